using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Tells which webviews the steps of a scenario may close or send elsewhere. The departure of any other is a finding.</summary>
internal sealed class Departures(Scenario scenario)
{
    private readonly IReadOnlyList<Step> _steps = [.. Flat(scenario.Steps), .. Flat(scenario.Control)];

    /// <summary>Tells whether a step may have asked a webview to go, or its document.</summary>
    /// <param name="label">The webview's label.</param>
    /// <param name="window">The label of its window, with which it goes.</param>
    public bool MayGo(string label, string window) =>
        _steps.Any(step => MayMove(step, label) || (window != label && MayMove(step, window)));

    private static bool MayMove(Step step, string label) =>
        step switch
        {
            WindowStep window => window.Label == label,
            RestartHostStep => true,
            InvokeStep invoke => MayMove(invoke, label),
            // What code and raw messages do shows in their texts alone.
            ScriptStep script => script.In == label || Mentions(script.Source, label),
            PostStep post => post.In == label || Mentions(SpecValueJson.Write(post.Text), label),
            RequestStep => step.In == label,
            _ => false,
        };

    private static bool MayMove(InvokeStep invoke, string label) =>
        invoke.Command.Contains("{{", StringComparison.Ordinal)
        || invoke.Command.StartsWith("plugin:w", StringComparison.OrdinalIgnoreCase)
        || (
            AppCommands.MovesWebViews(invoke.Command)
            && Mentions(SpecValueJson.Write(invoke.Raw ?? invoke.Arguments ?? new SpecText("")), label)
        );

    private static bool Mentions(string text, string label) =>
        text.Contains(label, StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal);

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
