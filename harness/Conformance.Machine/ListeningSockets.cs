using System.Globalization;

namespace Conformance.Machine;

/// <summary>The sockets that listen on this machine, as Linux tells of them.</summary>
internal static class ListeningSockets
{
    // The columns of /proc/net/tcp.
    private const int Local = 1;
    private const int State = 3;
    private const int Inode = 9;
    private const string Listening = "0A";
    private static readonly string[] s_tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>The sockets that listen at a port, as a process's folder names them too.</summary>
    public static IReadOnlySet<string> At(int port)
    {
        var suffix = $":{port.ToString("X4", CultureInfo.InvariantCulture)}";
        return s_tables
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > Inode && columns[State] == Listening)
            .Where(columns => columns[Local].EndsWith(suffix, StringComparison.Ordinal))
            .Select(columns => $"socket:[{columns[Inode]}]")
            .ToHashSet();
    }

    /// <summary>What a process has open.</summary>
    /// <param name="folder">The process's folder below <c>/proc</c>.</param>
    public static IReadOnlyList<string> Of(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFileSystemEntries(Path.Combine(folder, "fd"))
                    .Select(entry => new FileInfo(entry).LinkTarget)
                    .OfType<string>(),
            ];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
