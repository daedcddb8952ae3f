using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Has a page play one batch: answers its questions about the wire, and keeps the bounds that a page without a clock cannot keep.</summary>
internal sealed class PagePlayer(Stage stage, PageBatch batch)
{
    private const int MostBounds = 8; // of a page that is never at rest
    private const int MostExtensions = 3;
    private const int Glances = 10; // in a bound
    private static readonly TimeSpan s_prompt = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(6);

    private readonly string _webView = batch.WebView;
    private readonly WireAnswerer _wire = new(stage, batch.WebView);
    private readonly List<StepObservation> _told = [];
    private readonly long _callsBefore = CallsOf(stage, batch.WebView);
    private PlannedStep _seenAt = batch.Steps[0];
    private TogetherBounds? _together = TogetherBounds.Of(batch.Steps[0], stage.Time);
    private long _cameAt = stage.Time.GetTimestamp();
    private long _seenSince;
    private long _askedSince;
    private int _extensions;
    private bool _hasForgone;

    /// <summary>Plays the batch.</summary>
    /// <exception cref="WebViewException">The WebView is lost, or the page hung.</exception>
    public async Task<PageAnswer> PlayAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await EvaluateAsync(batch.Text, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var (question, observations) = PageAnswerReader.Read(answer);
                _told.AddRange(observations);
                if (question is null)
                {
                    return new PageAnswer(_told, stage.HasEnded ? PageInterruption.HostEnded : PageInterruption.None);
                }

                ComesTo(question.Current);
                var busy = await IsBusyAsync(question, cancellationToken).ConfigureAwait(false);
                answer = await EvaluateAsync(
                        busy ? """{"do":"resume","busy":true}""" : """{"do":"resume","busy":false}""",
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
        catch (WebViewException) when (stage.HasEnded)
        {
            return new PageAnswer(_told, PageInterruption.HostEnded);
        }
        catch (WebViewException lost) when (!lost.IsLost)
        {
            return new PageAnswer(_told, PageInterruption.DocumentGone);
        }
    }

    private async Task<string> EvaluateAsync(string argument, CancellationToken cancellationToken)
    {
        var evaluation = stage.WebView.EvaluateAsync(_webView, PlayerScript.Instance, argument, cancellationToken);
        if (evaluation.IsCompleted)
        {
            return await evaluation.ConfigureAwait(false);
        }

        var hostEnd = stage.Session.Completion;
        _seenSince = stage.Time.GetTimestamp();
        _askedSince = _seenSince;
        while (true)
        {
            var left = _together?.Next ?? Left();
            var glance = _seenAt.Bound / Glances;
            // When the page came to a later step of its batch is seen by looking; it would have the rest of this bound beside its own.
            var isGlance = batch.Steps.Count > 1 && left > glance;
            try
            {
                await Task.WhenAny(evaluation, hostEnd)
                    .WaitAsync(isGlance ? glance : left, stage.Time, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                var goesOn = await HasMovedAsync(isGlance, cancellationToken).ConfigureAwait(false);
                // What came while the kit looked is not to be stopped.
                if (goesOn || evaluation.IsCompleted)
                {
                    continue;
                }

                return await StopAsync(evaluation, ObservedState.TimedOut, cancellationToken).ConfigureAwait(false);
            }

            return evaluation.IsCompleted
                ? await evaluation.ConfigureAwait(false)
                : await StopAsync(evaluation, ObservedState.HostEnded, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan Left()
    {
        var left = _seenAt.Bound - stage.Time.GetElapsedTime(_seenSince);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // The bound is for one settlement: a batch may take longer as long as it moves on.
    private async Task<bool> HasMovedAsync(bool isGlance, CancellationToken cancellationToken)
    {
        var asked = stage.Time.GetTimestamp();
        var look = await AskAsync("""{"do":"look"}""", cancellationToken).ConfigureAwait(false);
        var sight = PageAnswerReader.ReadLook(look);
        if (ComesTo(sight.Current) || isGlance)
        {
            return true;
        }

        if (stage.Time.GetElapsedTime(asked) > s_prompt && _extensions++ < MostExtensions)
        {
            // A machine too busy to look at a page at once is too busy for the bound as well.
            _together?.Restart();
        }
        else if (
            !await GoesOnWithoutLateAsync(sight.Open, cancellationToken).ConfigureAwait(false)
            && !(sight.IsFencing && (await TryForgoAsync(cancellationToken).ConfigureAwait(false) || MayFenceOn))
        )
        {
            return false;
        }

        _seenSince = stage.Time.GetTimestamp();
        return true;
    }

    // Each step has its own bound from when the page came to it. Tells whether it is another.
    private bool ComesTo(string? path)
    {
        if (path is null || path == _seenAt.Path)
        {
            return false;
        }

        _seenAt = batch.Steps.FirstOrDefault(step => step.Path == path) ?? batch.Steps[^1];
        _together = TogetherBounds.Of(_seenAt, stage.Time);
        _seenSince = stage.Time.GetTimestamp();
        _cameAt = _seenSince;
        return true;
    }

    // The bound of a step is for what it waits for: the kit's own calls take a slow host as long as any.
    private bool MayFenceOn => _seenAt.RestsOnFences && stage.Time.GetElapsedTime(_askedSince) < stage.CallLimit;

    // Of steps played together one may be late and the others not.
    private async Task<bool> GoesOnWithoutLateAsync(IReadOnlySet<string> open, CancellationToken cancellationToken)
    {
        if (_together is null)
        {
            return false;
        }

        var late = _together.FindLate(open, out var goesOn);
        if (late.Count > 0)
        {
            var paths = string.Join(',', late.Select(path => $"\"{path}\""));
            await AskAsync($$"""{"do":"expire","steps":[{{paths}}]}""", cancellationToken).ConfigureAwait(false);
        }

        return goesOn || late.Count > 0;
    }

    // A page that no call ever leaves, as one in which the frame of the isolation pattern does not work, would wait for a later call's
    // round trip for ever; it is as quiet as it can be.
    private async Task<bool> TryForgoAsync(CancellationToken cancellationToken)
    {
        if (_hasForgone || !stage.Recorder.IsQuiet || CallsOf(stage, _webView) != _callsBefore)
        {
            return false;
        }

        _hasForgone = true;
        await AskAsync("""{"do":"forgo"}""", cancellationToken).ConfigureAwait(false);
        return true;
    }

    private Task<string> AskAsync(string question, CancellationToken cancellationToken) =>
        stage.AskPlayerAsync(_webView, question, cancellationToken);

    private static long CallsOf(Stage stage, string webView) =>
        stage.Watch.WebViews.GetValueOrDefault(webView)?.Calls ?? 0;

    private async Task<string> StopAsync(
        Task<string> evaluation,
        ObservedState state,
        CancellationToken cancellationToken
    )
    {
        await AskAsync($$"""{"do":"stop","state":"{{state}}"}""", cancellationToken).ConfigureAwait(false);
        try
        {
            return await evaluation.WaitAsync(s_stopLimit, stage.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            throw new WebViewException(
                $"The page of '{_webView}' did not give back what it had when it was stopped.",
                late
            )
            {
                IsLost = true,
            };
        }
    }

    private bool IsNeverAtRest => stage.Time.GetElapsedTime(_cameAt) > _seenAt.Bound * MostBounds;

    // A scenario whose page is never at rest would ask for ever.
    private async Task<bool> IsBusyAsync(PageQuestion question, CancellationToken cancellationToken)
    {
        if (!WireAnswerer.IsForMoments(question.Kinds) && IsNeverAtRest)
        {
            return false;
        }

        var asked = stage.Time.GetTimestamp();
        var isBusy = await _wire.AnswerAsync(question.Kinds, _seenAt.Bound, cancellationToken).ConfigureAwait(false);
        _together?.Excuse(stage.Time.GetElapsedTime(asked));
        return isBusy;
    }
}
