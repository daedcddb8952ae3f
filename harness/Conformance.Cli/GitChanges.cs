using System.ComponentModel;
using System.Diagnostics;
using Conformance.Machine;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>Which files differ from the last commit, as git tells it.</summary>
internal static class GitChanges
{
    /// <summary>Gives the whole paths of files that were changed, added or not yet added.</summary>
    /// <exception cref="CliException">There is no git here, or no repository.</exception>
    public static async Task<IReadOnlySet<string>> FindAsync(CancellationToken cancellationToken = default)
    {
        var root = (await AskAsync(".", ["rev-parse", "--show-toplevel"], cancellationToken)).Trim();
        var changed = await AskAsync(root, ["diff", "--name-only", "-z", "HEAD"], cancellationToken);
        var added = await AskAsync(root, ["ls-files", "--others", "--exclude-standard", "-z"], cancellationToken);
        return $"{changed}{added}"
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.GetFullPath(file, root))
            .ToHashSet();
    }

    /// <summary>Gives the text that a file had at the last commit; empty where it was not in it.</summary>
    /// <exception cref="CliException">There is no git here, or no repository.</exception>
    public static async Task<string> ReadCommittedAsync(string file, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = $"./{Path.GetFileName(file)}";
        var listed = await AskAsync(folder, ["ls-tree", "--name-only", "HEAD", name], cancellationToken);
        return listed.Trim().Length == 0
            ? string.Empty
            : await AskAsync(folder, ["show", $"HEAD:{name}"], cancellationToken);
    }

    private static async Task<string> AskAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var complaint = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? output : throw Unusable((await complaint).Trim());
        }
        catch (Win32Exception missing)
        {
            throw Unusable($"'git' could not be started: {Programs.WhyNotStarted(missing)}.");
        }
    }

    private static CliException Unusable(string why) =>
        new(
            $"'--changed' asks git what differs from the last commit, and git does not tell: {why} Leave '--changed' out, or name faults with '--fault'.",
            RunConclusion.Usage
        );
}
