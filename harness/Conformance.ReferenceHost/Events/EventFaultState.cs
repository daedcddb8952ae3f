namespace Conformance.ReferenceHost;

/// <summary>The defects of events that remember something from one moment to another.</summary>
internal sealed class EventFaultState(CoreState core)
{
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);
    private readonly HashSet<uint> _fresh = [];
    private CoreWebView? _emitter;
    private int _delivered;

    /// <summary>Whether the Core's own listeners are passed over.</summary>
    public bool IsCoreDeaf => _emitter is not null && core.Faults.Is("events/core-deaf-to-pages");

    public void Emitting(string name, string payload, CoreWebView? emitter)
    {
        _last[name] = payload;
        _emitter = emitter;
        _delivered = 0;
    }

    public void Listened(CoreWebView webView, string name, uint id)
    {
        _fresh.Add(id);
        if (core.Faults.Is("events/replayed") && _last.TryGetValue(name, out var payload))
        {
            core.Evaluate(webView, EventScripts.Deliver(name, payload, [id]));
        }
    }

    /// <summary>Whether a webview with listeners of the event gets it.</summary>
    public bool Delivers(CoreWebView webView) =>
        core.Faults.Active switch
        {
            "events/emitter-left-out" => webView != _emitter,
            "events/one-webview-only" => _delivered++ == 0,
            _ => true,
        };

    /// <summary>Shows the hook of the isolation frame that something was delivered; a defect.</summary>
    public void Delivered(CoreWebView webView)
    {
        if (core.Isolation is not null && core.Faults.Is("isolation/events-pass-the-hook"))
        {
            core.Evaluate(
                webView,
                "document.querySelector('#__tauri_isolation__')?.contentWindow"
                    + "?.postMessage({ cmd: 'event', callback: 0, error: 0, payload: null }, '*')"
            );
        }
    }

    /// <summary>The listeners that are there already, when listening takes effect late.</summary>
    public List<uint> Settled(List<uint> ids) =>
        core.Faults.Is("events/listen-takes-effect-late") ? [.. ids.Where(id => !_fresh.Remove(id))] : ids;

    /// <summary>Whether a listener of the Core hears what a filter lets through.</summary>
    public bool HearsInCore(EventTarget listener, Func<EventTarget, bool> reaches) =>
        listener.Kind == EventTargetKind.Any
        || reaches(listener)
        || (
            core.Faults.Is("events/core-listeners-mix-kinds")
            && listener.Kind == EventTargetKind.Webview
            && reaches(listener with { Kind = EventTargetKind.Window })
        );

    public CoreWebView Receiver(CoreWebView webView) =>
        core.Faults.Is("windows/events-go-to-main") ? core.WebViews.All[0] : webView;

    /// <summary>Which targets an event reaches.</summary>
    public Func<EventTarget, bool> Filter(EventTarget target) =>
        core.Faults.Active switch
        {
            "events/window-target-reaches-webviews" when target.Kind == EventTargetKind.Window => listener =>
                target.Reaches(listener)
                || (
                    listener.Kind is EventTargetKind.Webview or EventTargetKind.WebviewWindow
                    && listener.Label == target.Label
                ),
            "events/app-target-reaches-webviews" when target.Kind == EventTargetKind.App => listener =>
                target.Reaches(listener) || listener.Kind is EventTargetKind.Webview or EventTargetKind.WebviewWindow,
            "events/core-emits-mix-kinds" when _emitter is null && target.Label is { } label => listener =>
                target.Reaches(listener) || listener.Label == label,
            "events/any-listeners-miss-targeted" when target.Kind != EventTargetKind.Any => listener =>
                listener.Kind != EventTargetKind.Any && target.Reaches(listener),
            "events/emit-reaches-untargeted-only" when target.Kind == EventTargetKind.Any => listener =>
                listener.Kind == EventTargetKind.Any,
            _ => target.Reaches,
        };
}
