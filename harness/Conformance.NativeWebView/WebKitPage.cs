using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>One webview: a WebKitWebView in an offscreen window. Every member but the tasks belongs to the GTK thread.</summary>
internal sealed unsafe class WebKitPage
{
    // enum WebKitLoadEvent
    private const int Committed = 2;
    private const int Finished = 3;
    private const int NavigationAction = 0;
    private readonly HashSet<string> _known = [];
    private readonly List<(string Script, Action<string?> Done)> _early = [];
    private readonly PendingCalls _calls;
    private readonly IPageEvents _events;
    private readonly GCHandle _self;
    private readonly WebProcesses _processes;
    private readonly nint _process;
    private readonly nint _window;
    private TaskCompletionSource _loaded = Fresh();
    private bool _committed;
    private bool _isClosed;
    private WebViewException? _loss;
    private int _onDemand;

    /// <summary>Makes the webview and loads its first document.</summary>
    public WebKitPage(WebProcesses processes, WebViewCreate create, IPageEvents events)
    {
        _events = events;
        _processes = processes;
        _process = processes.Take();
        _calls = new PendingCalls(events);
        Label = create.WebView;
        _self = GCHandle.Alloc(this);
        var manager = WebKit.NewContentManager();
        On(manager, "script-message-received::ipc", (delegate* unmanaged<nint, nint, nint, void>)&OnMessage);
        _ = WebKit.RegisterMessageHandler(manager, "ipc");
        var console = $"script-message-received::{EngineScripts.ConsoleHandler}";
        On(manager, console, (delegate* unmanaged<nint, nint, nint, void>)&OnConsole);
        _ = WebKit.RegisterMessageHandler(manager, EngineScripts.ConsoleHandler);
        WebKit.AddScript(manager, EngineScripts.Console, allFrames: true);
        WebKit.AddScript(manager, EngineScripts.MainFrameIpc, allFrames: false);
        foreach (var script in create.InitScripts)
        {
            WebKit.AddScript(manager, script.Source, script.AllFrames);
        }

        View = WebKit.NewObject(WebKit.ViewType(), "related-view", _process, "user-content-manager", manager, 0);
        GLib.Unref(manager);
        On(View, "load-changed", (delegate* unmanaged<nint, int, nint, void>)&OnLoad);
        On(View, "decide-policy", (delegate* unmanaged<nint, nint, int, nint, int>)&OnPolicy);
        On(View, "web-process-terminated", (delegate* unmanaged<nint, int, nint, void>)&OnTerminated);
        _window = Gtk.NewOffscreenWindow();
        Gtk.SetDefaultSize(_window, 800, 600);
        Gtk.Add(_window, View);
        Gtk.Show(_window);
        Go(create.Url);
    }

    /// <summary>The webview's label.</summary>
    public string Label { get; }

    /// <summary>The WebKitWebView.</summary>
    public nint View { get; }

    /// <summary>The main frame's URL.</summary>
    public string Url => Marshal.PtrToStringUTF8(WebKit.Uri(View)) ?? "about:blank";

    /// <summary>Ends when the load event of the current document has fired.</summary>
    public Task WhenLoaded => _loaded.Task;

    /// <summary>Loads a URL, or the current document anew where it is null.</summary>
    public void Go(string? url)
    {
        if (_isClosed)
        {
            return;
        }

        _loaded.TrySetCanceled();
        _loaded = Fresh();
        _known.Clear();
        _onDemand++;
        if (url is null)
        {
            WebKit.Reload(View);
        }
        else
        {
            WebKit.Load(View, url);
        }
    }

    /// <summary>Runs a host's script, after the first document is committed; then hands over the completion value as JSON.</summary>
    public void Evaluate(string script, Action<string?> done)
    {
        if (_isClosed)
        {
            done(null);
            return;
        }

        if (!_committed)
        {
            _early.Add((script, done));
            return;
        }

        var handle = GCHandle.Alloc(done);
        fixed (byte* bytes = Encoding.UTF8.GetBytes(script + "\0"))
        {
            WebKit.Evaluate(View, bytes, -1, 0, 0, 0, &OnEvaluated, GCHandle.ToIntPtr(handle));
        }
    }

    /// <summary>Calls a script of the kit and gives its text.</summary>
    public Task<string> Call(PageScript script, string argument)
    {
        var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_isClosed || _loss is not null)
        {
            done.SetException(_loss ?? Closed());
            return done.Task;
        }

