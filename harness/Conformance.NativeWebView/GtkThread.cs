using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>The one thread on which GTK lives. GTK can be initialised once in a process, so there is one of these for all WebViews.</summary>
internal sealed class GtkThread
{
    private static readonly Lock s_gate = new();
    private static GtkThread? s_shared;

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<(Action Do, Action<Exception> Failed)> _work = [];
    private int _isAwake;

    private GtkThread(TimeProvider time)
    {
        var thread = new Thread(() => Live(time)) { IsBackground = true, Name = "GTK" };
        thread.Start();
    }

    /// <summary>Starts the thread at the first call and waits until it lives.</summary>
    /// <exception cref="WebViewException">GTK or its display could not be had.</exception>
    public static async Task<GtkThread> StartAsync(TimeProvider time, CancellationToken cancellationToken = default)
    {
        GtkThread shared;
        lock (s_gate)
        {
            shared = s_shared ??= new GtkThread(time);
        }

        await shared._ready.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return shared;
    }

    /// <summary>Does something on the thread, in order of the calls.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="failed">Hears on the thread of what went wrong with it, and throws nothing itself.</param>
    public unsafe void Post(Action work, Action<Exception> failed)
    {
        _work.Enqueue((work, failed));
        if (Interlocked.Exchange(ref _isAwake, 1) == 0)
        {
            _ = GLib.AddIdle(0, &Run, 0, 0);
        }
    }

    /// <summary>Does something on the thread and waits for what it gives.</summary>
    public Task<T> CallAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => done.SetResult(work()), problem => done.SetException(problem));
        return done.Task;
    }

    private void Live(TimeProvider time)
    {
        try
        {
            OpenDisplay(time);
            _ready.SetResult();
            GLib.RunMainLoop(GLib.NewMainLoop(0, 0));
        }
        catch (Exception problem) when (problem is WebViewException or DllNotFoundException)
        {
            _ready.TrySetException(
                problem as WebViewException
                    ?? new WebViewException("GTK 3 is not installed: 'apt-get install libwebkit2gtk-4.1-0'.", problem)
            );
        }
    }

    private static void OpenDisplay(TimeProvider time)
    {
        // The thread is its own, and has nothing else to do.
        var display = VirtualDisplay.OpenAsync(time).GetAwaiter().GetResult();

        // The environment that C code sees is not the one that .NET keeps.
        _ = GLib.SetEnvironment("DISPLAY", display.Name, 1);
        _ = GLib.SetEnvironment("GDK_BACKEND", "x11", 1);
        _ = GLib.SetEnvironment("WEBKIT_DISABLE_COMPOSITING_MODE", "1", 0);
        _ = GLib.SetEnvironment("NO_AT_BRIDGE", "1", 0);
        try
        {
            if (Gtk.Initialise(0, 0) == 0)
            {
                throw new WebViewException($"GTK could not open the display '{display.Name}'.");
            }
        }
        catch
        {
            display.Dispose();
            throw;
        }
    }

    // What waits is done at one waking; what it brings about has its turn after what the engine has to do.
    [UnmanagedCallersOnly]
    private static int Run(nint data)
    {
        var thread = s_shared!;
        _ = Interlocked.Exchange(ref thread._isAwake, 0);
        for (var left = thread._work.Count; left > 0 && thread._work.TryDequeue(out var work); left--)
        {
            Unmanaged.Guard(work.Do, work.Failed);
        }

        return 0;
    }
}
