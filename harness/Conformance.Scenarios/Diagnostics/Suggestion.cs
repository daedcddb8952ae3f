namespace Conformance.Scenarios;

/// <summary>Finds the word that somebody meant.</summary>
internal static class Suggestion
{
    /// <summary>Makes a hint of the nearest word, or null where none is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"did you mean '{nearest}'?" : null;

    /// <summary>Finds the nearest word, or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 64)
        {
            return null;
        }

        var best = Math.Max(1, (word.Length + 1) / 3) + 1;
        string? nearest = null;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance < best)
            {
                (best, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    /// <summary>Counts the letters to add, drop, change or swap, in any case; '-' and '_' are one letter.</summary>
    public static int Distance(string word, string other)
    {
        var from = word.ToLowerInvariant();
        var to = other.ToLowerInvariant();
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, from, to, (i, j));
            }
        }

        return rows[from.Length, to.Length];
    }

    private static int Step(int[,] rows, string from, string to, (int I, int J) at)
    {
        var (i, j) = at;
        var change = rows[i - 1, j - 1] + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1);
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, change);
        var swapped = i > 1 && j > 1 && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]);
        return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }

    private static bool AreSame(char one, char other) => one == other || (one is '-' or '_' && other is '-' or '_');
}
