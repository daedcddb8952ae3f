using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>A scenario in one cell of its matrix, ready to be played.</summary>
public sealed record Case
{
    /// <summary>Which case it is.</summary>
    public required CaseIdentity Identity { get; init; }

    /// <summary>The scenario, with the cell's values put in and its names prefixed with <c>{{case}}</c>.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The pattern the host must serve.</summary>
    public required string Pattern { get; init; }

    /// <summary>The transport pages shall use.</summary>
    public required string Transport { get; init; }

    /// <summary>Which repetition it is, from 0.</summary>
    public int Round { get; init; }

    /// <summary>The features a host must declare for it.</summary>
    public IReadOnlySet<string> Features { get; init; } = new HashSet<string>();

    /// <summary>The scenario as it was read.</summary>
    public required Scenario Source { get; init; }

    /// <summary>Whether it leaves the host in a state that some cases cannot start from.</summary>
    internal bool WearsHost => Scenario.FreshHost || Features.Contains("multi-webview");

    /// <summary>Whether it leaves the documents it is played in as it found them.</summary>
    internal bool LeavesDocuments { get; init; }

    /// <summary>The webviews that its steps name before anything opens them, <c>main</c> aside.</summary>
    internal IReadOnlyCollection<string> NamedWebViews { get; init; } = [];

    /// <summary>Why the WebView at hand cannot play it, or the selection leaves it out of what can apply; null where it can be played.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>The prefix of its names: the same in every run, another for every case and round.</summary>
    public string Prefix => CasePrefix.Of(Identity.Name, Round);
}
