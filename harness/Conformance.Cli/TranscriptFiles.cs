using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Writes transcripts: into one file, or a file a case.</summary>
internal static partial class TranscriptFiles
{
    private const int LongestPlainPart = 100;

    /// <summary>Writes those of a run.</summary>
    /// <param name="path">A file; a folder where it exists as one or ends with a slash.</param>
    /// <param name="result">The run.</param>
    public static async Task WriteAsync(string path, RunResult result)
    {
        if (!IsFolder(path))
        {
            await ReportFile.WriteAsync(path, writer => TellAsync(result.Verdicts, writer));
            return;
        }

        foreach (var file in result.Verdicts.GroupBy(verdict => PathOf(path, verdict.Case.Name)))
        {
            await ReportFile.WriteAsync(file.Key, writer => TellAsync(file, writer));
        }
    }

    /// <summary>Gives the file that a case's transcript is written into.</summary>
    public static string PathOf(string path, string name) => IsFolder(path) ? Path.Combine(path, FileName(name)) : path;

    private static bool IsFolder(string path) =>
        Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar);

    // The transcripts of a long run would not fit into one string.
    private static async Task TellAsync(IEnumerable<Verdict> verdicts, TextWriter writer)
    {
        foreach (var verdict in verdicts)
        {
            await writer.WriteAsync($"{VerdictText.OneLine($"{verdict.Case.Name}  {verdict.Case.WebView}")}\n");
            foreach (var line in verdict.Transcript)
            {
                await writer.WriteAsync($"  {VerdictText.OneLine(line)}\n");
            }

            await writer.WriteAsync('\n');
        }
    }

    // Names of other signs would fall together, and those of capitals do where files are found whatever their case: a hash tells them apart.
    private static string FileName(string name)
    {
        var plain = string.Concat(
                name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' ? character : '_')
            )
            .TrimEnd('_');
        return PlainName().IsMatch(name)
            ? $"{plain}.txt"
            : $"{plain[..Math.Min(plain.Length, LongestPlainPart)]}-{Hash(name)}.txt";
    }

    private static string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));

    [GeneratedRegex(@"^[a-z0-9-]+/[a-z0-9-]+(\[[a-z0-9-]+(,[a-z0-9-]+)*\])?\z")]
    private static partial Regex PlainName();
}
