using System.Runtime.InteropServices;

namespace Conformance.Cli;

/// <summary>Hears the signals that end the command: the first asks for a clean end with reports, a later one is left to the system.</summary>
/// <remarks>
/// Who ends a command may send a signal to the process and one to its group, as <c>timeout</c> does. What comes within
/// half a second of the first is the same wish told again.
/// </remarks>
internal sealed class Interrupts : IDisposable
{
    private static readonly TimeSpan OneWish = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _interrupted = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private long? _first;

    public Interrupts(TimeProvider time)
    {
        _time = time;

        // A terminal that is closed ends the command as an interrupt does: with its reports.
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, Hear));
        }
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _interrupted.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _interrupted.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        lock (_lock)
        {
            _first ??= _time.GetTimestamp();
            signal.Cancel = _time.GetElapsedTime(_first.Value) < OneWish;
        }

        _interrupted.Cancel();
    }
}
