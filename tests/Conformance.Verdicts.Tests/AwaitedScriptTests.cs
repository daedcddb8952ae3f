using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

/// <summary>A script that was started under a name throws as one does that is waited for at once; a call that throws is refused by nobody.</summary>
public sealed class AwaitedScriptTests
{
    [Theory]
    [InlineData(true, VerdictKind.Pass)]
    [InlineData(false, VerdictKind.Fail)]
    public void Refuses_and_rejects_by_throwing(bool isScript, VerdictKind kind)
    {
        Judged(isScript, new Refuses()).ShouldBe(kind);
        Judged(isScript, new Rejects(null, null)).ShouldBe(kind);
    }

    private static VerdictKind Judged(bool isScript, Expectation expectation) =>
        ScenarioJudge
            .Judge(
                Play.Input(
                    [
                        (isScript ? Play.Script() : Play.Invoke()) with
                        {
                            As = "started",
                        },
                        Play.Await("started", expectation),
                    ],
                    Play.Observed("1", Threw, "\"no\"")
                )
            )
            .Kind;
}
