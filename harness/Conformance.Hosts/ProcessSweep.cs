using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Conformance.Hosts;

/// <summary>Ends the processes that a host left behind, also those that made themselves nobody's children: each carries the run's mark in its environment.</summary>
internal static class ProcessSweep
{
    public const string Variable = "CONFORMANCE_RUN";

    private const int MostRounds = 5;

    /// <summary>Ends whatever carries the mark; only Linux shows the environment of other processes.</summary>
    public static void Run(string mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes($"{Variable}={mark}\0");
        for (var i = 0; i < MostRounds && KillMarked(bytes); i++)
        {
            // What was killed may have started another one meanwhile.
        }
    }

    private static bool KillMarked(byte[] mark)
    {
        var found = false;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), out var id) && HasMark(folder, mark))
            {
                found |= Kill(id);
            }
        }

        return found;
    }

    private static bool HasMark(string folder, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ")).AsSpan().IndexOf(mark) >= 0;
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
