using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>Carries requests of custom schemes from WebKitGTK to the host and the host's answers back.</summary>
/// <param name="gtk">The thread of GTK.</param>
/// <param name="pageOf">Finds the page that a view shows.</param>
/// <param name="failed">Hears on that thread of what the door could not do, and throws nothing itself.</param>
internal sealed unsafe class SchemeDoor(GtkThread gtk, Func<nint, WebKitPage?> pageOf, Action<Exception> failed)
{
    private readonly ConcurrentDictionary<long, (nint Request, string Label)> _open = [];
    private readonly HashSet<string> _registered = [];
    private IHostSession? _session;

    /// <summary>Whether calls fail before they reach the host.</summary>
    public bool IpcRefused { get; set; }

    /// <summary>Serves another host from now on.</summary>
    public void Serve(IHostSession session) => _session = session;

    /// <summary>Makes a context answer schemes here; on the GTK thread.</summary>
    public void Register(nint context, IEnumerable<string> schemes)
    {
        foreach (var scheme in schemes.Where(_registered.Add))
        {
            WebKit.RegisterSecure(WebKit.SecurityManager(context), scheme);
            // The context lets go of it when it ends.
            WebKit.RegisterScheme(context, scheme, &OnRequest, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &OnNobodyLeft);
        }
    }

    /// <summary>Hands a host's answer to the page; a null one is a failure.</summary>
    public void Answer(long id, WebViewResponse? response)
    {
        if (_open.TryRemove(id, out var open))
        {
            gtk.Post(() => Finish(open.Request, response), failed);
        }
    }

    /// <summary>Tells the host that nobody waits for the requests of a webview any more.</summary>
    public void Cancel(string label)
    {
        foreach (var (id, open) in _open)
        {
            if (open.Label == label && _open.TryRemove(id, out _))
            {
                _session?.Send(new WebViewCancelled(label, id));
                gtk.Post(() => Finish(open.Request, null), failed);
            }
        }
    }

    [UnmanagedCallersOnly]
    private static void OnRequest(nint request, nint data)
    {
        var door = (SchemeDoor)GCHandle.FromIntPtr(data).Target!;
        Unmanaged.Guard(() => door.Ask(request), door.Break);
    }

    [UnmanagedCallersOnly]
    private static void OnNobodyLeft(nint data) => GCHandle.FromIntPtr(data).Free();

    private void Break(Exception problem) => failed(problem);

    private void Ask(nint request)
    {
        var url = Text(WebKit.RequestUri(request));
        if (_session is not { } session || pageOf(WebKit.RequestView(request)) is not { } page || Refuses(url))
        {
            Fail(request);
            return;
        }

        _ = GLib.Ref(request);
        var id = session.NextRequestId();
        _open[id] = (request, page.Label);
        var headers = Soup.Read(WebKit.RequestHeaders(request));
        var frame = Header.Find(headers, "referer") ?? (page.Url == "about:blank" ? url : page.Url);
        var body = ReadBody(WebKit.RequestBody(request));
        session.Send(
            new WebViewRequest(id, page.Label, frame, Text(WebKit.RequestMethod(request)), url, headers, body)
        );
    }

    private bool Refuses(string url) => IpcRefused && url.StartsWith("ipc:", StringComparison.Ordinal);

    private static MessageBody? ReadBody(nint stream)
    {
        if (stream == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        fixed (byte* start = buffer)
        {
            nint read;
            while ((read = GLib.Read(stream, start, (nuint)buffer.Length, 0, null)) > 0)
            {
                bytes.Write(buffer, 0, (int)read);
            }
        }

        return bytes.Length == 0 ? null : MessageBody.FromBytes(bytes.ToArray());
    }

    private static void Finish(nint request, WebViewResponse? response)
    {
        if (response is null)
        {
            Fail(request);
        }
        else
        {
            Respond(request, response);
        }

        GLib.Unref(request);
    }

    private static void Respond(nint request, WebViewResponse response)
    {
        var bytes = response.Body?.ReadBytes() ?? default;
        nint stream;
        fixed (byte* start = bytes.Span)
        {
            stream = GLib.NewMemoryStream(GLib.Copy(start, (nuint)bytes.Length), bytes.Length, GLib.FreeFunction);
        }

        var made = WebKit.NewResponse(stream, bytes.Length);
        WebKit.SetStatus(made, (uint)response.Status, 0);
        if (Header.Find(response.Headers, "content-type") is { } type)
        {
            WebKit.SetContentType(made, type);
        }

        WebKit.SetHeaders(made, Soup.Make(response.Headers));
        WebKit.Finish(request, made);
        GLib.Unref(made);
        GLib.Unref(stream);
    }

    private static void Fail(nint request)
    {
        var error = GLib.NewError(GLib.Quark("conformance"), 1, "The request failed.");
        WebKit.FinishError(request, error);
        GLib.FreeError(error);
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? string.Empty;
}
