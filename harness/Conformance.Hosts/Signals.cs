namespace Conformance.Hosts;

/// <summary>The signals that end processes, as systems number them.</summary>
internal static class Signals
{
    private const int First = 128;
    private const int Most = 64;

    private static readonly Dictionary<int, string> _everywhere = new()
    {
        [1] = "SIGHUP",
        [2] = "SIGINT",
        [3] = "SIGQUIT",
        [4] = "SIGILL",
        [5] = "SIGTRAP",
        [6] = "SIGABRT",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [13] = "SIGPIPE",
        [14] = "SIGALRM",
        [15] = "SIGTERM",
        [24] = "SIGXCPU",
        [25] = "SIGXFSZ",
    };

    private static readonly Dictionary<int, string> _linux = new()
    {
        [7] = "SIGBUS",
        [10] = "SIGUSR1",
        [12] = "SIGUSR2",
        [31] = "SIGSYS",
    };

    private static readonly Dictionary<int, string> _macOS = new()
    {
        [7] = "SIGEMT",
        [10] = "SIGBUS",
        [12] = "SIGSYS",
        [30] = "SIGUSR1",
        [31] = "SIGUSR2",
    };

    /// <summary>Tells the signal that an exit status stands for; null where it stands for none.</summary>
    /// <param name="status">The status.</param>
    /// <param name="system">The system: <c>windows</c>, which has no signals, <c>macos</c> or <c>linux</c>.</param>
    public static string? In(int? status, string system)
    {
        if (status is not (> First and <= First + Most) || system is "windows")
        {
            return null;
        }

        var number = status.Value - First;
        var own = system is "macos" ? _macOS : _linux;
        var name = _everywhere.GetValueOrDefault(number) ?? own.GetValueOrDefault(number);
        return name is null ? $"signal {number}" : $"signal {number}, {name}";
    }
}
