namespace Conformance.Scenarios;

/// <summary>A verb of the language: what may stand in a step that has it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Argument">What stands under it.</param>
/// <param name="About">What it does, for an editor to show.</param>
internal sealed record Verb(string Name, Shape Argument, string About)
{
    /// <summary>The verb's own further keys.</summary>
    public IReadOnlyList<KeyRule> Keys { get; init; } = [];

    /// <summary>The keys of steps in general that it takes: <c>in</c>, <c>as</c>, <c>capture</c>, <c>within</c>, <c>same-turn</c>, <c>then</c>.</summary>
    public IReadOnlyList<string> Common { get; init; } = [];

    /// <summary>The outcomes it can have.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Keys of its own that exclude one another.</summary>
    public IReadOnlyList<string> AtMostOneOf { get; init; } = [];

    /// <summary>Whether it can be started with others in one turn of a page.</summary>
    public bool IsOfPage { get; init; }

    /// <summary>Whether it can be repeated.</summary>
    public bool IsRepeatable { get; init; } = true;
}
