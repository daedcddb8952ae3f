using System.Threading.Channels;

namespace Conformance.BrowserWebView;

/// <summary>What a host has asked of a page, until it is done.</summary>
internal sealed class PageQueue
{
    private readonly Channel<PageWork> _work = Channel.CreateUnbounded<PageWork>();
    private volatile Task _last = Task.CompletedTask;

    /// <summary>What waits, in its order.</summary>
    public ChannelReader<PageWork> Waiting => _work.Reader;

    /// <summary>Ends when every script asked for so far has run.</summary>
    public Task WhenScriptsRan => _last;

    /// <summary>Adds a navigation.</summary>
    public void Add(PageNavigation navigation) => _work.Writer.TryWrite(navigation);

    /// <summary>Adds a script; the answer is its completion value as JSON, or null.</summary>
    public Task<string?> Add(PageEval eval)
    {
        _last = eval.Done;
        if (!_work.Writer.TryWrite(eval))
        {
            eval.Finish(null);
        }

        return eval.Done;
    }

    /// <summary>Takes nothing more; what waits is still done.</summary>
    public void Close() => _work.Writer.TryComplete();

    /// <summary>Nobody does any more what waits, so nobody is to wait for it.</summary>
    public void GiveUp()
    {
        Close();
        while (_work.Reader.TryRead(out var left))
        {
            (left as PageEval)?.Finish(null);
        }
    }
}
