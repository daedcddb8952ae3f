using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>The windows of the application and the webviews in them (PRC-03, PRC-13).</summary>
internal sealed class WebViewTable(CoreState core)
{
    private readonly List<CoreWebView> _living = [];
    private readonly List<string> _closing = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    /// <summary>The living webviews, oldest first.</summary>
    public IReadOnlyList<CoreWebView> All => _living;

    public IReadOnlyList<string> Schemes { get; } =
        core.Isolation is { } isolation ? ["ipc", isolation.Scheme, "tauri"] : ["ipc", "tauri"];

    public IEnumerable<string> Windows => _living.Select(webView => webView.Window).Distinct(StringComparer.Ordinal);

    public CoreWebView? Find(string label) => _living.Find(webView => webView.Label == label);

    /// <summary>Finds a window that is nothing but its webview.</summary>
    public CoreWebView? FindWindow(string label) =>
        _living.Exists(webView => webView.Window == label && webView.Label != label)
            ? null
            : _living.Find(webView => webView.Label == label && webView.Window == label);

    public string? TitleOf(string window) =>
        Windows.Contains(window) ? _titles.GetValueOrDefault(window, string.Empty) : null;

    public void OpenConfigured()
    {
        foreach (var window in core.App.Windows)
        {
            _titles[window.Label] = window.Title;
            Open(window.Label, window.Label, window.Url);
        }
    }

    /// <summary>Opens a webview; refuses a label that is taken or not allowed.</summary>
    /// <param name="label">The webview's label.</param>
    /// <param name="window">The window's label.</param>
    /// <param name="page">A page of the app, or a whole URL; null for the app's first page.</param>
    public void Open(string label, string window, string? page)
    {
        if (!IsLabel(label))
        {
            throw new RejectionException(
                "runtime error: Window labels must only include alphanumeric characters, `-`, `/`, `:` and `_`."
            );
        }

        if (IsTaken(label))
        {
            throw new RejectionException($"a webview with label `{label}` already exists");
        }

        var firstData = core.Faults.Is("channels/data-not-numbered-from-zero") ? (uint)_living.Count : 0;
        var webView = new CoreWebView(label, window, PageUrls.Resolve(core.Platform, page), firstData);
        _living.Add(webView);
        core.Send(
            new WebViewCreate
            {
                WebView = label,
                Window = window,
                Url = webView.Url,
                Schemes = core.Faults.Is("pages/scheme-left-out") ? ["ipc"] : Schemes,
                InitScripts = core.Scripts.For(webView),
            }
        );
        Announce(webView, label == window);
    }

    public void Navigate(CoreWebView webView, string url)
    {
        var target = WebUrlReader.Read(url)?.ToString() ?? throw new RejectionException("not a URL");
        webView.Url = target;
        if (!core.Faults.Is("windows/navigation-ignored"))
        {
            core.Send(new WebViewNavigate(webView.Label, target));
        }
    }

    public void Reload(CoreWebView webView)
    {
        webView.Reloads++;
        if (webView.Reloads > 1 && core.Faults.Is("windows/reload-ends-the-host"))
        {
            core.Crash("The second reload of a page ended the host.");
            return;
        }

        core.Send(new WebViewReload(webView.Label));
    }

    public void Close(CoreWebView webView)
    {
        core.Send(new WebViewClose(webView.Label));
        Remove(webView);
    }

    /// <summary>Hears from the kit that a webview is gone: closed by the user, or as the Core had asked.</summary>
    public void Closed(string label)
    {
        if (_closing.Remove(label))
        {
            return;
        }

        if (Find(label) is { } webView)
        {
            Remove(webView);
            _closing.Remove(label);
        }
    }

    public void Committed(string label, string url, bool isNew)
    {
        if (Find(label) is { } webView)
        {
            webView.Url = url;
            webView.Documents += isNew ? 1 : 0;
            if (isNew && core.Faults.Is("events/listeners-kept-over-a-reload"))
            {
                core.Events.RegisterAgain(webView);
            }
        }

        if (isNew && core.Faults.Is("events/ids-begin-anew"))
        {
            core.Events.CountAnew();
        }
    }

    private bool IsLabel(string label) =>
        core.Faults.Active switch
        {
            "windows/any-label-passes" => true,
            "windows/ascii-labels-only" => EventName.IsValid(label) && System.Text.Ascii.IsValid(label),
            _ => EventName.IsValid(label),
        };

    private bool IsTaken(string label) =>
        core.Faults.Active switch
        {
            "windows/labels-taken-twice" => false,
            "windows/labels-never-free" => Find(label) is not null || !_used.Add(label),
            // A window may live on in its children after the webview of its own label has closed.
            _ => Find(label) is not null || Windows.Contains(label),
        };

    private void Remove(CoreWebView webView)
    {
        webView.IsClosed = true;
        _living.Remove(webView);
        _closing.Add(webView.Label);
        var windowGone = !Windows.Contains(webView.Window);
        if (windowGone)
        {
            _titles.Remove(webView.Window);
            core.Events.Emit(
                "tauri://destroyed",
                "null",
                target =>
                    target.Kind is EventTargetKind.Window or EventTargetKind.WebviewWindow
                    && target.Label == webView.Window
            );
        }

        core.Events.Forget(webView, windowGone);
        if (core.Faults.Is("windows/state-lost-on-close"))
        {
            core.Memory.Values.Clear();
        }

        if (core.Faults.Is("windows/closing-loses-the-end"))
        {
            core.Memory.ForgetLastHeard();
        }

        webView.Unanswered.ForEach(repeat => repeat());
        if (core.Faults.Is("windows/closing-stops-other-calls"))
        {
            core.Memory.ForgetWaiters();
        }
    }

    private void Announce(CoreWebView webView, bool isWindow)
    {
        if (core.Faults.Is("windows/creation-not-announced"))
        {
            return;
        }

        var payload = JsonWriter.Write(JsonValue.Object(("label", JsonValue.Of(webView.Label))));
        core.Events.Emit("tauri://webview-created", payload, EventTarget.Any);
        if (isWindow || core.Faults.Is("windows/creation-announced-as-window"))
        {
            core.Events.Emit("tauri://window-created", payload, EventTarget.Any);
        }
    }
}
