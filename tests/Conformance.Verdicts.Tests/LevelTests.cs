using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class LevelTests
{
    public sealed class A_level
    {
        [Theory]
        [InlineData(Level.Must, "default", VerdictKind.Fail, null)]
        [InlineData(Level.Should, "default", VerdictKind.Fail, null)]
        [InlineData(Level.May, "default", VerdictKind.NotApplicable, null)]
        [InlineData(Level.Text, "default", VerdictKind.NotApplicable, null)]
        [InlineData(Level.Quirk, "default", VerdictKind.NotApplicable, false)]
        [InlineData(Level.Must, "strict", VerdictKind.Fail, null)]
        [InlineData(Level.Should, "strict", VerdictKind.Fail, null)]
        [InlineData(Level.May, "strict", VerdictKind.Fail, null)]
        [InlineData(Level.Text, "strict", VerdictKind.Fail, null)]
        [InlineData(Level.Quirk, "strict", VerdictKind.NotApplicable, false)]
        [InlineData(Level.Must, "tauri", VerdictKind.Fail, null)]
        [InlineData(Level.Should, "tauri", VerdictKind.Fail, null)]
        [InlineData(Level.May, "tauri", VerdictKind.NotApplicable, null)]
        [InlineData(Level.Text, "tauri", VerdictKind.Fail, null)]
        [InlineData(Level.Quirk, "tauri", VerdictKind.Fail, false)]
        public void Says_whether_a_failure_counts(Level level, string profile, VerdictKind kind, bool? sameAsTauri)
        {
            var verdict = ScenarioJudge.Judge(Echo("2").At(level, profile));

            (verdict.Kind, verdict.SameAsTauri, verdict.Findings.Count).ShouldBe((kind, sameAsTauri, 1));
        }

        [Theory]
        [InlineData(Level.May, "Optional behaviour is not offered; profile 'default' does not enforce it.")]
        [InlineData(Level.Text, "The wording is another than Tauri's; profile 'default' does not enforce it.")]
        [InlineData(Level.Quirk, "The host differs from Tauri in a quirk; profile 'default' does not enforce it.")]
        public void Is_named_where_it_is_not_enforced(Level level, string reason) =>
            ScenarioJudge.Judge(Echo("2").At(level)).Reason.ShouldBe(reason);

        [Theory]
        [InlineData(Level.Must, "A must does not hold; profile 'none' does not enforce it.")]
        [InlineData(Level.Should, "A should does not hold; profile 'none' does not enforce it.")]
        public void May_be_let_off_by_a_profile_of_ones_own(Level level, string reason)
        {
            var input = Echo("2").At(level) with
            {
                Profile = new Profile("none", "Enforces nothing.", new HashSet<Level>()),
            };

            ScenarioJudge.Judge(input).Reason.ShouldBe(reason);
        }

        [Theory]
        [InlineData(Level.Must, null)]
        [InlineData(Level.Quirk, true)]
        public void Is_quirk_alone_where_sameness_is_told(Level level, bool? sameAsTauri)
        {
            var verdict = ScenarioJudge.Judge(Echo("1").At(level));

            (verdict.Kind, verdict.SameAsTauri).ShouldBe((VerdictKind.Pass, sameAsTauri));
        }

        [Fact]
        public void Lets_off_what_is_inconclusive_but_tells_no_sameness()
        {
            var verdict = ScenarioJudge.Judge(
                Play.Input([Play.Invoke()], Play.Observed("0", Rejected, "1")).At(Level.Quirk)
            );

            (verdict.Kind, verdict.SameAsTauri).ShouldBe((VerdictKind.NotApplicable, null));
        }

        [Fact]
        public void Never_excuses_an_error()
        {
            var input = Play.Input(
                    [Play.Invoke(Play.Resolves("1"))],
                    Play.Ended(HostEndReason.BrokeProtocol),
                    Play.Observed("0", ObservedState.HostEnded)
                )
                .At(Level.Quirk);

            ScenarioJudge.Judge(input).Kind.ShouldBe(VerdictKind.Error);
        }

        [Theory]
        [InlineData(Level.May)]
        [InlineData(Level.Text)]
        [InlineData(Level.Quirk)]
        public void Never_excuses_the_death_of_a_host(Level level)
        {
            var input = Play.Input(
                    [Play.Invoke(Play.Resolves("1"))],
                    Play.Ended(HostEndReason.Died, 101),
                    Play.Observed("0", ObservedState.HostEnded)
                )
                .At(level);

            ScenarioJudge.Judge(input).Kind.ShouldBe(VerdictKind.Fail);
        }

        private static CaseInput Echo(string observed) =>
            Play.Input([Play.Invoke(Play.Resolves("1"))], Play.Observed("0", Resolved, observed));
    }
}
