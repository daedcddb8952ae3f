using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Tells the host what its pages ask and say; the realm process speaks, the current session hears.</summary>
internal sealed class HostSpeaker(RealmPipe pipe, IOriginServer origins)
{
    private volatile IHostSession? _session;
    private long _epoch;
    private long _seenEpoch;

    /// <summary>The requests that wait for the host.</summary>
    public HostRequests Requests { get; } = new();

    /// <summary>The session that hears.</summary>
    public IHostSession? Session => _session;

    /// <summary>Changes the session: all pages are dropped, and nothing they said before that reaches the new one.</summary>
    public void SwitchTo(IHostSession? session)
    {
        _session = session;
        Requests.Clear();
        var epoch = Interlocked.Increment(ref _epoch);
        pipe.Send(ToRealm.Reset, epoch, static (head, epoch) => head.WriteNumberValue(epoch));
    }

    /// <summary>The process has dropped the pages of an earlier session.</summary>
    public void ResetDone(long epoch) => Interlocked.Exchange(ref _seenEpoch, epoch);

    // Null while frames of an earlier session are still on their way.
    private IHostSession? Current() =>
        Interlocked.Read(ref _epoch) == Interlocked.Read(ref _seenEpoch) ? _session : null;

    /// <summary>A page requests something.</summary>
    public void Request(ref RealmFrame frame)
    {
        var number = frame.Number();
        var toHost = frame.Number() == 1;
        var webView = frame.Text();
        var frameUrl = frame.Text();
        var method = frame.Text();
        var url = frame.Text();
        var headers = HeaderBlock.Read(frame.Text());
        var body = frame.Body();
        if (!toHost)
        {
            AnswerFromOrigin(number, origins.Answer(method, url, headers, body));
        }
        else if (Current() is { } session)
        {
            var id = Requests.Open(session, number);
            session.Send(new WebViewRequest(id, webView, frameUrl, method, url, headers, body));
        }
    }

    private void AnswerFromOrigin(long number, WebViewResponse? response)
    {
        if (response is null)
        {
            SendFail(number, "Load failed");
        }
        else
        {
            SendAnswer(number, response);
        }
    }

    /// <summary>A page posted a message.</summary>
    public void Message(ref RealmFrame frame) =>
        Current()?.Send(new WebViewMessage(frame.Text(), frame.Text(), frame.Text(), frame.BodyText() ?? ""));

    /// <summary>A page no longer waits for a request.</summary>
    public void Cancelled(ref RealmFrame frame)
    {
        if (Requests.Cancel(frame.Number()) is { } id)
        {
            Current()?.Send(new WebViewCancelled(frame.Text(), id));
        }
    }

    /// <summary>A page wants to go elsewhere.</summary>
    public void Navigating(ref RealmFrame frame)
    {
        if (Current() is { } session)
        {
            var id = Requests.Open(session, frame.Number());
            session.Send(new WebViewNavigating(id, frame.Text(), frame.Text(), frame.Flag()));
        }
    }

    /// <summary>A page began or has loaded.</summary>
    public void Page(ref RealmFrame frame)
    {
        var webView = frame.Text();
        var state = frame.Text() == "started" ? PageState.Started : PageState.Finished;
        Current()?.Send(new WebViewPage(webView, state, frame.Text()));
    }

    /// <summary>A webview is gone.</summary>
    public void Closed(ref RealmFrame frame) => Current()?.Send(new WebViewClosed(frame.Text()));

    /// <summary>A script that the host asked about has run.</summary>
    public void EvalAnswered(ref RealmFrame frame) => Current()?.Send(new EvalAnswered(frame.Text(), frame.BodyText()));

    /// <summary>The host has answered a page.</summary>
    public void Answer(long id, WebViewResponse response)
    {
        if (Requests.Close(id) is { } number)
        {
            SendAnswer(number, response);
        }
    }

    /// <summary>The host could not answer a page.</summary>
    public void Fail(long id, HostError error)
    {
        if (Requests.Close(id) is { } number)
        {
            SendFail(number, $"Load failed ({error.Message})");
        }
    }

    /// <summary>The host lets a navigation go on, or not.</summary>
    public void Allow(long id, bool allow)
    {
        if (Requests.Close(id) is { } number)
        {
            pipe.Send(
                ToRealm.Allow,
                (number, allow),
                static (head, state) =>
                {
                    head.WriteNumberValue(state.number);
                    head.WriteBooleanValue(state.allow);
                }
            );
        }
    }

    /// <summary>The host will never answer a page.</summary>
    public void Dropped(long id)
    {
        if (Requests.NumberOf(id) is { } number)
        {
            pipe.Send(ToRealm.Dropped, number, static (head, number) => head.WriteNumberValue(number));
        }
    }

    private void SendAnswer(long number, WebViewResponse response) =>
        pipe.Send(
            ToRealm.Answer,
            (number, response),
            static (head, state) =>
            {
                head.WriteNumberValue(state.number);
                head.WriteNumberValue(state.response.Status);
                head.WriteStringValue(HeaderBlock.Write(state.response.Headers));
            },
            response.Body
        );

    private void SendFail(long number, string message) =>
        pipe.Send(
            ToRealm.Fail,
            (number, message),
            static (head, state) =>
            {
                head.WriteNumberValue(state.number);
                head.WriteStringValue(state.message);
            }
        );
}
