using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

public sealed class StepSubjectTests
{
    private static readonly SourceLocation s_place = new("specs/x.yaml", 1, 1);

    private static Dictionary<string, Step> Told { get; } =
        new()
        {
            ["the promise of  echo"] = Play.Invoke(),
            ["the promise of  listen progress"] = Play.Listen("heard"),
            ["the promise of  once progress"] = new ListenStep("progress", null, true) { Location = s_place },
            ["the removal of  heard"] = new UnlistenStep("heard") { Location = s_place },
            ["the promise of  emit e"] = new EmitStep("e", null, null) { Location = s_place },
            ["the promise of  emit-to e"] = new EmitStep("e", null, new SpecText("main")) { Location = s_place },
            ["the request  POST echo"] = Play.Request(),
            ["the request  GET tauri://localhost/x"] = new RequestStep("GET", "tauri://localhost/x", null, [], [], null)
            {
                Location = s_place,
            },
            ["the posted message"] = new PostStep(new SpecText("x")) { Location = s_place },
            ["the tampering with the next  response"] = new TamperStep(
                TamperKind.Response,
                TamperChange.Drop,
                null,
                0,
                null,
                null
            )
            {
                Location = s_place,
            },
            ["the opening of  child"] = Play.Window(WindowVerb.Open),
            ["the closing of  child"] = Play.Window(WindowVerb.Close),
            ["the reload of  child"] = Play.Window(WindowVerb.Reload),
            ["the navigation of  child"] = Play.Window(WindowVerb.Navigate),
            ["the script"] = Play.Script(),
            ["the repeated steps"] = Play.Repeat(1),
            ["the parallel steps"] = Play.Parallel(),
            ["the restart of the host"] = Play.RestartHost(),
            ["the bodies run under the tag  secret"] = Play.Runs(1),
            ["the order of settlement"] = Play.Order("a"),
            ["the channel  ch"] = Play.Await("ch"),
        };

    [Fact]
    public void Names_every_step() =>
        Told.Select(pair => StepSubject.Of(pair.Value, new Dictionary<string, Step>())).ShouldBe(Told.Keys);

    [Fact]
    public void Names_what_is_awaited()
    {
        Step[] steps =
        [
            Play.Invoke() with
            {
                As = "call",
            },
            Play.Listen("heard"),
            Play.Await("call") with
            {
                As = "again",
            },
        ];
        var named = steps.ToDictionary(step => step.As!);

        new[] { "call", "heard", "again", "ch" }
            .Select(name => StepSubject.Of(Play.Await(name), named))
            .ShouldBe([
                "the promise of  echo, named call",
                "the listener  heard of progress",
                "the promise of  again",
                "the channel  ch",
            ]);
    }

    [Fact]
    public void Is_told_of_a_step_by_its_name_in_a_finding()
    {
        var verdict = ScenarioJudge.Judge(
            Play.Input(
                [Play.Invoke() with { As = "call" }, Play.Await("call", Play.Resolves("1"))],
                Play.Observed("1", ObservedState.Resolved, "2")
            )
        );

        verdict.Findings.ShouldHaveSingleItem().Subject.ShouldBe("the promise of  echo, named call");
    }
}
