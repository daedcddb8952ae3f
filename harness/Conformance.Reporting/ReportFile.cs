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

    /// <summary>Writes a file beside its place and renames it when it is whole; folders are made as needed. What a link leads to is written, and
    /// a device or a pipe is written straight.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var place = ReportPlace.Of(path);
        if (place.IsWrittenStraight)
        {
            await FillAsync(place.OpenStraight(), write).ConfigureAwait(false);
            return;
        }

        try
        {
            await FillAsync(place.OpenPartial(), write).ConfigureAwait(false);
            place.KeepMode();
            File.Move(place.Partial, place.Path, overwrite: true);
        }
        finally
        {
            File.Delete(place.Partial);
        }
    }

    /// <summary>Sees whether a file can be written at a place, and makes its folder; nothing is written.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not.</exception>
    public static void Check(string path)
    {
        var place = ReportPlace.Of(path);
        if (Directory.Exists(place.Path))
        {
            throw new IOException("It is a folder.");
        }

        // To open a pipe and to close it would end it for its reader.
        if (!place.IsWrittenStraight)
        {
            place.OpenPartial().Dispose();
            File.Delete(place.Partial);
        }
    }

    /// <summary>Whether two paths lead to one file, of which the later report would take the place of the earlier.</summary>
    public static bool AreOne(string path, string other)
    {
        var place = ReportPlace.Of(path);
        var sameness =
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal;
        return !place.IsAmongDevices && string.Equals(place.Path, ReportPlace.Of(other).Path, sameness);
    }

    /// <summary>Whether a path leads to a device, beside which nothing else can be put.</summary>
    public static bool IsDevice(string path)
    {
        try
        {
            return ReportPlace.Of(path).IsAmongDevices;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Links that go round lead nowhere, and what may not be looked at is told where it is written.
            return false;
        }
    }

    private static async Task FillAsync(Stream file, Func<TextWriter, Task> write)
    {
        var text = new StreamWriter(file, Utf8);
        await using (text.ConfigureAwait(false))
        {
            await write(text).ConfigureAwait(false);
        }
    }
}
