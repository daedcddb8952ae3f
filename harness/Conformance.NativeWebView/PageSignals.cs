using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>What WebKitGTK calls when something has become of a page; the data is a handle to the page, one for each signal, which lasts as long
/// as somebody can send it.</summary>
internal static unsafe class PageSignals
{
    /// <summary>Has a page hear what is posted to its host, and to the kit's console.</summary>
    public static void HearMessages(nint manager, WebKitPage page)
    {
        On(manager, "script-message-received::ipc", (delegate* unmanaged<nint, nint, nint, void>)&OnMessage, page);
        _ = WebKit.RegisterMessageHandler(manager, "ipc");
        var console = $"script-message-received::{EngineScripts.ConsoleHandler}";
        On(manager, console, (delegate* unmanaged<nint, nint, nint, void>)&OnConsole, page);
        _ = WebKit.RegisterMessageHandler(manager, EngineScripts.ConsoleHandler);
    }

    /// <summary>Has a page hear what becomes of its view.</summary>
    public static void HearView(nint view, WebKitPage page)
    {
        On(view, "load-changed", (delegate* unmanaged<nint, int, nint, void>)&OnLoad, page);
        On(view, "decide-policy", (delegate* unmanaged<nint, nint, int, nint, int>)&OnPolicy, page);
        On(view, "script-dialog", (delegate* unmanaged<nint, nint, nint, int>)&OnDialog, page);
        On(view, "web-process-terminated", (delegate* unmanaged<nint, int, nint, void>)&OnTerminated, page);
    }

    private static void On(nint instance, string signal, void* handler, WebKitPage page) =>
        GLib.Connect(instance, signal, (nint)handler, GCHandle.ToIntPtr(GCHandle.Alloc(page)), &OnNobodyLeft, 0);

    [UnmanagedCallersOnly]
    private static void OnNobodyLeft(nint data, nint closure) => GCHandle.FromIntPtr(data).Free();

    private static void Tell(nint data, Action<WebKitPage> act)
    {
        var page = (WebKitPage)GCHandle.FromIntPtr(data).Target!;
        Unmanaged.Guard(() => act(page), page.Break);
    }

    private static string? Text(nint result)
    {
        var text = WebKit.ValueText(WebKit.ResultValue(result));
        var read = Marshal.PtrToStringUTF8(text);
        GLib.Free(text);
        return read;
    }

    [UnmanagedCallersOnly]
    private static void OnMessage(nint manager, nint result, nint data) =>
        Tell(data, page => page.Posted(Text(result)));

    [UnmanagedCallersOnly]
    private static void OnConsole(nint manager, nint result, nint data) => Tell(data, page => page.Said(Text(result)));

    [UnmanagedCallersOnly]
    private static void OnLoad(nint view, int moment, nint data) => Tell(data, page => page.Moved(moment));

    [UnmanagedCallersOnly]
    private static int OnPolicy(nint view, nint decision, int type, nint data)
    {
        var decides = false;
        Tell(data, page => decides = page.Decides(decision, type));
        return decides ? 1 : 0;
    }

    // The engine's own dialog would wait for somebody, in a window that nobody sees.
    [UnmanagedCallersOnly]
    private static int OnDialog(nint view, nint dialog, nint data)
    {
        Tell(data, page => page.Dismiss(dialog));
        return 1;
    }

    [UnmanagedCallersOnly]
    private static void OnTerminated(nint view, int reason, nint data) => Tell(data, page => page.Terminated());
}
