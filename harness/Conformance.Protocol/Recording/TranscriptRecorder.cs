using System.Diagnostics;

namespace Conformance.Protocol;

/// <summary>Writes down what happens, in order; safe on all threads.</summary>
public sealed class TranscriptRecorder
{
    private const int SmallestSize = 200;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly TranscriptLimits _limits;
    private List<TranscriptEntry> _entries = [];
    private long _sequence;
    private long _start;
    private long _bytes;
    private long _leftOut;

    /// <summary>Makes a recorder; the first transcript begins now.</summary>
    public TranscriptRecorder(TimeProvider time, TranscriptLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _limits = limits ?? new TranscriptLimits();
        _limits.Validate();
        _start = time.GetTimestamp();
    }

    /// <summary>What is under way between kit and host.</summary>
    public RequestsInFlight Requests { get; } = new();

    /// <summary>Tells whether nothing is under way between kit and host.</summary>
    public bool IsQuiet => Requests.IsQuiet;

    /// <summary>Waits until nothing is under way between kit and host.</summary>
    public Task WhenQuietAsync(CancellationToken cancellationToken = default) =>
        Requests.WhenQuietAsync(cancellationToken);

    /// <summary>The place of what is written down next.</summary>
    public long NextPlace
    {
        get
        {
            lock (_lock)
            {
                return _sequence;
            }
        }
    }

    /// <summary>Writes one thing down.</summary>
    public void Record(TranscriptContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var size = Size(content);
        lock (_lock)
        {
            if (size > 0 && (_entries.Count >= _limits.Entries || _bytes >= _limits.Bytes))
            {
                _leftOut++;
                return;
            }

            _bytes += size;
            Add(content);
        }
    }

    /// <summary>Gives what was written down since the last cut, and begins anew; the sequence goes on.</summary>
    public Transcript Cut()
    {
        lock (_lock)
        {
            if (_leftOut > 0)
            {
                Add(new EntriesLeftOut(_leftOut));
            }

            var transcript = new Transcript(_entries);
            _entries = [];
            _bytes = 0;
            _leftOut = 0;
            _start = _time.GetTimestamp();
            return transcript;
        }
    }

    private void Add(TranscriptContent content) =>
        _entries.Add(new TranscriptEntry(_sequence++, _time.GetElapsedTime(_start), content));

    // What the player, the WebView and the end have to say is always kept: verdicts rest on it.
    private static long Size(TranscriptContent content) =>
        content switch
        {
            KitSaid said => SmallestSize + Size(said.Message),
            KitMeant meant => SmallestSize + Size(meant.Message),
            HostSaid said => SmallestSize + Size(said.Message),
            HostMeant meant => SmallestSize + Size(meant.Message),
            PageSaid said => SmallestSize + (said.Text.Length * 2L),
            HostWroteError wrote => SmallestSize + (wrote.Line.Length * 2L),
            EntriesLeftOut or HostEnded or TamperedInVain or StepObserved or WebViewFailed => 0,
            _ => throw new UnreachableException(),
        };

    private static long Size(KitMessage message) =>
        message switch
        {
            WebViewRequest request => (request.Body?.Size ?? 0) + (request.Url.Length * 2L) + Size(request.Headers),
            WebViewMessage posted => posted.Body.Length * 2L,
            EvalAnswered answered => (answered.Id.Length + (answered.Json?.Length ?? 0)) * 2L,
            WebViewNavigating navigating => navigating.Url.Length * 2L,
            WebViewPage page => page.Url.Length * 2L,
            HostStart or WebViewCancelled or WebViewClosed => 0,
            HostRequestRefused refused => (refused.Id.Length + refused.Error.Message.Length) * 2L,
            HostStop => 0,
            _ => throw new UnreachableException(),
        };

    private static long Size(HostMessage message) =>
        message switch
        {
            RequestAnswered answered => (answered.Response.Body?.Size ?? 0) + Size(answered.Response.Headers),
            RequestFailed failed => failed.Error.Message.Length * 2L,
            UnknownHostRequest unknown => (unknown.Id.Length + unknown.Method.Length) * 2L,
            UnknownHostNotification unknown => unknown.Method.Length * 2L,
            WebViewNavigate navigate => navigate.Url.Length * 2L,
            WebViewEval eval => (eval.Script.Length + (eval.Id?.Length ?? 0)) * 2L,
            WebViewCreate create => (create.Url.Length * 2L)
                + create.InitScripts.Sum(script => script.Source.Length * 2L),
            HostLog log => log.Message.Length * 2L,
            HostStarted or HostStopped or NavigationAnswered or WebViewDropped => 0,
            WebViewReload or WebViewClose => 0,
            _ => throw new UnreachableException(),
        };

    private static long Size(IReadOnlyList<Header> headers) =>
        headers.Sum(header => (header.Name.Length + header.Value.Length) * 2L);
}
