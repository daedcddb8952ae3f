using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Tells which scenarios leave the documents they are played in as they found them, so that the next case can be played there too.</summary>
/// <remarks>Calls and requests that settle do; so do listeners and channels, whose names are the case's own. A script, a posted message or a call
/// left open can all be felt later.</remarks>
internal static class DocumentUse
{
    private static readonly string[] s_acting = ["plugin:event|", "plugin:window|", "plugin:webview|"];
    private static readonly string[] s_leaving = ["location", "history", "navigat", "open(", "click(", "submit("];

    /// <summary>Tells whether a script may leave its document, by what it names.</summary>
    public static bool MayLeave(string source) =>
        s_leaving.Any(word => source.Contains(word, StringComparison.Ordinal)) || AppCommands.NamesDeparture(source);

    /// <summary>Tells whether nothing in a scenario, as a case plays it, can be felt by another case in the same documents.</summary>
    public static bool LeavesAsFound(Scenario scenario) =>
        !scenario.FreshHost
        && !scenario.LiteralNames
        && LeavesAsFound(scenario.Steps)
        && LeavesAsFound(scenario.Control);

    private static bool LeavesAsFound(IReadOnlyList<Step> steps) => steps.All(LeavesAsFound) && IsAwaited(steps);

    private static bool LeavesAsFound(Step step) =>
        step.Expects is not (StaysPending or HostEnds)
        && step switch
        {
            InvokeStep invoke => !Acts(invoke.Command),
            ListenStep listen => IsOwn(listen.Event),
            EmitStep emit => IsOwn(emit.Event),
            RequestStep request => !AppCommands.ActsOnWebViews(request.Command ?? "")
                && !AppCommands.NamesDeparture(request.Url ?? ""),
            UnlistenStep or RunsStep or AwaitStep or OrderStep => true,
            ParallelStep parallel => LeavesAsFound(parallel.Steps),
            RepeatStep repeat => LeavesAsFound(repeat.Steps),
            PostStep or TamperStep or WindowStep or ScriptStep or RestartHostStep => false,
            _ => throw new UnreachableException(),
        };

    // A call that nobody waits for may be answered when the case is over.
    private static bool IsAwaited(IReadOnlyList<Step> steps)
    {
        var awaited = steps.OfType<AwaitStep>().Select(step => step.Name).ToHashSet();
        return steps.All(step =>
            step is ListenStep || step.As is not { } name || step.Expects is not null || awaited.Contains(name)
        );
    }

    private static bool Acts(string command) =>
        AppCommands.ActsOnWebViews(command)
        || command.Contains("{{", StringComparison.Ordinal)
        || s_acting.Any(start => command.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    // What webviews tell of themselves, and what a cell or a captured value names, has a name that other cases may use too.
    private static bool IsOwn(string name) => name.StartsWith("{{case}}", StringComparison.Ordinal);
}
