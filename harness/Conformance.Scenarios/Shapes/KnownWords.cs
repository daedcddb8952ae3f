namespace Conformance.Scenarios;

/// <summary>The words that a command line and a greeting may use.</summary>
public static class KnownWords
{
    /// <summary>The patterns of an application.</summary>
    public static IReadOnlyList<string> Patterns { get; } = ["brownfield", "isolation"];

    /// <summary>The transports of a call.</summary>
    public static IReadOnlyList<string> Transports { get; } = ["custom-protocol", "post-message"];

    /// <summary>The features that a host may claim.</summary>
    public static IReadOnlyList<string> Features => ScenarioVocabulary.Features;

    /// <summary>Makes a hint of the word that somebody meant, or null where none is near.</summary>
    public static string? Hint(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        return Suggestion.For(word, known);
    }
}
