namespace Conformance.Scenarios;

/// <summary>Says what to do about a key that is unknown.</summary>
internal static class KeyHint
{
    /// <summary>Makes a hint for a key that only the form of the text has made, or null.</summary>
    /// <param name="before">The key above it.</param>
    /// <param name="member">The key, and what stands under it.</param>
    /// <param name="known">The keys that may stand here.</param>
    public static string? OfForm(SpecMember? before, SpecMember member, IEnumerable<string> known)
    {
        // In brackets YAML takes 'key:value' without a space for one key.
        var key = member.Key.Text;
        if (key.Contains(':') && IsEmpty(member.Value))
        {
            return "put a space behind the colon";
        }

        // What belongs below a key, and stands beside it, leaves that key empty; but 'resolves:' may be empty, too.
        return
            before is not null
            && IsEmpty(before.Value)
            && before.Key.Location.Line < member.Key.Location.Line
            && !before.Key.Text.Contains(':')
            && !IsSlip(key, known.Where(word => word != before.Key.Text))
            ? $"indent it below '{before.Key.Text}'"
            : null;
    }

    // Of three letters one more or less makes many words.
    private static bool IsSlip(string key, IEnumerable<string> known) =>
        key.Length > 3 && Suggestion.Nearest(key, known) is { } nearest && Suggestion.Distance(key, nearest) < 2;

    /// <summary>Makes a hint of all the words that there are.</summary>
    public static string OfAll(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? "it takes none" : "it takes " + string.Join(", ", words.Select(static word => $"'{word}'"));

    private static bool IsEmpty(SpecNode node) => node is SpecScalarNode { Text: "", IsPlain: true };
}
