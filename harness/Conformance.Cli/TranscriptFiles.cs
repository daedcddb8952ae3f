using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Writes transcripts: into one file, or a file a case.</summary>
internal static class TranscriptFiles
{
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
    public static string PathOf(string path, string name) =>
        IsFolder(path) ? Path.Combine(path, $"{FileNames.Of(name)}.txt") : path;

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
}
