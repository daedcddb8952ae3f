namespace Conformance.Scenarios;

/// <summary>A form that a text must have.</summary>
/// <param name="Wants">What is wanted, for people.</param>
/// <param name="Code">The code of the mistake where it is not had.</param>
/// <param name="Accepts">Tells whether a text has it.</param>
/// <param name="Pattern">The same as a regular expression for the schema; null where none can say it.</param>
internal sealed record TextForm(string Wants, string Code, Func<string, bool> Accepts, string? Pattern)
{
    /// <summary>Makes a hint for a text that does not have it, or null.</summary>
    public Func<string, string?>? Advise { get; init; }
}
