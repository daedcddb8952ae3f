using System.Runtime.InteropServices;
using System.Text;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>One webview: a WebKitWebView in an offscreen window. Every member but the tasks belongs to the GTK thread.</summary>
internal sealed unsafe class WebKitPage
{
    // enum WebKitLoadEvent
    private const int Committed = 2;
    private const int Finished = 3;
    private readonly HashSet<string> _known = [];
    private readonly List<(string Script, Action<string?> Done)> _early = [];
    private readonly DemandedNavigations _demanded = new();
    private readonly PendingCalls _calls;
    private readonly IPageEvents _events;
    private readonly WebProcesses _processes;
    private readonly nint _process;
    private readonly nint _window;
    private TaskCompletionSource _loaded = Fresh();
    private bool _committed;
    private bool _isClosed;
    private WebViewException? _loss;

    /// <summary>Makes the webview and loads its first document.</summary>
    public WebKitPage(WebProcesses processes, WebViewCreate create, IPageEvents events)
    {
        _events = events;
        _processes = processes;
        _process = processes.Take();
        _calls = new PendingCalls(events);
        Label = create.WebView;
        var manager = WebKit.NewContentManager();
        PageSignals.HearMessages(manager, this);
        WebKit.AddScript(manager, EngineScripts.Console, allFrames: true);
        WebKit.AddScript(manager, EngineScripts.MainFrameIpc, allFrames: false);
        foreach (var script in create.InitScripts)
        {
            WebKit.AddScript(manager, script.Source, script.AllFrames);
        }

        View = WebKit.NewObject(WebKit.ViewType(), "related-view", _process, "user-content-manager", manager, 0);
        GLib.Unref(manager);
        PageSignals.HearView(View, this);
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
        _demanded.Demand();
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

        var handle = GCHandle.Alloc(new Evaluation(this, done));
        fixed (byte* bytes = Encoding.UTF8.GetBytes(script + "\0"))
        {
            WebKit.Evaluate(View, bytes, -1, 0, 0, 0, &Evaluation.Finish, GCHandle.ToIntPtr(handle));
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

    /// <summary>Gives the webview up: the kit has failed at what it told.</summary>
    public void Break(Exception problem) =>
        Lose($"The kit failed at what webview '{Label}' told it: {problem.GetType().Name}: {problem.Message}", problem);

    /// <summary>Hears what the page posted to its host.</summary>
    public void Posted(string? text) => _events.Posted(this, text ?? string.Empty);

    /// <summary>Hears what the page posted to the kit's console.</summary>
    public void Said(string? posted)
    {
        if (ConsoleLine.Read(posted) is { } line)
        {
            _events.Said(this, line.FrameUrl, line.Level, line.Text);
        }
    }

    /// <summary>Dismisses a dialog, as nobody is there to answer it; a page that asks whether it may be left may be.</summary>
    public void Dismiss(nint dialog)
    {
        var kind = WebKit.DialogType(dialog);
        var text = Marshal.PtrToStringUTF8(WebKit.DialogMessage(dialog));
        var isLeaving = kind is WebKit.LeaveDialog;
        if (isLeaving)
        {
            WebKit.Confirm(dialog, 1);
        }

        var what = isLeaving ? "accepted" : "dismissed";
        _events.Said(this, Url, "info", $"The kit {what} the dialog of '{WebKit.NameOfDialog(kind)}': {text}");
    }

    /// <summary>Hears how far the document is.</summary>
    public void Moved(int moment)
    {
        if (_isClosed)
        {
            return;
        }

        if (moment == Committed)
        {
            _committed = true;
            _known.Clear();
            _events.Moved(this, PageState.Started);
            foreach (var (script, done) in _early)
            {
                Evaluate(script, done);
            }

            _early.Clear();
        }
        else if (moment == Finished)
        {
            _events.Moved(this, PageState.Finished);
            _loaded.TrySetResult();
        }
    }

    /// <summary>Decides where the page may go, or leaves it to the engine; tells whether it decides.</summary>
    public bool Decides(nint decision, int type)
    {
        if (!_demanded.IsUnasked(type))
        {
            return false;
        }

        var uri = Marshal.PtrToStringUTF8(WebKit.UriOf(WebKit.ActionRequest(WebKit.Action(decision)))) ?? string.Empty;
        if (!_events.MustAsk(uri))
        {
            return false;
        }

        _ = GLib.Ref(decision);
        _events.Asks(
            this,
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
        return true;
    }

    /// <summary>Hears that the page's process has ended.</summary>
    public void Terminated() => Lose($"The web process of webview '{Label}' ended.");

    private void Lose(string why, Exception? problem = null)
    {
        _loss = new WebViewException(why, problem) { IsLost = true };
        FailAll(_loss);
    }

    private WebViewException Closed() => new($"The webview '{Label}' is closed.");

    private void FailAll(WebViewException why)
    {
        _loaded.TrySetException(why);
        _calls.FailAll(why);
        foreach (var (_, done) in _early.ToArray())
        {
            done(null);
        }

        _early.Clear();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
