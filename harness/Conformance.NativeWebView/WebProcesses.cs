using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>The processes that pages live in, one page at a time, as in a WebView that starts one for each. To start one costs more than most
/// cases, so the process of a closed page is given to the next; a view without a page keeps it meanwhile. On the GTK thread.</summary>
internal sealed unsafe class WebProcesses(nint context)
{
    private const int MostFree = 4;
    private const uint LateMilliseconds = 5000;
    private static readonly byte[] s_question = "0\0"u8.ToArray();
    private readonly Stack<nint> _free = [];
    private bool _isClosed;

    /// <summary>Takes a process that no page lives in: gives the view that keeps it.</summary>
    public nint Take() =>
        _free.TryPop(out var keeper)
            ? keeper
            : GLib.RefSink(WebKit.NewObject(WebKit.ViewType(), "web-context", context, "user-content-manager", 0, 0));

    /// <summary>Takes a process back whose page is closed. A page may hang at its end, so the process must answer before another lives in
    /// it, and one that does not is ended.</summary>
    public void GiveBack(nint keeper)
    {
        var question = new Question(this, keeper);
        fixed (byte* text = s_question)
        {
            WebKit.Evaluate(keeper, text, -1, 0, 0, 0, &OnAnswer, GCHandle.ToIntPtr(GCHandle.Alloc(question)));
        }

        _ = GLib.AddTimeout(LateMilliseconds, &OnLate, GCHandle.ToIntPtr(GCHandle.Alloc(question)));
    }

    /// <summary>Lets them all go, and the context that they are of.</summary>
    public void Close()
    {
        _isClosed = true;
        while (_free.TryPop(out var keeper))
        {
            Drop(keeper);
        }

        GLib.Unref(context);
    }

    private void Answered(Question question, nint result)
    {
        question.IsAnswered = true;
        nint error = 0;
        var value = WebKit.EvaluateFinish(question.Keeper, result, &error);
        if (value == 0)
        {
            GLib.FreeError(error);
        }
        else
        {
            GLib.Unref(value);
        }

        TakeBack(question.Keeper, value != 0);
    }

    private void TakeBack(nint keeper, bool isAlive)
    {
        if (isAlive && !_isClosed && _free.Count < MostFree)
        {
            _free.Push(keeper);
        }
        else
        {
            Drop(keeper);
        }
    }

    private static void Drop(nint keeper)
    {
        Gtk.Destroy(keeper);
        GLib.Unref(keeper);
    }

    private static Question Take(nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        var question = (Question)handle.Target!;
        handle.Free();
        return question;
    }

    [UnmanagedCallersOnly]
    private static void OnAnswer(nint keeper, nint result, nint data)
    {
        var question = Take(data);
        Unmanaged.Guard(() => question.Owner.Answered(question, result), Forget);
    }

    [UnmanagedCallersOnly]
    private static int OnLate(nint data)
    {
        var question = Take(data);
        Unmanaged.Guard(question.EndIfLate, Forget);
        return 0;
    }

    // No page waits for it: a process that cannot be had back is given to none.
    private static void Forget(Exception problem) { }

    private sealed class Question(WebProcesses owner, nint keeper)
    {
        public WebProcesses Owner => owner;

        public nint Keeper => keeper;

        public bool IsAnswered { get; set; }

        public void EndIfLate()
        {
            if (!IsAnswered)
            {
                // Its end is an answer too.
                WebKit.TerminateProcess(keeper);
            }
        }
    }
}
