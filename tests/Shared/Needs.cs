using System.ComponentModel;
using System.Diagnostics;

namespace Conformance.Tests.Shared;

/// <summary>What a test needs of the machine; where that is missing it is skipped, with the reason.</summary>
internal static class Needs
{
    private static readonly Lazy<bool> s_hasGit = new(() => Runs("git", "--version"));
    private static readonly Lazy<bool> s_makesLinks = new(MakesLinks);

    /// <summary>Windows lets only some users make symbolic links.</summary>
    public static void Links() => Assert.SkipUnless(s_makesLinks.Value, "Symbolic links may not be made here.");

    public static bool HasGit => s_hasGit.Value;

    public static void Git() => Assert.SkipUnless(HasGit, "There is no 'git' here.");

    public static void Unix(string why) => Assert.SkipWhen(OperatingSystem.IsWindows(), why);

    private static bool Runs(string program, string argument)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static bool MakesLinks()
    {
        using var folder = new TemporaryFolder();
        try
        {
            File.CreateSymbolicLink(folder.PathOf("link"), folder.Write("file", ""));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
