namespace Conformance.Machine;

/// <summary>A folder for whatever a process that the kit has started writes, removed with the process.</summary>
public sealed class RunFolder
{
    private const int Tries = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);
    private static readonly (string Variable, string Folder)[] _places =
    [
        ("HOME", ""),
        ("USERPROFILE", ""),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
        ("APPDATA", "AppData/Roaming"),
        ("LOCALAPPDATA", "AppData/Local"),
    ];

    private readonly TimeProvider _time;

    private RunFolder(string prefix, TimeProvider time)
    {
        _time = time;
        Path = Directory.CreateTempSubdirectory(prefix).FullName;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Makes a folder and sends a process's files there; nothing of it is left where that fails.</summary>
    /// <param name="prefix">What its name begins with.</param>
    /// <param name="environment">The process's variables.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static async Task<RunFolder> MakeAsync(
        string prefix,
        IDictionary<string, string?> environment,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(environment);
        var folder = new RunFolder(prefix, time);
        try
        {
            folder.AddTo(environment);
            return folder;
        }
        catch
        {
            await folder.RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    private void AddTo(IDictionary<string, string?> environment)
    {
        foreach (var (variable, folder) in _places)
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, folder));
            Directory.CreateDirectory(path);
            environment[variable] = path;
        }
    }

    /// <summary>Removes it, as far as it can be removed.</summary>
    public async Task RemoveAsync()
    {
        for (var i = 1; Directory.Exists(Path); i++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // A process that is being ended may still write into it.
                if (i == Tries)
                {
                    return;
                }

                await Task.Delay(_pause, _time).ConfigureAwait(false);
            }
        }
    }
}
