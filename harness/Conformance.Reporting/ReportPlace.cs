namespace Conformance.Reporting;

/// <summary>Where a report is written: behind all links.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsWrittenStraight">Whether nothing may be put in its place: it is a device or a pipe.</param>
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
                // Neither a pipe nor a device has a length; in a file without one there is nothing to lose.
                return new(whole, file.Exists && file.Length == 0);
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

    /// <summary>Opens the place itself.</summary>
    public FileStream OpenStraight() => new(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);

    /// <summary>Opens the file beside the place; its folder is made.</summary>
    public FileStream OpenPartial()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        return new(Partial, FileMode.Create, FileAccess.Write, FileShare.Read);
    }
}
