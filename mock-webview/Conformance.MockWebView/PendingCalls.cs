using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>What the kit waits for, by number.</summary>
internal sealed class PendingCalls
{
    private readonly Dictionary<long, TaskCompletionSource<string>> _open = [];
    private long _last;
    private WebViewException? _lost;

    /// <summary>Whether anything is waited for.</summary>
    public bool Any
    {
        get
        {
            lock (_open)
            {
                return _open.Count > 0;
            }
        }
    }

    /// <summary>Opens a call, lets <paramref name="send"/> send it, and waits for its text.</summary>
    public async Task<string> CallAsync(Action<long> send, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        long number;
        lock (_open)
        {
            if (_lost is not null)
            {
                throw Again(_lost);
            }

            number = ++_last;
            _open.Add(number, source);
        }

        send(number);
        try
        {
            return await source.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Take(number);
        }
    }

    /// <summary>Ends a call with its text.</summary>
    public void Complete(long number, string text) => Take(number)?.TrySetResult(text);

    /// <summary>Ends a call in failure.</summary>
    public void Fail(long number, string message) => Take(number)?.TrySetException(new WebViewException(message));

    /// <summary>Ends all calls, and all future ones: the WebView is lost.</summary>
    public void Lose(WebViewException reason)
    {
        List<TaskCompletionSource<string>> all;
        lock (_open)
        {
            _lost ??= reason;
            all = [.. _open.Values];
            _open.Clear();
        }

        foreach (var source in all)
        {
            source.TrySetException(Again(_lost));
        }
    }

    /// <summary>Ends all open calls: their pages are gone.</summary>
    public void FailAll(string message)
    {
        long[] numbers;
        lock (_open)
        {
            numbers = [.. _open.Keys];
        }

        foreach (var number in numbers)
        {
            Fail(number, message);
        }
    }

    private TaskCompletionSource<string>? Take(long number)
    {
        lock (_open)
        {
            return _open.Remove(number, out var source) ? source : null;
        }
    }

    private static WebViewException Again(WebViewException reason) => new(reason.Message, reason) { IsLost = true };
}
