using System.Diagnostics;

namespace Conformance.Hosts;

/// <summary>How a host's command is started: by itself, or by the shell of the system where it has signs for one.</summary>
internal static class HostCommand
{
    /// <summary>Says how.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="words">The command line, cut into words.</param>
    /// <param name="folder">The folder of the run.</param>
    /// <param name="isWindows">Whether the shell is that of Windows.</param>
    public static ProcessStartInfo Start(string command, CommandWords words, string folder, bool isWindows)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (words.NeedsShell)
        {
            GiveToShell(start, command, isWindows);
            return start;
        }

        // A path is taken from the folder of the run; a bare name is searched for in PATH.
        var program = words.Words[0];
        start.FileName =
            program.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0
                ? Path.Combine(folder, program)
                : program;
        foreach (var argument in words.Words.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static void GiveToShell(ProcessStartInfo start, string command, bool isWindows)
    {
        if (isWindows)
        {
            // cmd.exe takes what stands between the outer quotes as it is; it knows no quotes with a backslash before them.
            start.FileName = "cmd.exe";
            if (HasHome(start, "USERPROFILE"))
            {
                command = UserHome.KeepOnWindows(command);
            }

            start.Arguments = $"/d /s /c \"{command}\"";
            return;
        }

        start.FileName = "/bin/sh";
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(HasHome(start, "HOME") ? UserHome.Keep(command) : command);
    }

    // The run puts a folder of its own into the variable afterwards.
    private static bool HasHome(ProcessStartInfo start, string variable)
    {
        if (!start.Environment.TryGetValue(variable, out var home) || home is null)
        {
            return false;
        }

        start.Environment[UserHome.Variable] = home;
        return true;
    }
}
