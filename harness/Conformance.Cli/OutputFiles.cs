using Conformance.Reporting;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>The files of a command: seen to be writable before anything is played, and written one by one.</summary>
internal static class OutputFiles
{
    /// <summary>Sees whether all can be written, each to a place of its own.</summary>
    /// <exception cref="CliException">One cannot; all of these at once.</exception>
    public static void Check<T>(IReadOnlyList<OutputFile<T>> files)
    {
        var problems = files.Select(Problem).OfType<string>().ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(
                files
                    .SelectMany((file, index) => files.Take(index).Select(earlier => Clash(earlier, file)))
                    .OfType<string>()
            );
        }

        if (problems.Count > 0)
        {
            throw new CliException(string.Join(Environment.NewLine, problems), RunConclusion.Usage);
        }
    }

    /// <summary>The end of what a console shows; what could not be shown before is told with it.</summary>
    /// <param name="conclude">Shows the end.</param>
    /// <param name="failed">What could not be shown before; null for nothing.</param>
    public static OutputFile<T> OfConsole<T>(Action<T> conclude, Func<Exception?> failed) =>
        new(
            "standard output",
            "",
            found =>
            {
                conclude(found);
                return failed() is { } failure ? Task.FromException(failure) : Task.CompletedTask;
            }
        );

    /// <summary>Writes all. One that cannot be written is told, takes no other with it, and leaves no exit code of 0.</summary>
    /// <param name="files">The files.</param>
    /// <param name="found">What was found.</param>
    /// <param name="exitCode">The exit code of what was found.</param>
    /// <param name="context">Where complaints go.</param>
    /// <returns>The exit code of the command.</returns>
    public static async Task<int> WriteAsync<T>(
        IEnumerable<OutputFile<T>> files,
        T found,
        int exitCode,
        CliContext context
    )
    {
        var areWritten = true;
        foreach (var file in files)
        {
            try
            {
                await file.WriteAsync(found);
            }
            catch (Exception problem)
            {
                areWritten = false;
                await context.Error.WriteLineAsync($"'{file.Option}' could not be written: {Words(problem, file)}");
            }
        }

        return areWritten || exitCode != RunConclusion.Conforms ? exitCode : RunConclusion.Usage;
    }

    private static string? Clash<T>(OutputFile<T> file, OutputFile<T> other) =>
        ReportFile.AreOne(file.Path, other.Path)
            ? $"'{file.Option}' and '{other.Option}' name the same file, so that one would be lost. Name another for one of them."
            : null;

    private static string? Problem<T>(OutputFile<T> file)
    {
        if (file.Path is "-")
        {
            return $"'{file.Option}' names no file, and standard output is the console's. Name a file; one of the name '-' is './-'.";
        }

        try
        {
            ReportFile.Check(file.Path);
            return null;
        }
        catch (Exception problem)
            when (FileTrouble.Is(problem) || problem is ArgumentException or NotSupportedException)
        {
            return $"'{file.Option}' cannot be written: {Words(problem, file)} Name a file in a folder that may be written.";
        }
    }

    private static string Words<T>(Exception problem, OutputFile<T> file) =>
        FileTrouble.Is(problem) ? FileTrouble.Of(problem, file.Path)
        : file.Path.Length == 0 && problem is ArgumentException ? "It names no file."
        : problem.Message;
}
