using System.Formats.Tar;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Where a report is written: behind all links.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsWrittenStraight">Whether nothing may be put in its place: it is a device, a pipe, or empty where nothing can be put beside it.</param>
internal sealed record ReportPlace(string Path, bool IsWrittenStraight)
{
    private const int MostLinks = 40;
    private static readonly string[] Devices = ["/dev/", "/proc/", @"\\.\"];

    /// <summary>The file that is renamed when it is whole.</summary>
    public string Partial { get; } = $"{Path}.{Environment.ProcessId}.partial";

    /// <summary>Finds the place behind a path.</summary>
    /// <exception cref="IOException">Its links go round.</exception>
    public static ReportPlace Of(string path)
    {
        var whole = System.IO.Path.GetFullPath(path);
        for (var i = 0; i < MostLinks; i++)
        {
            if (IsDevice(whole))
            {
                return new(whole, true);
            }

            var file = new FileInfo(whole);
            if (file.LinkTarget is not { } target)
            {
                // Neither a pipe nor a device has a length; what has one is a file.
                return new(whole, file.Exists && file.Length == 0 && !CanBeReplaced(whole));
            }

            whole = System.IO.Path.GetFullPath(target, file.DirectoryName!);
        }

        throw new IOException("Its links go round.");
    }

    /// <summary>Whether it is a device, which any number of reports may be written to.</summary>
    public bool IsAmongDevices => IsDevice(Path);

    private static bool IsDevice(string path) =>
        Devices.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        && (OperatingSystem.IsWindows() || File.Exists(path));

    // Of all that the framework can do, only its archiver tells a pipe from a file without opening it.
    private static bool CanBeReplaced(string path)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "it");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            if (reader.GetNextEntry()?.EntryType is not TarEntryType.RegularFile)
            {
                return false;
            }

            var place = new ReportPlace(path, false);
            place.OpenPartial().Dispose();
            File.Delete(place.Partial);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is no file, may not be read, or lies where no other may be made; it may be written to all the same.
            return false;
        }
    }

    /// <summary>Gives the file that is renamed the permissions of the one whose place it takes: who made that may have made it for few eyes.</summary>
    public void KeepMode()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(Path))
        {
            File.SetUnixFileMode(Partial, File.GetUnixFileMode(Path));
        }
    }

    /// <summary>Opens the place itself.</summary>
    public FileStream OpenStraight() => new(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);

    /// <summary>Opens the file beside the place; its folder is made.</summary>
    public FileStream OpenPartial()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            return new(Partial, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Nobody has asked for the file beside.
            throw new IOException(FileTrouble.Of(problem, Path).Replace(Partial, Path), problem);
        }
    }
}
