using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Conformance.Machine;

/// <summary>The processes of a run, also those that made themselves nobody's children: each carries the run's mark in its environment.</summary>
/// <param name="mark">The mark.</param>
public sealed class MarkedProcesses(string mark)
{
    /// <summary>The variable that carries the mark.</summary>
    public const string Variable = "CONFORMANCE_RUN";

    private const int MostRounds = 5;
    private readonly byte[] _entry = Encoding.UTF8.GetBytes($"{Variable}={mark}\0");

    /// <summary>Whether they can be found: only Linux shows the environment of other processes.</summary>
    public static bool CanBeFound => OperatingSystem.IsLinux();

    /// <summary>Ends whatever is left of them.</summary>
    public void End()
    {
        if (!CanBeFound)
        {
            return;
        }

        for (var i = 0; i < MostRounds && KillAll(); i++)
        {
            // What was killed may have started another one meanwhile.
        }
    }

    /// <summary>Whether one of them listens at a port, and not somebody else.</summary>
    public bool ListenAt(int port)
    {
        var sockets = ListeningSockets.At(port);
        return sockets.Count > 0 && Folders().Any(folder => ListeningSockets.Of(folder).Any(sockets.Contains));
    }

    private bool KillAll()
    {
        var found = false;
        foreach (var folder in Folders())
        {
            found |= Kill(int.Parse(Path.GetFileName(folder.AsSpan())));
        }

        return found;
    }

    private IEnumerable<string> Folders() =>
        Directory
            .EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder.AsSpan()), out _) && IsMarked(folder));

    private bool IsMarked(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ")).AsSpan().IndexOf(_entry) >= 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            return true;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
