using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed partial class ScenarioJudgeTests
{
    public sealed class A_step_that_was_not_reached
    {
        [Fact]
        public void Leaves_the_case_inconclusive()
        {
            var verdict = Play.Judge(Play.Invoke(Play.Resolves("1")));

            verdict
                .Told()
                .ShouldBe(
                    "Inconclusive\n0: should succeed, as what follows rests on it | success | but was not reached | (something before it failed)"
                );
        }

        [Fact]
        public void Tells_why_the_player_could_not_play_it()
        {
            var verdict = Play.Judge(
                Play.Invoke(Play.Resolves("1")),
                Play.Observed("0", NotReached, "\"no such name\"")
            );

            verdict
                .Told()
                .ShouldBe("Inconclusive\n0: should resolve with | 1 | but could not be played | no such name");
            verdict.Reason.ShouldBe("A step could not be played, so nothing can be said.");
        }

        [Theory]
        [InlineData("Error", "its sentence")]
        [InlineData("TypeError", "TypeError: its sentence")]
        public void Tells_an_error_by_its_sentence(string name, string told)
        {
            var verdict = Play.Judge(
                Play.Invoke(),
                Play.Observed("0", NotReached, $$$"""{"$error":{"name":"{{{name}}}","message":"its sentence"}}""")
            );

            verdict
                .Told()
                .ShouldBe(
                    $"Inconclusive\n0: should succeed, as what follows rests on it | success | but could not be played | {told}"
                );
        }

        [Fact]
        public void Is_told_with_the_reason_of_the_one_beside_it_that_could_not_be_played()
        {
            var verdict = Play.Judge(
                Play.Parallel(Play.Request(Play.Resolves("1")), Play.Request(Play.Resolves("1"))),
                Play.Observed("0.1", NotReached, "\"no such name\"")
            );

            verdict
                .Told()
                .ShouldBe("Inconclusive\n0.1: should resolve with | 1 | but could not be played | no such name");
        }

        [Fact]
        public void Is_not_told_after_a_finding()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input(
                    [Play.Invoke(Play.Resolves("1")), Play.Invoke(Play.Resolves("1"))],
                    Play.Observed("0", Resolved, "2"),
                    Play.Observed("1", NotReached)
                )
            );

            (verdict.Kind, verdict.Findings.Count).ShouldBe((VerdictKind.Fail, 1));
        }
    }
}
