namespace Conformance.Scenarios;

/// <summary>How binding a requirement or a scenario is.</summary>
public enum Level
{
    /// <summary>A host that fails it does not conform.</summary>
    Must,

    /// <summary>A host that fails it does not conform, unless it says why.</summary>
    Should,

    /// <summary>Optional, or read and never seen run.</summary>
    May,

    /// <summary>The literal wording of a message.</summary>
    Text,

    /// <summary>What Tauri does and another host need not copy.</summary>
    Quirk,
}

/// <summary>One axis of a matrix.</summary>
/// <param name="Name"><c>pattern</c>, <c>transport</c>, or a name of the scenario's own for <c>{{name}}</c>.</param>
/// <param name="Values">The values.</param>
public sealed record MatrixAxis(string Name, IReadOnlyList<SpecValue> Values);

/// <summary>One generated value.</summary>
/// <param name="Name">The name for <c>{{name}}</c>; a string that is nothing but it becomes the value itself.</param>
/// <param name="Generator">The generator's name.</param>
/// <param name="Options">The generator's options; null for none.</param>
public sealed record GeneratedValue(string Name, string Generator, SpecValue? Options);

/// <summary>The generated values of a scenario.</summary>
/// <param name="Values">The values.</param>
/// <param name="Runs">How many sets are tried in one case.</param>
/// <param name="Seed">The seed; null takes the run's.</param>
public sealed record ForAll(IReadOnlyList<GeneratedValue> Values, int Runs, int? Seed);

/// <summary>One behaviour: what pages do, and what must be observed.</summary>
public sealed record Scenario
{
    /// <summary>Stable and unique: <c>suite/words-with-hyphens</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The suite it belongs to.</summary>
    public required string Suite { get; init; }

    /// <summary>What holds when it passes, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The requirements it checks.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Earlier ids.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>How binding it is.</summary>
    public Level Level { get; init; } = Level.Must;

    /// <summary>Features and abilities needed beyond what the steps imply.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The axes; the scenario runs once for each cell.</summary>
    public IReadOnlyList<MatrixAxis> Matrix { get; init; } = [];

    /// <summary>The generated values; null for none.</summary>
    public ForAll? ForAll { get; init; }

    /// <summary>Whether the host must be started anew before it.</summary>
    public bool FreshHost { get; init; }

    /// <summary>Whether the names it gives to events, tags, keys and gates are taken as they stand, without the case's prefix.</summary>
    public bool LiteralNames { get; init; }

    /// <summary>Bound for one settlement.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What happens, in order.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>The permitted twin; empty where nothing is refused.</summary>
    public IReadOnlyList<Step> Control { get; init; } = [];
}

/// <summary>One suite file.</summary>
/// <param name="Name">The suite's name.</param>
/// <param name="About">What it is about, for host authors.</param>
/// <param name="File">The file.</param>
/// <param name="Scenarios">Its scenarios.</param>
public sealed record Suite(string Name, string About, string File, IReadOnlyList<Scenario> Scenarios);
