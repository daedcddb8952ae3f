namespace Conformance.ReferenceHost;

/// <summary>All listeners of the application, in pages and in the Core, under one counter of ids.</summary>
internal sealed class EventTable(CoreState core)
{
    private readonly Dictionary<string, List<PageListener>> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CoreListener>> _cores = new(StringComparer.Ordinal);
    private readonly EventFaultState _spoiled = new(core);
    private uint _next;
    private uint _nextOfCore;

    /// <summary>Registers a page's callback, first in the page and then here (EVT-28).</summary>
    public uint Listen(CoreWebView webView, string name, EventTarget target, uint handler)
    {
        var id = _next++;
        core.Evaluate(webView, EventScripts.Register(name, id, target, handler));
        Of(_pages, name).Add(new(webView.Label, target, id, handler));
        _spoiled.Listened(webView, name, id);
        return id;
    }

    /// <summary>Gives ids that are taken once more; a defect.</summary>
    public void CountAnew() => _next = 0;

    /// <summary>Registers in a new document what the webview's last one listened to; a defect.</summary>
    public void RegisterAgain(CoreWebView webView)
    {
        foreach (var (name, listeners) in _pages)
        {
            foreach (var listener in listeners.Where(listener => listener.WebView == webView.Label))
            {
                core.Evaluate(webView, EventScripts.Register(name, listener.Id, listener.Target, listener.Handler));
            }
        }
    }

    public bool HasPageListeners(string name) => _pages.TryGetValue(name, out var listeners) && listeners.Count > 0;

    /// <summary>Registers a listener of the Core.</summary>
    public uint Listen(string name, EventTarget target, Action<string> hear, bool once)
    {
        var id = core.Faults.Is("events/core-ids-apart") ? _nextOfCore++ : _next++;
        Of(_cores, name).Add(new(target, id, hear, once));
        return id;
    }

    /// <summary>Removes a page's listener, whosever it is; an unknown id is no fault.</summary>
    /// <returns>Whether there was one.</returns>
    public bool UnlistenPage(CoreWebView webView, string name, uint id)
    {
        if (core.Faults.Is("events/unlisten-ignored"))
        {
            return true;
        }

        var removed = Of(_pages, name)
            .RemoveAll(listener =>
                (listener.Id == id || core.Faults.Is("events/unlisten-removes-the-event"))
                && (listener.WebView == webView.Label || !core.Faults.Is("events/unlisten-own-only"))
            );
        return removed > 0;
    }

    public void UnlistenCore(uint id)
    {
        if (core.Faults.Is("events/core-unlisten-ignored"))
        {
            return;
        }

        foreach (var listeners in _cores.Values)
        {
            listeners.RemoveAll(listener => listener.Id == id);
        }
    }

    /// <summary>Delivers an event to pages and then to the Core's own listeners.</summary>
    public void Emit(string name, string payload, EventTarget target, CoreWebView? emitter = null)
    {
        _spoiled.Emitting(name, payload, emitter);
        Emit(name, payload, _spoiled.Filter(target));
    }

    /// <summary>Delivers an event to the listeners whose target a filter lets through.</summary>
    public void Emit(string name, string payload, Func<EventTarget, bool> reaches)
    {
        EmitToPages(name, payload, reaches);
        EmitToCore(name, payload, reaches);
    }

    /// <summary>Forgets a webview that is gone: what its pages listened to, and who listened to it in the Core.</summary>
    public void Forget(CoreWebView webView, bool windowToo)
    {
        if (core.Faults.Is("events/listeners-outlive-their-window"))
        {
            return;
        }

        foreach (var listeners in _pages.Values)
        {
            listeners.RemoveAll(listener => listener.WebView == webView.Label);
        }

        if (core.Faults.Is("events/core-listeners-outlive-their-window"))
        {
            return;
        }

        foreach (var listeners in _cores.Values)
        {
            listeners.RemoveAll(listener => IsOn(listener.Target, webView, windowToo));
        }
    }

    private static bool IsOn(EventTarget target, CoreWebView webView, bool windowToo) =>
        target.Kind switch
        {
            EventTargetKind.Webview or EventTargetKind.WebviewWindow => target.Label == webView.Label,
            EventTargetKind.Window => windowToo && target.Label == webView.Window,
            _ => false,
        };

    private void EmitToPages(string name, string payload, Func<EventTarget, bool> reaches)
    {
        if (!_pages.TryGetValue(name, out var listeners) || listeners.Count == 0)
        {
            return;
        }

        foreach (var webView in core.WebViews.All)
        {
            var known = false;
            var ids = new List<uint>();
            foreach (var listener in listeners)
            {
                known |= listener.WebView == webView.Label;
                if (listener.WebView == webView.Label && Hears(listener.Target, reaches))
                {
                    ids.Add(listener.Id);
                }
            }

            if (known && _spoiled.Delivers(webView))
            {
                core.Evaluate(
                    _spoiled.Receiver(webView),
                    EventScripts.Deliver(name, Payload(payload), Twisted(_spoiled.Settled(ids)))
                );
                _spoiled.Delivered(webView);
            }
        }
    }

    private bool Hears(EventTarget listener, Func<EventTarget, bool> reaches) =>
        core.Faults.Is("events/targets-ignored")
        || (listener.Kind == EventTargetKind.Any && !core.Faults.Is("events/any-listeners-miss-targeted"))
        || (
            reaches(listener)
            && !(listener.Kind == EventTargetKind.AnyLabel && core.Faults.Is("events/any-label-matches-nothing"))
        );

    private string Payload(string payload) =>
        core.Faults.Is("events/payload-as-text") ? JsonWriter.Quote(payload)
        : payload.Length > 8192 && core.Faults.Is("events/payload-cut") ? JsonWriter.Quote(payload[..8192])
        : payload == "null" && core.Faults.Is("events/null-payload-is-undefined") ? "undefined"
        : payload;

    private List<uint> Twisted(List<uint> ids) =>
        core.Faults.Is("events/delivered-twice") ? [.. ids, .. ids]
        : core.Faults.Is("events/newest-listener-missed") && ids.Count > 1 ? ids[..^1]
        : ids;

    private void EmitToCore(string name, string payload, Func<EventTarget, bool> reaches)
    {
        if (!_cores.TryGetValue(name, out var listeners) || _spoiled.IsCoreDeaf)
        {
            return;
        }

        foreach (var listener in listeners.ToList())
        {
            if (!_spoiled.HearsInCore(listener.Target, reaches))
            {
                continue;
            }

            if (listener.Once && !core.Faults.Is("events/core-once-stays"))
            {
                listeners.Remove(listener);
            }

            listener.Hear(payload);
        }
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> table, string name)
    {
        if (!table.TryGetValue(name, out var listeners))
        {
            table[name] = listeners = [];
        }

        return listeners;
    }

    private sealed record PageListener(string WebView, EventTarget Target, uint Id, uint Handler);

    private sealed record CoreListener(EventTarget Target, uint Id, Action<string> Hear, bool Once);
}
