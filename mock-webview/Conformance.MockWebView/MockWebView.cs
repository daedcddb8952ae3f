using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Plays the pages of one host in V8 realms of one Node process.</summary>
public sealed class MockWebView : IWebView, IRealmListener
{
    private readonly RealmProcess _process;
    private readonly RealmPipe _pipe;
    private readonly PendingCalls _calls = new();
    private readonly HostSpeaker _speaker;
    private readonly KitSpeaker _kit;
    private readonly IPageListener _pages;
    private readonly Watchdog _watchdog;
    private int _ended;

    internal MockWebView(RealmProcess process, MockWebViewSettings settings, WebViewOptions options)
    {
        _process = process;
        _pipe = process.Pipe;
        _pages = options.Pages;
        _speaker = new HostSpeaker(_pipe, options.Origins);
        _kit = new KitSpeaker(_pipe, _calls);
        Identity = new WebViewIdentity("mock", MockVersion(), settings.Platform);
        _watchdog = new Watchdog(_process, _calls, options, settings.Time, Lose);
        process.Greeting.HandOver(this);
    }

    /// <inheritdoc />
    public WebViewIdentity Identity { get; }

    /// <summary>The Node that the pages run in, and how closed in it is.</summary>
    public NodeRuntime Runtime => _process.Runtime;

    /// <inheritdoc />
    public Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default) =>
        _kit.WhenLoadedAsync(webView, cancellationToken);

    /// <inheritdoc />
    public Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(script);
        return _kit.EvaluateAsync(webView, script, argument, cancellationToken);
    }

    /// <inheritdoc />
    public Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return _kit.ActAsync(action, cancellationToken);
    }

    /// <summary>Crosses to the process and back with nothing to do: the measure of everything else.</summary>
    internal Task PingAsync(CancellationToken cancellationToken = default) => _kit.PingAsync(cancellationToken);

    /// <inheritdoc />
    public void Receive(IHostSession session, HostMessage message)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!ReferenceEquals(session, _speaker.Session))
        {
            _speaker.SwitchTo(session);
        }

        switch (message)
        {
            case RequestAnswered answered:
                _speaker.Answer(answered.Id, answered.Response);
                break;
            case WebViewEval eval:
                _kit.Eval(eval);
                break;
            case RequestFailed failed:
                _speaker.Fail(failed.Id, failed.Error);
                break;
            case NavigationAnswered navigation:
                _speaker.Allow(navigation.Id, navigation.Allow);
                break;
            case WebViewDropped dropped:
                _speaker.Dropped(dropped.RequestId);
                break;
            default:
                ReceiveRare(session, message);
                break;
        }
    }

    private void ReceiveRare(IHostSession session, HostMessage message)
    {
        switch (message)
        {
            case WebViewCreate create:
                _kit.Create(create);
                break;
            case WebViewNavigate navigate:
                _kit.Navigate(navigate.WebView, navigate.Url, 0);
                break;
            case WebViewReload reload:
                _kit.Reload(reload.WebView, 0);
                break;
            case WebViewClose close:
                _kit.Close(close.WebView, 0);
                break;
            case UnknownHostRequest unknown:
                var error = new HostError(HostError.MethodNotFound, $"The kit knows no method '{unknown.Method}'.");
                session.Send(new HostRequestRefused(unknown.Id, error));
                break;
            case HostStarted or HostStopped or HostLog or UnknownHostNotification:
                break;
            default:
                throw new UnreachableException($"A host message of type {message.GetType().Name} has no place here.");
        }
    }

    /// <inheritdoc />
    public void Ended(IHostSession session, HostEnd end)
    {
        if (ReferenceEquals(session, _speaker.Session))
        {
            _speaker.SwitchTo(null);
            _calls.FailAll("The host has ended, and its pages with it.");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _watchdog.Dispose();
        Lose(new WebViewException("The mock WebView was closed."));
        await _process.WhenEndedAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    void IRealmListener.Heard(ref RealmFrame frame)
    {
        switch (frame.Kind)
        {
            case FromRealm.Request:
                _speaker.Request(ref frame);
                break;
            case FromRealm.Message:
                _speaker.Message(ref frame);
                break;
            case FromRealm.Settled:
                _kit.Settled(ref frame);
                break;
            case FromRealm.Said:
                _pages.Heard(frame.Text(), frame.Text(), frame.Text(), frame.BodyText() ?? "");
                break;
            case FromRealm.Pong:
                Pong(frame.Number());
                break;
            default:
                HeardRare(ref frame);
                break;
        }
    }

    private void HeardRare(ref RealmFrame frame)
    {
        switch (frame.Kind)
        {
            case FromRealm.Cancelled:
                _speaker.Cancelled(ref frame);
                break;
            case FromRealm.Navigating:
                _speaker.Navigating(ref frame);
                break;
            case FromRealm.Page:
                _speaker.Page(ref frame);
                break;
            case FromRealm.Closed:
                _speaker.Closed(ref frame);
                break;
            case FromRealm.EvalAnswered:
                _speaker.EvalAnswered(ref frame);
                break;
            case FromRealm.ResetDone:
                _speaker.ResetDone(frame.Number());
                break;
            default:
                throw new InvalidDataException($"There is no frame of kind '{frame.Kind}'.");
        }
    }

    private void Pong(long number)
    {
        if (number == Watchdog.PingNumber)
        {
            _watchdog.Ponged();
        }
        else
        {
            _calls.Complete(number, "");
        }
    }

    void IRealmListener.Closed(string? broken)
    {
        if (broken is not null)
        {
            Lose(new WebViewException(broken));
        }

        _ = ExplainEndAsync();
    }

    // Owned by the WebView's disposal, which waits for the same end.
    private async Task ExplainEndAsync()
    {
        var status = await _process.WhenEndedAsync().ConfigureAwait(false);
        var lines = string.Join("\n", _process.LastErrorLines());
        var what = lines.Contains("heap out of memory", StringComparison.Ordinal)
            ? "The pages used more memory than the mock WebView's limit allows, and its process ended."
            : $"The mock WebView's process ended with status {status} while its pages were in use.";
        Lose(new WebViewException(lines.Length == 0 ? what : $"{what} Its last words were:\n{lines}"));
    }

    private void Lose(WebViewException reason)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0)
        {
            _watchdog.Dispose();
            _calls.Lose(reason);
            _process.Kill();
        }
    }

    private static string MockVersion() => typeof(MockWebView).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
