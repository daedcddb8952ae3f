namespace Conformance.Runner;

/// <summary>Deals out the time that is given to what leaves no trace on the wire, in moments, so that a page that has it by then goes on.</summary>
internal sealed class Moments(TimeProvider time)
{
    private const int Of = 50;

    // A host that fails to say something, fails to in many cases.
    private const int HeardShare = 4;
    private const int PostedShare = 8;

    // Messages that are nobody's answer: what takes a host longer than this to take up, it may take up unseen.
    private const int AsideShare = 16;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(10);

    private long? _since;

    /// <summary>Waits for a moment; tells whether there was one left.</summary>
    /// <param name="isPosted">Whether it is the answer to a posted call, which has an eighth of the bound; what is to be heard has a quarter.</param>
    /// <param name="bound">The bound of the step.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> WaitAsync(bool isPosted, TimeSpan bound, CancellationToken cancellationToken = default)
    {
        _since ??= time.GetTimestamp();
        var left = bound / (isPosted ? PostedShare : HeardShare) - time.GetElapsedTime(_since.Value);
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        var moment = bound / Of > s_shortest ? bound / Of : s_shortest;
        await Task.Delay(moment < left ? moment : left, time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Gives messages that were posted by hand, which nobody answers, their time to be taken: a sixteenth of a bound.</summary>
    public Task ForAsideAsync(TimeSpan bound, CancellationToken cancellationToken = default) =>
        Task.Delay(bound / AsideShare, time, cancellationToken);

    /// <summary>Something else was asked: what is asked for next has its time from then on.</summary>
    public void Forget() => _since = null;
}
