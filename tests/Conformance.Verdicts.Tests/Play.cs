using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

/// <summary>Writes scenarios and what was observed of them.</summary>
internal static class Play
{
    private static readonly SourceLocation s_place = new("specs/invoke.yaml", 41, 9);

    public static Step Invoke(Expectation? expects = null, string command = "echo") =>
        new InvokeStep(command, null, [], null) { Location = s_place, Expects = expects };

    public static Step Script(Expectation? expects = null) =>
        new ScriptStep("return 1", null) { Location = s_place, Expects = expects };

    public static Step Request(Expectation? expects = null) =>
        new RequestStep("POST", null, "echo", [], [], null) { Location = s_place, Expects = expects };

    public static Step Listen(string name) => new ListenStep("progress", null, false) { Location = s_place, As = name };

    public static Step Await(string name, Expectation? expects = null) =>
        new AwaitStep(name) { Location = s_place, Expects = expects };

    public static Step Runs(int times) => new RunsStep("secret", times) { Location = s_place };

    public static Step Order(params string[] names) => new OrderStep(names) { Location = s_place };

    public static Step Parallel(params Step[] steps) => new ParallelStep(steps) { Location = s_place };

    public static Step Repeat(int times, params Step[] steps) => new RepeatStep(steps, times) { Location = s_place };

    public static Step RestartHost() => new RestartHostStep { Location = s_place };

    public static Step Window(WindowVerb verb) => new WindowStep(verb, "child", null, null) { Location = s_place };

    public static Resolves Resolves(string value) => new(Tagged.Value(value));

    public static Rejects Because(RefusalClass because) => new(null, because);

    public static TranscriptContent Observed(
        string step,
        ObservedState state,
        string? value = null,
        bool sameTurn = false
    ) =>
        new StepObserved(
            new StepObservation
            {
                Step = step,
                State = state,
                Value = value,
                SameTurn = sameTurn,
            }
        );

    public static TranscriptContent Ended(HostEndReason reason, int? status = null, params string[] lines) =>
        new HostEnded(
            new HostEnd(reason, "The host's process ended by itself.") { ExitStatus = status, LastErrorLines = lines }
        );

    public static Transcript Transcript(params TranscriptContent[] contents) =>
        new([
            .. contents.Select(
                (content, index) => new TranscriptEntry(index + 100, TimeSpan.FromMilliseconds(4 * index), content)
            ),
        ]);

    public static CaseIdentity Case(string level = "must") =>
        new()
        {
            Scenario = "invoke/echo",
            Name = "invoke/echo[isolation,post-message]",
            Title = "A value comes back",
            Suite = "invoke",
            Requirements = ["INV-07"],
            Level = level,
            Location = "specs/invoke.yaml:40:5",
            WebView = "mock:linux",
        };

    public static CaseInput Input(IReadOnlyList<Step> steps, params TranscriptContent[] contents) =>
        new()
        {
            Scenario = new Scenario
            {
                Id = "invoke/echo",
                Suite = "invoke",
                Title = "A value comes back",
                Requirements = ["INV-07"],
                Location = new("specs/invoke.yaml", 40, 5),
                Steps = steps,
            },
            Case = Case(),
            Transcript = Transcript(contents),
        };

    public static CaseInput WithControl(this CaseInput input, params Step[] control) =>
        input with
        {
            Scenario = input.Scenario with { Control = control },
        };

    public static CaseInput At(this CaseInput input, Level level, string profile = "default") =>
        input with
        {
            Scenario = input.Scenario with { Level = level },
            Profile = ProfileCatalogue.Find(profile)!,
        };

    public static Verdict Judge(Step step, params TranscriptContent[] contents) =>
        ScenarioJudge.Judge(Input([step], contents));

    /// <summary>Judges one expectation of an invoke against one observation.</summary>
    public static Verdict Judge(Expectation expectation, ObservedState state, string? value = null) =>
        Judge(Invoke(expectation), Observed("0", state, value));

    /// <summary>A verdict in one line: kind, and of each finding relation, expected, outcome, actual, difference.</summary>
    public static string Told(this Verdict verdict) =>
        string.Join(
            "\n",
            [
                verdict.Kind.ToString(),
                .. verdict.Findings.Select(finding =>
                    $"{finding.Step}: {finding.Relation} | {finding.Expected} | {finding.Outcome} | {finding.Actual}"
                    + (finding.Difference is null ? "" : $" | {finding.Difference}")
                ),
            ]
        );
}
