namespace Conformance.Scenarios;

/// <summary>One testable sentence about a host.</summary>
public sealed record Requirement
{
    /// <summary>The id, such as <c>ACL-25</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>How binding it is.</summary>
    public required Level Level { get; init; }

    /// <summary>The sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it comes from: <c>seen</c>, <c>read</c>, or words.</summary>
    public required string Source { get; init; }

    /// <summary>The platforms it holds on; empty for all.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>The version it holds since, where that is known.</summary>
    public string? Since { get; init; }

    /// <summary>Why no page can test it; null where scenarios do.</summary>
    public string? Untestable { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Location { get; init; }
}
