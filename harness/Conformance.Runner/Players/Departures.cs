using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Tells which webviews the steps of a scenario may close or send elsewhere. The departure of any other is a finding.</summary>
internal sealed class Departures(Scenario scenario)
{
    private static readonly string[] s_veils = ["\"$captured\"", "\"$js\""];
    private static readonly SpecText s_nothing = new("");

    private readonly IReadOnlyList<Step> _steps = [.. Flat(scenario.Steps), .. Flat(scenario.Control)];

    /// <summary>Tells whether a step may have asked a webview to go, or its document.</summary>
    /// <param name="label">The webview's label.</param>
    /// <param name="window">The label of its window, with which it goes.</param>
    public bool MayGo(string label, string window) =>
        _steps.Any(step => MayMove(step, label) || (window != label && MayMove(step, window)));

    /// <summary>Tells whether a step may have asked the host to send a webview away; it may come to that later than it answers.</summary>
    /// <param name="label">The webview's label.</param>
    /// <param name="window">The label of its window, with which it goes.</param>
    public bool MayBeSentAway(string label, string window) =>
        _steps.Any(step => MayAskFor(step, label) || MayAskFor(step, window));

    private static bool MayMove(Step step, string label) =>
        MayAskFor(step, label)
        || step switch
        {
            WindowStep window => window.Label == label,
            RestartHostStep => true,
            // What code and raw messages do shows in their texts alone.
            ScriptStep script => script.In == label || Mentions(TextOf(script), label),
            PostStep post => post.In == label || Mentions(SpecValueJson.Write(post.Text), label),
            RequestStep => step.In == label,
            InvokeStep or ListenStep or UnlistenStep or EmitStep or TamperStep => false,
            AwaitStep or RunsStep or OrderStep => false,
            _ => throw new UnreachableException(),
        };

    private static bool MayAskFor(Step step, string label) =>
        step switch
        {
            InvokeStep invoke => MayAskFor(invoke, label),
            // A script may put the label together.
            ScriptStep script => AppCommands.NamesDeparture(TextOf(script)),
            PostStep post => SpecValueJson.Write(post.Text) is var text
                && AppCommands.NamesDeparture(text)
                && MayMean(text, label),
            RequestStep request => MayAskFor(request, label),
            ListenStep or UnlistenStep or EmitStep or TamperStep or WindowStep => false,
            AwaitStep or RunsStep or OrderStep or RestartHostStep => false,
            _ => throw new UnreachableException(),
        };

    private static bool MayAskFor(InvokeStep invoke, string label) =>
        invoke.Command.Contains("{{", StringComparison.Ordinal)
        || invoke.Command.StartsWith("plugin:w", StringComparison.OrdinalIgnoreCase)
        || (
            AppCommands.MovesWebViews(invoke.Command)
            && MayMean(SpecValueJson.Write(invoke.Raw ?? invoke.Arguments ?? s_nothing), label)
        );

    private static bool MayAskFor(RequestStep request, string label)
    {
        var url = Uri.UnescapeDataString(request.Url ?? request.Command ?? "");
        return (AppCommands.NamesDeparture(url) || request.Command?.Contains("{{", StringComparison.Ordinal) is true)
            && (Mentions(url, label) || MayMean(SpecValueJson.Write(request.Body ?? s_nothing), label));
    }

    private static string TextOf(ScriptStep script) =>
        $"{script.Source}\n{SpecValueJson.Write(script.Arguments ?? s_nothing)}";

    private static bool Mentions(string text, string label) =>
        text.Contains(label, StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal);

    // What a value turns out to be in the page alone may be any label.
    private static bool MayMean(string json, string label) =>
        Mentions(json, label) || s_veils.Any(veil => json.Contains(veil, StringComparison.Ordinal));

    private static IEnumerable<Step> Flat(IReadOnlyList<Step> steps) =>
        steps.SelectMany(step =>
            step switch
            {
                ParallelStep parallel => Flat(parallel.Steps),
                RepeatStep repeat => Flat(repeat.Steps),
                _ => [step],
            }
        );
}
