using System.Text.RegularExpressions;

namespace Conformance.Cli;

/// <summary>Finds which requirements two texts of one file state differently.</summary>
internal static partial class RequirementChanges
{
    /// <summary>Finds the ids of requirements that are new, or stated otherwise than before.</summary>
    /// <param name="before">The text of the last commit; empty where there was none.</param>
    /// <param name="after">The text now.</param>
    public static IReadOnlySet<string> Find(string before, string after)
    {
        var known = Entries(before);
        return Entries(after)
            .Where(entry => known.GetValueOrDefault(entry.Key) != entry.Value)
            .Select(entry => entry.Key)
            .ToHashSet();
    }

    private static Dictionary<string, string> Entries(string text)
    {
        var starts = Entry().Matches(text);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1].Index : text.Length;
            entries[starts[index].Groups[1].Value] = text[starts[index].Index..end].TrimEnd();
        }

        return entries;
    }

    [GeneratedRegex(@"^\s*- id: (\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
