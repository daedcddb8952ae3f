namespace Conformance.Verdicts;

/// <summary>Which case a verdict is about, in plain values.</summary>
public sealed record CaseIdentity
{
    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's id and its cell: <c>acl/x[isolation,post-message]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which play of the case it is, from 1, where a run plays its cases more than once; null where it does not.</summary>
    public int? Round { get; init; }

    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The suite.</summary>
    public required string Suite { get; init; }

    /// <summary>The requirements it checks.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>What these requirements ask for, a sentence each, as far as they are known.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sentences { get; init; } = [];

    /// <summary>The level, in lower case.</summary>
    public required string Level { get; init; }

    /// <summary>The cell: axis and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cell { get; init; } = [];

    /// <summary>Where the scenario stands: <c>file:line:column</c>.</summary>
    public required string Location { get; init; }

    /// <summary>The WebView it is played in.</summary>
    public required string WebView { get; init; }
}
