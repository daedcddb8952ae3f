namespace Conformance.Hosts;

/// <summary>A connection to a host that speaks lines, and what lies behind it.</summary>
internal interface IHostLink : IDisposable
{
    /// <summary>What the host writes.</summary>
    Stream Input { get; }

    /// <summary>What the host reads.</summary>
    Stream Output { get; }

    /// <summary>Ends when the host's process has exited, with its status; null where the kit does not own the process.</summary>
    Task<int>? Exited { get; }

    /// <summary>The last lines of the host's standard error, oldest first.</summary>
    IReadOnlyList<string> LastErrorLines { get; }

    /// <summary>Begins to read the host's standard error, where there is one.</summary>
    void ListenToErrors(Action<string> heard);

    /// <summary>Closes what the host reads; it reads the end there.</summary>
    void CloseOutput();

    /// <summary>Ends the host and all that it started; gives the status where it exited by itself.</summary>
    /// <param name="grace">How long it may still take to exit by itself.</param>
    Task<int?> CloseAsync(TimeSpan grace);
}
