using System.Text.RegularExpressions;

namespace Conformance.Hosts;

/// <summary>The user's own home in a command for the shell. The program's <c>HOME</c> is a folder of the run, and the shell, which has the
/// program's variables, would look for the user's files there.</summary>
internal static partial class UserHome
{
    /// <summary>The variable that holds it.</summary>
    public const string Variable = "CONFORMANCE_HOME";

    /// <summary>Has <c>~</c>, <c>$HOME</c> and <c>${HOME}</c> read that variable, wherever the shell would expand them.</summary>
    public static string Keep(string command) =>
        Unquoted().Replace(command, part => part.Value[0] is '"' ? Quoted().Replace(part.Value, Swap) : Swap(part));

    /// <summary>Has <c>%USERPROFILE%</c> read that variable in a command for the shell of Windows, which knows no quotes that forbid it.</summary>
    public static string KeepOnWindows(string command) => Profile().Replace(command, $"%{Variable}%");

    private static string Swap(Match part) =>
        part.Value switch
        {
            "~" => $"\"${{{Variable}}}\"",
            "$HOME" => $"${{{Variable}}}",
            "${HOME" => $"${{{Variable}",
            var other => other,
        };

    // A tilde is a home at the beginning of a word, and of the value that is assigned before a program.
    [GeneratedRegex(
        """
            '[^']*' | \\. | "(?:\\.|[^"\\])*" | \$\{?HOME(?!\w)
            | (?:(?<=^|[\s;|&(<>]) | (?<=(?:^|[;|&(\n])\s*(?:[A-Za-z_]\w*=\S*\s+)*[A-Za-z_]\w*=)) ~ (?=$|[\s/;|&)<>])
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"\\.|\$\{?HOME(?!\w)", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("%USERPROFILE%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Profile();
}
