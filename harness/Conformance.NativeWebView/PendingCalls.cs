using System.Runtime.InteropServices;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>The calls of the kit's scripts that a page has not finished; on the GTK thread.</summary>
internal sealed unsafe class PendingCalls(IPageEvents events)
{
    private readonly HashSet<PendingCall> _calls = [];

    /// <summary>Notes a call.</summary>
    public object Add(TaskCompletionSource<string> done, string label)
    {
        var call = new PendingCall(this, done, label);
        _calls.Add(call);
        return call;
    }

    /// <summary>Fails whatever is not finished: the page is closed, or its process ended.</summary>
    public void FailAll(WebViewException why)
    {
        foreach (var call in _calls)
        {
            call.Done.TrySetException(why);
        }

        _calls.Clear();
    }

    /// <summary>Hears from WebKitGTK that a call has finished; the data is a handle to what <see cref="Add"/> gave.</summary>
    [UnmanagedCallersOnly]
    public static void Finish(nint view, nint result, nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        var call = (PendingCall)handle.Target!;
        handle.Free();
        Unmanaged.Guard(() => call.Owner.Finished(call, view, result), call.Fail);
    }

    private void Finished(PendingCall call, nint view, nint result)
    {
        nint error = 0;
        var value = WebKit.CallFinish(view, result, &error);
        if (value == 0)
        {
            // A process that ended fails its calls before it is told to have ended, and that is what matters then.
            FailLater(call, GLib.TakeError(error));
            return;
        }

        _calls.Remove(call);
        var text = WebKit.ValueText(value);
        call.Done.TrySetResult(Marshal.PtrToStringUTF8(text) ?? string.Empty);
        GLib.Free(text);
        GLib.Unref(value);
    }

    private void FailLater(PendingCall call, string reason) =>
        events.Later(
            () =>
            {
                _calls.Remove(call);
                call.Done.TrySetException(
                    new WebViewException(
                        $"The page of webview '{call.Label}' did not finish a script of the kit: {reason}"
                    )
                );
            },
            call.Fail
        );

    private sealed class PendingCall(PendingCalls owner, TaskCompletionSource<string> done, string label)
    {
        public PendingCalls Owner => owner;

        public TaskCompletionSource<string> Done => done;

        public string Label => label;

        public void Fail(Exception problem) =>
            done.TrySetException(
                new WebViewException(
                    $"The answer of webview '{label}' to a script of the kit could not be read: {problem.Message}",
                    problem
                )
            );
    }
}
