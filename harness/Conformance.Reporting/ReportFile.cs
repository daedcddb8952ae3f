using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Writes reports to files so that a reader never meets half of one.</summary>
public static class ReportFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Writes a report beside its place and renames it when it is whole; folders are made as needed.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static Task WriteAsync(
        IReportWriter writer,
        RunResult result,
        string path,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(path, text => writer.WriteAsync(result, text, cancellationToken));
    }

    /// <summary>Writes a file beside its place and renames it when it is whole; folders are made as needed.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var partial = $"{whole}.{Environment.ProcessId}.partial";
        try
        {
            var text = new StreamWriter(partial, append: false, Utf8);
            await using (text.ConfigureAwait(false))
            {
                await write(text).ConfigureAwait(false);
            }

            File.Move(partial, whole, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
