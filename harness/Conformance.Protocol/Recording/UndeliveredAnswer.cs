namespace Conformance.Protocol;

/// <summary>The words on the console of a page to whose engine the kit could not hand an answer of the host.</summary>
public static class UndeliveredAnswer
{
    /// <summary>Says so.</summary>
    /// <param name="url">The URL that was asked, as the host knows it.</param>
    /// <param name="why">What kept the answer from crossing.</param>
    public static string Tell(string url, string why) => $"{Beginning(url)}{why}.";

    /// <summary>Tells whether a line of a console says so of a URL.</summary>
    /// <param name="text">The line.</param>
    /// <param name="url">The URL.</param>
    public static bool IsToldIn(string text, string url)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Beginning(url), StringComparison.Ordinal);
    }

    private static string Beginning(string url) =>
        $"The kit cannot hand a browser the answer to '{url}', which may be sound: ";
}
