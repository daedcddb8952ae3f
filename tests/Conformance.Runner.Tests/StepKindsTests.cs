using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

/// <summary>Every kind of step is known wherever steps are told apart: a new one is not passed over in silence.</summary>
public sealed class StepKindsTests
{
    private static readonly Step[] s_steps =
    [
        Make.Invoke("echo"),
        Make.Await("a"),
        new ListenStep("e", null, false) { Location = Make.Here },
        new UnlistenStep("a") { Location = Make.Here },
        new EmitStep("e", null, null) { Location = Make.Here },
        new RequestStep("POST", null, "echo", [], [], null) { Location = Make.Here },
        new PostStep(Make.Text("x")) { Location = Make.Here },
        new TamperStep(TamperKind.Request, TamperChange.Drop, null, 0, null, null) { Location = Make.Here },
        new WindowStep(WindowVerb.Reload, "main", null, null) { Location = Make.Here },
        new ScriptStep("return 1", null) { Location = Make.Here },
        new ParallelStep([Make.Invoke("echo")]) { Location = Make.Here },
        new RepeatStep([Make.Invoke("echo")], 2) { Location = Make.Here },
        new RestartHostStep { Location = Make.Here },
        new RunsStep("echo", 1) { Location = Make.Here },
        new OrderStep(["a", "b"]) { Location = Make.Here },
    ];

    public static TheoryData<string> Kinds =>
        [
            .. typeof(Step)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Step)) && !type.IsAbstract)
                .Select(type => type.Name),
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_is_known_to_all_who_tell_them_apart(string kind)
    {
        var step = s_steps.Single(each => each.GetType().Name == kind);
        var scenario = Make.Scenario("try/it", step);

        Should.NotThrow(() =>
        {
            NamePrefixer.Prefixed(scenario);
            StepBinder.Bind(step, new ValueBinder(_ => null));
            NeedsFinder.Find(scenario, "brownfield", "custom-protocol");
            DocumentUse.LeavesAsFound(scenario);
            new Departures(scenario).MayGo("main", "main");
            new Departures(scenario).MayBeSentAway("main", "main");
            WireProver.IsFit(Make.Plan(new CaseSelection(), scenario)[0]);
        });
    }
}
