using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Steps of the kit's own that no observation tells of.</summary>
internal sealed class HiddenSteps(Scenario scenario)
{
    /// <summary>Marks the paths of such steps.</summary>
    public const char Mark = '~';

    private static readonly TimeSpan s_least = TimeSpan.FromSeconds(5);

    /// <summary>Makes the call that opens a window, or a second webview in one.</summary>
    public PlannedStep Open(string label, string? url, string? window) =>
        window is null
            ? Invoke(AppCommands.OpenWindow, Arguments(("label", label), ("url", url ?? UrlOf(label))))
            : Invoke(AppCommands.OpenWebView, Arguments(("window", window), ("label", label), ("url", url)));

    /// <summary>Makes the call that opens a window which a step merely names.</summary>
    public PlannedStep OpenNamed(string label) => Open(label, null, label is "child" ? "main" : null);

    /// <summary>Makes the call that counts runs.</summary>
    public PlannedStep Count(string tag) => Invoke(AppCommands.CountRuns, Arguments(("tag", tag)));

    /// <summary>Makes a wait for a later call's round trip, which lets every page's invoke key cross as well.</summary>
    public PlannedStep Quiet(string webView) =>
        Plan(new ScriptStep("await kit.quiet()", null) { Location = scenario.Location }, webView);

    private static string? UrlOf(string label) =>
        label is "remote" or "stranger" ? $"http://{label}.conformance.test/" : null;

    private static SpecMapping Arguments(params ReadOnlySpan<(string Key, string? Value)> members)
    {
        var arguments = new List<KeyValuePair<string, SpecValue>>();
        foreach (var (key, value) in members)
        {
            if (value is not null)
            {
                arguments.Add(new(key, new SpecText(value)));
            }
        }

        return new SpecMapping(arguments);
    }

    private PlannedStep Invoke(string command, SpecValue arguments) =>
        Plan(new InvokeStep(command, arguments, [], null) { Location = scenario.Location }, "main");

    private PlannedStep Plan(Step step, string webView) =>
        new($"{Mark}{webView}", step, webView, null) { Within = scenario.Within > s_least ? scenario.Within : s_least };
}
