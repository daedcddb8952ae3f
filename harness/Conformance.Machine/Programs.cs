using System.ComponentModel;

namespace Conformance.Machine;

/// <summary>The programs of this machine.</summary>
public static class Programs
{
    /// <summary>Finds a program as a shell would, on the path; null where there is none.</summary>
    /// <param name="name">Its name, without <c>.exe</c>.</param>
    /// <param name="path">The folders to look in; null for those of the variable <c>PATH</c>.</param>
    public static string? Find(string name, string? path = null) =>
        (path ?? Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);

    /// <summary>Says why a program could not be started, in the system's words; the framework's repeat what was to be started.</summary>
    public static string WhyNotStarted(Exception problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return (
            problem is Win32Exception native ? new Win32Exception(native.NativeErrorCode).Message : problem.Message
        ).TrimEnd('.');
    }
}
