namespace Conformance.Scenarios;

/// <summary>Says what to do about a key that is unknown.</summary>
internal static class KeyHint
{
    /// <summary>Makes a hint for a key that only the form of the text has made, or null: <c>before</c> is the key above it.</summary>
    public static string? OfForm(SpecMember? before, SpecMember member)
    {
        // In brackets YAML takes 'key:value' without a space for one key.
        if (member.Key.Text.Contains(':') && IsEmpty(member.Value))
        {
            return "put a space behind the colon";
        }

        // What belongs below a key, and stands beside it, leaves that key empty.
        return
            before is not null
            && IsEmpty(before.Value)
            && before.Key.Location.Line < member.Key.Location.Line
            && !before.Key.Text.Contains(':')
            ? $"indent it below '{before.Key.Text}'"
            : null;
    }

    /// <summary>Makes a hint of all the words that there are.</summary>
    public static string OfAll(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? "it takes none" : "it takes " + string.Join(", ", words.Select(static word => $"'{word}'"));

    private static bool IsEmpty(SpecNode node) => node is SpecScalarNode { Text: "", IsPlain: true };
}
