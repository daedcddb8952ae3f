using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Ends a process whose pages keep it busy for too long, or hold too much memory: it cannot help itself.</summary>
internal sealed class Watchdog : IDisposable
{
    /// <summary>The number of its pings, which is no call's.</summary>
    public const long PingNumber = 0;

    private const int OwnMemory = 256;

    /// <summary>How many limits a process may be silent for that gets too little of the processors to be in a loop.</summary>
    private const int Patience = 6;
    private readonly RealmProcess _process;
    private readonly PendingCalls _calls;
    private readonly WebViewOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<WebViewException> _lose;
    private readonly ITimer _timer;
    private long _asked;
    private TimeSpan _workedWhenAsked;

    public Watchdog(
        RealmProcess process,
        PendingCalls calls,
        WebViewOptions options,
        TimeProvider time,
        Action<WebViewException> lose
    )
    {
        _process = process;
        _calls = calls;
        _options = options;
        _time = time;
        _lose = lose;
        var period = TimeSpan.FromMilliseconds(Math.Clamp(options.TurnLimit.TotalMilliseconds / 4, 20, 500));
        _timer = time.CreateTimer(_ => LookSafely(), null, period, period);
    }

    /// <summary>The process has answered.</summary>
    public void Ponged() => Interlocked.Exchange(ref _asked, 0);

    private void LookSafely()
    {
        try
        {
            Look();
        }
        catch (Exception problem)
        {
            // What a timer leaves uncaught ends the whole kit.
            _lose(new WebViewException($"The mock WebView cannot watch its process: {problem.Message}", problem));
        }
    }

    private void Look()
    {
        var memory = _process.MemoryInUse();
        if (memory > _options.MemoryLimit + OwnMemory)
        {
            _lose(
                new WebViewException(
                    $"The pages used {memory} MiB of memory, more than the mock WebView's limit of {_options.MemoryLimit} MiB, "
                        + "and its process was ended."
                )
            );
            return;
        }

        var asked = Interlocked.Read(ref _asked);
        if (asked == 0)
        {
            Ask();
        }
        else if (IsStuck(_time.GetElapsedTime(asked)))
        {
            _lose(
                new WebViewException(
                    $"A page kept its engine busy for more than {_options.TurnLimit.TotalSeconds:0.###} s in one turn, "
                        + "and the mock WebView's process was ended. Look for an endless loop in the page, or a body too large for this "
                        + "machine; '--patience' gives more time."
                )
            );
        }
    }

    // On a busy machine a process may be silent because it is not let run: an endless loop is known by what it uses up.
    private bool IsStuck(TimeSpan silence) =>
        silence > _options.TurnLimit * Patience
        || (silence > _options.TurnLimit && _process.ProcessorTime() - _workedWhenAsked > _options.TurnLimit / 2);

    private void Ask()
    {
        if (!_calls.Any && !_process.Pipe.HasOutstanding)
        {
            return;
        }

        _workedWhenAsked = _process.ProcessorTime();
        Interlocked.Exchange(ref _asked, _time.GetTimestamp());
        _process.Pipe.Send(ToRealm.Ping, PingNumber, static (head, number) => head.WriteNumberValue(number));
    }

    public void Dispose() => _timer.Dispose();
}