        Give(script);
        var handle = GCHandle.Alloc(_calls.Add(done, Label));
        fixed (byte* bytes = PageCall.Body)
        {
            var arguments = PageCall.Arguments(script, argument);
            WebKit.Call(View, bytes, -1, arguments, 0, 0, 0, &PendingCalls.Finish, GCHandle.ToIntPtr(handle));
            GLib.UnrefVariant(arguments);
        }

        return done.Task;
    }

    private void Give(PageScript script)
    {
        if (_known.Add(script.Name))
        {
            fixed (byte* bytes = PageCall.Giving(script))
            {
                WebKit.Evaluate(View, bytes, -1, 0, 0, 0, null, 0);
            }
        }
    }

    /// <summary>Ends the webview.</summary>
    public void Close()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        FailAll(Closed());
        Gtk.Destroy(_window);
        _processes.GiveBack(_process);
    }

    private WebViewException Closed() => new($"The webview '{Label}' is closed.");

    private void FailAll(WebViewException why)
    {
        _loaded.TrySetException(why);
        _calls.FailAll(why);
    }

    private void On(nint instance, string signal, void* handler) =>
        GLib.Connect(instance, signal, (nint)handler, GCHandle.ToIntPtr(_self), 0, 0);

    private static WebKitPage Of(nint data) => (WebKitPage)GCHandle.FromIntPtr(data).Target!;

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [UnmanagedCallersOnly]
    private static void OnMessage(nint manager, nint result, nint data)
    {
        var text = WebKit.ValueText(WebKit.ResultValue(result));
        var page = Of(data);
        page._events.Posted(page, Marshal.PtrToStringUTF8(text) ?? string.Empty);
        GLib.Free(text);
    }

    [UnmanagedCallersOnly]
    private static void OnConsole(nint manager, nint result, nint data)
    {
        var text = WebKit.ValueText(WebKit.ResultValue(result));
        var page = Of(data);
        if (
            JsonSerializer.Deserialize<string[]>(Marshal.PtrToStringUTF8(text) ?? "[]")
            is [var frame, var level, var words]
        )
        {
            page._events.Said(page, frame, level, words);
        }

        GLib.Free(text);
    }

    [UnmanagedCallersOnly]
    private static void OnLoad(nint view, int moment, nint data)
    {
        var page = Of(data);
        if (page._isClosed)
        {
            return;
        }

        if (moment == Committed)
        {
            page._committed = true;
            page._known.Clear();
            page._events.Moved(page, PageState.Started);
            foreach (var (script, done) in page._early)
            {
                page.Evaluate(script, done);
            }

            page._early.Clear();
        }
        else if (moment == Finished)
        {
            page._events.Moved(page, PageState.Finished);
            page._loaded.TrySetResult();
        }
    }

    [UnmanagedCallersOnly]
    private static int OnPolicy(nint view, nint decision, int type, nint data)
    {
        var page = Of(data);
        if (type != NavigationAction || page._onDemand > 0)
        {
            page._onDemand = Math.Max(0, page._onDemand - 1);
            return 0;
        }

        var uri = Marshal.PtrToStringUTF8(WebKit.UriOf(WebKit.ActionRequest(WebKit.Action(decision)))) ?? string.Empty;
        if (!page._events.MustAsk(uri))
        {
            return 0;
        }

        _ = GLib.Ref(decision);
        page._events.Asks(
            page,
            uri,
            allow =>
            {
                if (allow)
                {
                    WebKit.Use(decision);
                }
                else
                {
                    WebKit.Ignore(decision);
                }

                GLib.Unref(decision);
            }
        );
        return 1;
    }

    [UnmanagedCallersOnly]
    private static void OnTerminated(nint view, int reason, nint data)
    {
        var page = Of(data);
        page._loss = new WebViewException($"The web process of webview '{page.Label}' ended.") { IsLost = true };
        page.FailAll(page._loss);
    }

    [UnmanagedCallersOnly]
    private static void OnEvaluated(nint view, nint result, nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        var done = (Action<string?>)handle.Target!;
        handle.Free();
        nint error = 0;
        var value = WebKit.EvaluateFinish(view, result, &error);
        if (value == 0)
        {
            GLib.FreeError(error);
            done(null);
            return;
        }

        var json = WebKit.ValueJson(value, 0);
        done(Marshal.PtrToStringUTF8(json));
        GLib.Free(json);
        GLib.Unref(value);
    }
}
