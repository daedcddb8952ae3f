namespace Conformance.MockWebView;

/// <summary>Hears a process's first frame, then hands the ear to whoever takes it.</summary>
internal sealed class Greeting(RealmPipe pipe) : IRealmListener
{
    private readonly TaskCompletionSource<(string Engine, string Node)?> _heard = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private volatile IRealmListener? _next;
    private volatile bool _isClosed;

    /// <summary>The engine's and Node's versions, or null where the process ended first.</summary>
    public Task<(string Engine, string Node)?> Heard => _heard.Task;

    /// <summary>Lets another hear all that follows.</summary>
    public void HandOver(IRealmListener next)
    {
        _next = next;
        if (_isClosed)
        {
            next.Closed(null);
        }
    }

    void IRealmListener.Heard(ref RealmFrame frame)
    {
        if (frame.Kind is FromRealm.Ready)
        {
            _heard.TrySetResult((frame.Text(), frame.Text()));
        }
        else if (frame.Kind is FromRealm.Taken)
        {
            pipe.Taken(frame.Number());
        }
        else
        {
            _next?.Heard(ref frame);
        }
    }

    void IRealmListener.Closed(string? broken)
    {
        _isClosed = true;
        _heard.TrySetResult(null);
        _next?.Closed(broken);
    }
}
