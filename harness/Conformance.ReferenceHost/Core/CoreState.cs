using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>The parts of a running Core, which know one another through it. Only one thread at a time is inside (PRC-01).</summary>
internal sealed class CoreState
{
    public CoreState(ReferenceHostOptions options, ConformanceApp app, Platform platform, Action<HostMessage> send)
    {
        Options = options;
        Faults = new Faults(options.Fault);
        App = app;
        Platform = platform;
        Send = send;
        InvokeKey = ReferenceHost.InvokeKey.Make(
            Faults.Is("wire/static-invoke-key") ? static _ => { } : options.FillRandom
        );
        InvokeKey = Faults.Is("wire/short-invoke-key") ? InvokeKey[..4] : InvokeKey;
        Isolation = app.Isolation is { } frame
            ? new IsolationPattern(frame, platform, options.FillRandom, Faults)
            : null;
        Scripts = new PageScripts(this);
        WebViews = new WebViewTable(this);
        Events = new EventTable(this);
        Authority = new Authority(app.Manifests, platform, Faults);
        Authority.Add(app.Capabilities);
        Memory = new AppMemory();
        Router = new Router(this);
    }

    public ReferenceHostOptions Options { get; }

    public Faults Faults { get; }

    public ConformanceApp App { get; }

    public Platform Platform { get; }

    public Action<HostMessage> Send { get; }

    public string InvokeKey { get; }

    public IsolationPattern? Isolation { get; }

    public PageScripts Scripts { get; }

    public WebViewTable WebViews { get; }

    public EventTable Events { get; }

    public Authority Authority { get; }

    public AppMemory Memory { get; }

    public Router Router { get; }

    /// <summary>Runs something when the message at hand is done with, before the next.</summary>
    public required Action<Action> Post { get; init; }

    /// <summary>Ends the host as an abort would.</summary>
    public required Action<string> Crash { get; init; }

    /// <summary>The invoke key that a webview's page has: everybody's.</summary>
    public string KeyOf(CoreWebView webView) =>
        Faults.Is("wire/key-per-window") ? ReferenceHost.InvokeKey.Of(InvokeKey, webView.Label) : InvokeKey;

    /// <summary>Runs a script in a webview's page, unless the webview is gone.</summary>
    public void Evaluate(CoreWebView webView, string script)
    {
        if (!webView.IsClosed)
        {
            Send(new WebViewEval(webView.Label, script, null));
        }
    }
}
