using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Plays the steps that no page can: requests on the wire, tampering, windows, the host itself.</summary>
internal sealed class OutsidePlayer(CaseScene scene, PageGroupPlayer pages)
{
    private WireTamper? _tamper;

    private Stage Stage => scene.Stage;

    /// <summary>Plays one step; tells whether what follows can be played.</summary>
    public async Task<bool> PlayAsync(PlannedStep planned, CancellationToken cancellationToken = default)
    {
        switch (planned.Step)
        {
            case RequestStep:
                return await PlayRequestsAsync([planned], cancellationToken).ConfigureAwait(false);
            case ParallelStep when planned.Together.All(step => step.Step is RequestStep):
                return await PlayRequestsAsync(planned.Together, cancellationToken).ConfigureAwait(false);
            case TamperStep:
                return KnownNames.Bind(scene, planned) is TamperStep bound && Tamper(bound, planned);
            case WindowStep:
                return KnownNames.Bind(scene, planned) is WindowStep window
                    && await PlayWindowAsync(planned with { Step = window }, window, cancellationToken)
                        .ConfigureAwait(false);
            case RestartHostStep:
                await RestartAsync(cancellationToken).ConfigureAwait(false);
                return Done(planned);
            default:
                throw new InvalidDataException(
                    $"The parallel step at {planned.Step.Location} mixes steps of a page with others; write them apart."
                );
        }
    }

    /// <summary>Stops the host, if it lives, and starts it anew.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        ConcludeTampering();
        await scene.RestartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes down the tamperings that have met no message: their part is over, or the host on whose wire they waited.</summary>
    public void ConcludeTampering()
    {
        _tamper?.Conclude();
        _tamper = null;
    }

    private bool Done(PlannedStep planned)
    {
        Stage.Observe(new StepObservation { Step = planned.Path, State = ObservedState.Resolved });
        return true;
    }

    private bool Tamper(TamperStep step, PlannedStep planned)
    {
        _tamper ??= new WireTamper(Stage);
        return KnownNames.MakeSense(scene, planned, () => _tamper.Add(step, planned.Path)) && Done(planned);
    }

