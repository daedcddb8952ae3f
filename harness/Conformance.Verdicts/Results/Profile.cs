using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Which levels a run enforces. A failure at another level makes a case not applicable, with the findings kept.</summary>
/// <param name="Name">The name, as on the command line.</param>
/// <param name="About">What it is for, in one sentence.</param>
/// <param name="Enforced">The levels whose failure fails the run.</param>
public sealed record Profile(string Name, string About, IReadOnlySet<Level> Enforced)
{
    /// <summary>What a run has unless another is asked for.</summary>
    public static Profile Default { get; } =
        new("default", "Enforces what any host must and should do.", new HashSet<Level> { Level.Must, Level.Should });

    /// <summary>Tells whether a failure at a level fails the run.</summary>
    public bool Enforces(Level level) => Enforced.Contains(level);
}
