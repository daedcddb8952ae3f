using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>A host's script that runs in a page, and who is handed its completion value.</summary>
internal sealed unsafe class Evaluation(WebKitPage page, Action<string?> done)
{
    /// <summary>Hears from WebKitGTK that a script has run; the data is a handle to its evaluation.</summary>
    [UnmanagedCallersOnly]
    public static void Finish(nint view, nint result, nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        var evaluation = (Evaluation)handle.Target!;
        handle.Free();
        Unmanaged.Guard(() => evaluation.Finished(view, result), evaluation.Break);
    }

    private void Break(Exception problem) => page.Break(problem);

    private void Finished(nint view, nint result)
    {
        nint error = 0;
        var value = WebKit.EvaluateFinish(view, result, &error);
        if (value == 0)
        {
            GLib.FreeError(error);
            done(null);
            return;
        }

        var json = WebKit.ValueJson(value, 0);
        var text = Marshal.PtrToStringUTF8(json);
        GLib.Free(json);
        GLib.Unref(value);
        done(text);
    }
}
