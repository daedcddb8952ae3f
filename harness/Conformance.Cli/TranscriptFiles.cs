using System.Text;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Writes transcripts: into one file, or a file a case.</summary>
internal static class TranscriptFiles
{
    /// <summary>Writes those of a run.</summary>
    /// <param name="path">A file; a folder where it exists as one or ends with a slash.</param>
    /// <param name="result">The run.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync(string path, RunResult result, CancellationToken cancellationToken = default)
    {
        if (Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar))
        {
            Directory.CreateDirectory(path);
            foreach (var group in result.Verdicts.GroupBy(verdict => FileName(verdict.Case.Name)))
            {
                var text = string.Concat(group.Select(Tell));
                await File.WriteAllTextAsync(Path.Combine(path, group.Key), text, cancellationToken);
            }
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllTextAsync(path, string.Concat(result.Verdicts.Select(Tell)), cancellationToken);
        }
    }

    private static string Tell(Verdict verdict)
    {
        var text = new StringBuilder($"{verdict.Case.Name}  {verdict.Case.WebView}\n");
        foreach (var line in verdict.Transcript)
        {
            text.Append($"  {line}\n");
        }

        return text.Append('\n').ToString();
    }

    // Case names hold slashes and brackets, and commands to come may add more.
    private static string FileName(string name) =>
        string.Concat(
                name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' ? character : '_')
            )
            .TrimEnd('_') + ".txt";
}