    private async Task<bool> PlayRequestsAsync(IReadOnlyList<PlannedStep> steps, CancellationToken cancellationToken)
    {
        if (!await pages.OpenNamedAsync(steps, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var player = new RequestPlayer(Stage);
        var requests = new List<WebViewRequest>();
        foreach (var step in steps)
        {
            await Stage.LoadedAsync(step.WebView, cancellationToken).ConfigureAwait(false);
            var key = await pages.FindInvokeKeyAsync(step.WebView, cancellationToken).ConfigureAwait(false);
            if (
                KnownNames.Bind(scene, step) is not RequestStep request
                || !KnownNames.MakeSense(scene, step, () => requests.Add(player.Make(request, step.WebView, key)))
            )
            {
                return false;
            }
        }

        var answers = requests.ConvertAll(Stage.AskHostAsync);
        // They have their time from now on, whichever of them is asked for first.
        var timed = steps.Zip(answers, (step, answer) => SettlesWithinAsync(answer, step.Within, cancellationToken));
        var follows = true;
        foreach (var (step, answer, isInTime) in steps.Zip(answers, timed.ToList()))
        {
            follows &= Keep(step, await ObserveAsync(step, answer, isInTime, cancellationToken).ConfigureAwait(false));
        }

        // Nobody waits any more for those that are still open, and they hold no later step up.
        foreach (var (request, _) in requests.Zip(answers).Where(asked => !asked.Second.IsCompleted))
        {
            Stage.Recorder.Requests.GiveUp(request.Id);
        }

        return follows;
    }

    private bool Keep(PlannedStep step, StepObservation observation)
    {
        if (step.Step.Capture is { } capture && observation.Value is { } value)
        {
            scene.Values.Keep(capture, SpecValueJson.Read(value));
        }

        Stage.Observe(observation);
        return observation.State switch
        {
            ObservedState.TimedOut => false,
            ObservedState.HostEnded => step.Step.Expects is HostEnds,
            ObservedState.Responded => true,
            _ => !step.MustSucceed,
        };
    }

    private async Task<StepObservation> ObserveAsync(
        PlannedStep step,
        Task<HostMessage?> answer,
        Task<bool> isInTime,
        CancellationToken cancellationToken
    )
    {
        return await FindMissAsync(step, answer, isInTime, cancellationToken).ConfigureAwait(false) is { } missed
            ? new StepObservation { Step = step.Path, State = missed }
            : RequestPlayer.Observe(step.Path, await answer.ConfigureAwait(false));
    }

    // What came instead of an answer; null where there is one to look at.
    private async Task<ObservedState?> FindMissAsync(
        PlannedStep step,
        Task answer,
        Task<bool> isInTime,
        CancellationToken cancellationToken
    )
    {
        if (step.Step.Expects is HostEnds)
        {
            var hasEnded = await Stage.EndsWithinAsync(step.Within, cancellationToken).ConfigureAwait(false);
            return hasEnded ? ObservedState.HostEnded : Unless(answer, ObservedState.TimedOut);
        }

        return await isInTime.ConfigureAwait(false) ? Unless(answer, ObservedState.HostEnded)
            // A host that is known to have dropped it has settled it; any other may have been at work until the bound was over.
            : step.WaitsForQuiet ? Unless(answer, ObservedState.Pending)
            : ObservedState.TimedOut;
    }

    private static ObservedState? Unless(Task answer, ObservedState missed) => answer.IsCompleted ? null : missed;

    private async Task<bool> SettlesWithinAsync(Task answer, TimeSpan within, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAny(answer, Stage.Session.Completion)
                .WaitAsync(within, Stage.Time, cancellationToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return answer.IsCompleted;
        }
    }

    private async Task<bool> PlayWindowAsync(
        PlannedStep planned,
        WindowStep window,
        CancellationToken cancellationToken
    )
    {
        // A WebView that is asked for what it cannot show fails, and the host is stopped with it.
        if (
            window.Verb is WindowVerb.Navigate
            && !KnownNames.MakeSense(scene, planned, () => NavigableUrl.Check(window.Url))
        )
        {
            return false;
        }

        if (!await pages.OpenNamedAsync([planned], cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (planned.Step.Expects is HostEnds)
        {
            return await EndByWindowAsync(planned, window, cancellationToken).ConfigureAwait(false);
        }

        if (window.Verb is WindowVerb.Open)
        {
            return await OpenAsync(planned, window, cancellationToken).ConfigureAwait(false);
        }

        await ActAsync(window, cancellationToken).ConfigureAwait(false);
        return Done(planned);
    }

    private async Task ActAsync(WindowStep window, CancellationToken cancellationToken)
    {
        await SaveAsync(window.Label, cancellationToken).ConfigureAwait(false);
        if (window.Verb is WindowVerb.Close)
        {
            await scene.CloseAsync(window.Label, cancellationToken).ConfigureAwait(false);
            return;
        }

        WebViewAction action =
            window.Verb is WindowVerb.Reload
                ? new ReloadPage(window.Label)
                : new NavigatePage(window.Label, window.Url ?? Stage.Watch.WebViews[window.Label].Create.Url);
        await Stage.ActAsync(action, cancellationToken).ConfigureAwait(false);
    }

    // The host may end in the midst of the act, or because of it and later.
    private async Task<bool> EndByWindowAsync(
        PlannedStep planned,
        WindowStep window,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (window.Verb is WindowVerb.Open)
            {
                await CallOpenAsync(window, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await ActAsync(window, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (StageException) when (Stage.HasEnded)
        {
            // That is what the step asks for.
        }

        var hasEnded = await Stage.EndsWithinAsync(planned.Within, cancellationToken).ConfigureAwait(false);
        var state = hasEnded ? ObservedState.HostEnded : ObservedState.Resolved;
        Stage.Observe(new StepObservation { Step = planned.Path, State = state });
        return hasEnded;
    }

    private Task<IReadOnlyList<StepObservation>> CallOpenAsync(
        WindowStep window,
        CancellationToken cancellationToken
    ) => pages.PlayHiddenAsync([scene.Hidden.Open(window.Label, window.Url, window.Window)], cancellationToken);

    private async Task<bool> OpenAsync(PlannedStep planned, WindowStep window, CancellationToken cancellationToken)
    {
        var opened = await CallOpenAsync(window, cancellationToken).ConfigureAwait(false);
        var observation = opened is [var only]
            ? only with
            {
                Step = planned.Path,
            }
            : new StepObservation { Step = planned.Path, State = ObservedState.Pending };
        if (observation.State is ObservedState.Resolved)
        {
            await Stage.LoadedAsync(window.Label, cancellationToken).ConfigureAwait(false);
        }

        Stage.Observe(observation);
        return observation.State is ObservedState.Resolved || planned.Step.Expects is not null;
    }

    // What was started or heard in a document is asked for later, when the document may be gone.
    private async Task SaveAsync(string label, CancellationToken cancellationToken)
    {
        try
        {
            var look = await Stage.AskPlayerAsync(label, """{"do":"look"}""", cancellationToken).ConfigureAwait(false);
            foreach (var (name, observation) in PageAnswerReader.ReadLook(look).Named)
            {
                scene.Saved[name] = observation;
            }
        }
        catch (WebViewException gone) when (!gone.IsLost)
        {
            // The document had gone already; there is nothing to save.
        }
    }
}
