namespace Conformance.Verdicts;

/// <summary>One observation that differs from what was asked.</summary>
public sealed record Finding
{
    /// <summary>The step's path: its place from 0, nested ones after a dot; <c>control.</c> before those of the control.</summary>
    public required string Step { get; init; }

    /// <summary>How many steps the scenario, or its control, has; null where nobody knows.</summary>
    public int? Steps { get; init; }

    /// <summary>Where the step stands: <c>file:line:column</c>.</summary>
    public required string Location { get; init; }

    /// <summary>What was done, such as <c>the promise of  echo</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What should have been, such as <c>should reject with</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>What was asked for, as YAML flow text.</summary>
    public required string Expected { get; init; }

    /// <summary>What happened instead, such as <c>but resolved with</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was observed, as YAML flow text.</summary>
    public required string Actual { get; init; }

    /// <summary>The path and kind of the first difference inside the values; null where the whole differs.</summary>
    public string? Difference { get; init; }

    /// <summary>A short text that stays the same over runs, for known failures.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whether it is about a precondition, so that the verdict is inconclusive.</summary>
    public bool IsPrecondition { get; init; }

    /// <summary>The sequence number of the transcript entry it rests on; null for none.</summary>
    public long? Entry { get; init; }
}
