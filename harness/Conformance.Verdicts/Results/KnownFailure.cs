namespace Conformance.Verdicts;

/// <summary>One accepted failure of a host.</summary>
public sealed record KnownFailure
{
    /// <summary>The case's name, or a scenario's id for all of its cells.</summary>
    public required string Case { get; init; }

    /// <summary>The WebView it is accepted in, such as <c>mock:linux</c>, or <c>mock</c> for each of its platforms; null for every one.</summary>
    public string? WebView { get; init; }

    /// <summary>The fingerprint of the finding that is accepted.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>Where it is followed up; null for nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>The last day it is accepted; null for ever.</summary>
    public DateOnly? Expires { get; init; }
}
