using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Plays cases from the queue, one after the other, on a WebView and a host of its own.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private const int MostFailedStarts = 3;

    private readonly RunPlan _plan;
    private readonly CaseQueue _queue;
    private readonly RunLedger _ledger;
    private readonly StageKeeper _keeper;
    private readonly CasePlayer _player;
    private string _pattern;
    private string _last = "its start";

    public Worker(RunPlan plan, CaseQueue queue, RunLedger ledger, string pattern)
    {
        _plan = plan;
        _queue = queue;
        _ledger = ledger;
        _pattern = pattern;
        _keeper = new StageKeeper(plan, ledger.Greeted, why => ledger.Strayed(_last, why), ledger.Unknown.Note);
        _player = new CasePlayer(plan, _keeper);
    }

    /// <summary>Tries to start a host, in one of the patterns; tells whether one has greeted.</summary>
    public async Task<bool> TryGreetAsync(CancellationToken cancellationToken = default)
    {
        var failure = default(string);
        foreach (var pattern in _queue.Patterns)
        {
            try
            {
                if (await StartAsync(pattern, cancellationToken).ConfigureAwait(false) is not { } refusal)
                {
                    _pattern = pattern;
                    return true;
                }

                failure ??= WithLastWords(refusal);
                _ledger.Claims.Refused(pattern, refusal);
            }
            catch (WebViewException missing)
            {
                failure ??= missing.Message;
                _keeper.Recorder.Cut();
            }
        }

        _ledger.Failed(failure ?? "No case asks for a host.");
        return false;
    }

    /// <summary>Plays until nothing is left, the run is cancelled, or the host cannot be started any more.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        while (
            _ledger.HostFailure is null
            && !cancellationToken.IsCancellationRequested
            && _queue.Take(_pattern) is var (index, next)
        )
        {
            _pattern = next.Pattern;
            _ledger.Tell(new CaseStarted(next.Identity));
            _ledger.Judged(index, await PlayAsync(next, cancellationToken).ConfigureAwait(false));
            _last = next.Identity.Name;
            if (_keeper.FailedStarts >= MostFailedStarts)
            {
                _ledger.Failed(
                    $"The host could not be started {MostFailedStarts} times in a row; what is left was not played."
                );
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private static string WithLastWords(HostEnd end) =>
        end.LastErrorLines.Count == 0
            ? end.Explanation
            : $"{end.Explanation}\nIts last words on standard error:\n{string.Join('\n', end.LastErrorLines.Select(line => $"  {line}"))}";

    // Of a host that does not serve the pattern, a case is not asked.
    private async Task<Verdict> PlayAsync(Case next, CancellationToken cancellationToken)
    {
        var isServed =
            next.NotApplicable is not null
            || await _ledger
                .Claims.ServesAsync(next.Pattern, () => AskAsync(next.Pattern, cancellationToken))
                .ConfigureAwait(false);
        return isServed
            ? await _player.PlayAsync(next, cancellationToken).ConfigureAwait(false)
            : _player.Lacking(next, [next.Pattern], _plan.Time.GetTimestamp());
    }

    private async Task<HostEnd?> AskAsync(string pattern, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(pattern, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception obstacle)
            when (!(obstacle is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // A WebView that cannot be had, say: the next case is told so, as each is.
            _keeper.Recorder.Cut();
            return null;
        }
    }

    // A host need not serve every pattern: a refusal counts as no failed start, belongs to no case, and is no mishap between cases either.
    private async Task<HostEnd?> StartAsync(string pattern, CancellationToken cancellationToken)
    {
        await _keeper.GiveUpHostAsync().ConfigureAwait(false);
        _keeper.LeaveBehind();
        try
        {
            await _keeper.SetAsync(pattern, fresh: false, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (HostStartException refused)
        {
            _keeper.ExcuseStart();
            _keeper.Recorder.Cut();
            return refused.End;
        }
    }
}
