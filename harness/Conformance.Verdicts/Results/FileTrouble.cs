namespace Conformance.Verdicts;

/// <summary>Why something of the file system could not be read or written, as people say it: the framework's words tell of what nobody has asked for.</summary>
public static class FileTrouble
{
    // What Unix calls ENOSPC, EDQUOT and EROFS, and Windows ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] s_full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private const int ReadOnly = 30;

    /// <summary>Whether an exception is one of the file system.</summary>
    public static bool Is(Exception problem) => problem is IOException or UnauthorizedAccessException;

    /// <summary>Says in a sentence what was in the way; in the system's words where there are none of our own.</summary>
    /// <param name="problem">What was thrown.</param>
    /// <param name="path">What was to be read or written.</param>
    public static string Of(Exception problem, string path)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem switch
        {
            // A stream that nobody has named, such as standard output.
            _ when path.Length == 0 => problem.Message.TrimEnd('.') + ".",
            UnauthorizedAccessException when Directory.Exists(path) =>
                $"This user has no permission for the folder '{path}'.",
            UnauthorizedAccessException => $"This user has no permission for '{path}'.",
            PathTooLongException => $"The name '{path}' is too long.",
            _ when FileAbove(path) is { } file => $"'{file}' is a file, and a folder is needed there.",
            FileNotFoundException or DirectoryNotFoundException => $"There is no '{path}'.",
            IOException { HResult: ReadOnly } => $"'{path}' lies where nothing can be written.",
            IOException io when s_full.Contains(io.HResult) => $"No space is left for '{path}'.",
            _ => problem.Message.TrimEnd('.') + ".",
        };
    }

    private static string? FileAbove(string path)
    {
        var above = Path.GetDirectoryName(Path.GetFullPath(path));
        while (above is not null && !Path.Exists(above))
        {
            above = Path.GetDirectoryName(above);
        }

        return File.Exists(above) ? above : null;
    }
}
