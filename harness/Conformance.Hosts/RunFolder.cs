namespace Conformance.Hosts;

/// <summary>A folder for whatever a host writes, removed with the host.</summary>
internal sealed class RunFolder(TimeProvider time)
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

    public string Path { get; } = Directory.CreateTempSubdirectory("conformance-host-").FullName;

    /// <summary>Sends a process's files into the folder.</summary>
    public void AddTo(IDictionary<string, string?> environment)
    {
        foreach (var (variable, folder) in _places)
        {
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, folder));
            Directory.CreateDirectory(path);
            environment[variable] = path;
        }
    }

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

                await Task.Delay(_pause, time).ConfigureAwait(false);
            }
        }
    }
}
