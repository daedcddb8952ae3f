using System.Threading.Channels;

namespace Conformance.BrowserWebView;

/// <summary>What a host has asked of a page, in the order in which it asked.</summary>
internal abstract record PageWork;

/// <summary>Goes to a URL, or loads the current document anew.</summary>
/// <param name="Url">Where to; null for the current document.</param>
internal sealed record PageNavigation(string? Url) : PageWork
{
    private readonly TaskCompletionSource _overtaken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the host has asked for another navigation: from then on it need not answer this one.</summary>
    public Task WhenOvertaken => _overtaken.Task;

    /// <summary>Tells that the host has asked for another one.</summary>
    public void Overtake() => _overtaken.TrySetResult();
}

/// <summary>Runs a script.</summary>
/// <param name="Script">The script.</param>
internal sealed record PageEval(string Script) : PageWork
{
    private const int MostTogether = 256;
    private const int LongestTogether = 1_000_000;
    private readonly TaskCompletionSource<string?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the script has run: with its completion value as JSON, or with null.</summary>
    public Task<string?> Done => _done.Task;

    /// <summary>Tells what came of it.</summary>
    public void Finish(string? value) => _done.TrySetResult(value);

    /// <summary>Takes the scripts that wait right behind one.</summary>
    public static IReadOnlyList<PageEval> Batch(PageEval first, ChannelReader<PageWork> waiting)
    {
        var batch = new List<PageEval> { first };
        var length = first.Script.Length;
        while (
            batch.Count < MostTogether
            && length < LongestTogether
            && waiting.TryPeek(out var next)
            && next is PageEval
            && waiting.TryRead(out var taken)
        )
        {
            batch.Add((PageEval)taken);
            length += batch[^1].Script.Length;
        }

        return batch;
    }
}
