using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Plays groups of page steps: opens what they name, ships them, and writes down what became of them.</summary>
internal sealed class PageGroupPlayer(CaseScene scene)
{
    private Stage Stage => scene.Stage;

    /// <summary>Plays a group; tells whether what follows can be played.</summary>
    public async Task<bool> PlayAsync(StepGroup group, CancellationToken cancellationToken = default)
    {
        if (!await OpenNamedAsync(group.Steps, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await Stage.LoadedAsync(group.WebView, cancellationToken).ConfigureAwait(false);
        var rest = group.Steps;
        while (rest.Count > 0)
        {
            var fromPage = TakeFromPage(rest, out var saved);
            if (
                fromPage.Count > 0
                && !await PlayInPageAsync(group with { Steps = fromPage }, cancellationToken).ConfigureAwait(false)
            )
            {
                return false;
            }

            if (saved is not null)
            {
                var awaited = rest[fromPage.Count];
                Keep(awaited, saved with { Step = awaited.Path });
                fromPage.Add(awaited);
            }

            rest = [.. rest.Skip(fromPage.Count)];
        }

        return true;
    }

    /// <summary>Plays steps of the kit's own, of which nothing is written down.</summary>
    public async Task<IReadOnlyList<StepObservation>> PlayHiddenAsync(
        IReadOnlyList<PlannedStep> steps,
        CancellationToken cancellationToken = default
    )
    {
        var batch = new PageBatch(steps[0].WebView, steps, scene.Values.All) { Scope = scene.Scope };
        var answer = await new PagePlayer(Stage, batch).PlayAsync(cancellationToken).ConfigureAwait(false);
        return answer.Observations;
    }

    /// <summary>Opens the webviews that steps name and that nothing has opened; tells whether they are open now.</summary>
    public Task<bool> OpenNamedAsync(IReadOnlyList<PlannedStep> steps, CancellationToken cancellationToken = default) =>
        new WindowOpener(scene, PlayHiddenAsync).OpenNamedAsync(steps, cancellationToken);

    /// <summary>Counts what has run already under tags that are not this case's own.</summary>
    public async Task FindBaselinesAsync(IReadOnlyList<Step> steps, CancellationToken cancellationToken = default)
    {
        var tags = RunTags(steps).Where(tag => !tag.Contains("{{", StringComparison.Ordinal)).Distinct().ToList();
        if (tags.Count == 0)
        {
            return;
        }

        var counted = await PlayHiddenAsync([.. tags.Select(scene.Hidden.Count)], cancellationToken)
            .ConfigureAwait(false);
        foreach (var (tag, count) in tags.Zip(counted))
        {
            scene.Baselines[tag] = long.TryParse(
                count.Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var runs
            )
                ? runs
                : 0;
        }
    }

    /// <summary>Finds the invoke key of a webview's page; a call of its own is made where none has crossed.</summary>
    public async Task<string> FindInvokeKeyAsync(string webView, CancellationToken cancellationToken = default)
    {
        if (Stage.Watch.WebViews[webView].FencedInvokeKey is null)
        {
            await PlayHiddenAsync([scene.Hidden.Quiet(webView)], cancellationToken).ConfigureAwait(false);
        }

        var key = Stage.Watch.WebViews.GetValueOrDefault(webView)?.FindInvokeKey() ?? string.Empty;
        scene.Values.KeepInvokeKey(key);
        return key;
    }

    private static IEnumerable<string> RunTags(IReadOnlyList<Step> steps) =>
        steps.SelectMany(step =>
            step switch
            {
                RunsStep runs => [runs.Tag],
                RepeatStep repeat => RunTags(repeat.Steps),
                ParallelStep parallel => RunTags(parallel.Steps),
                _ => [],
            }
        );

    // What a step starts under a name is no longer what a document that is gone knew by it.
    private List<PlannedStep> TakeFromPage(IReadOnlyList<PlannedStep> steps, out StepObservation? saved)
    {
        saved = null;
        var taken = new List<PlannedStep>();
        foreach (var step in steps)
        {
            saved = FindSaved(step);
            if (saved is not null)
            {
                break;
            }

            Forget(step);
            taken.Add(step);
        }

        return taken;
    }

    private StepObservation? FindSaved(PlannedStep step) =>
        step.Step is AwaitStep awaited ? scene.Saved.GetValueOrDefault(awaited.Name) : null;

    private async Task<bool> PlayInPageAsync(StepGroup group, CancellationToken cancellationToken)
    {
        var batch = await MakeBatchAsync(group, cancellationToken).ConfigureAwait(false);
        var answer = await new PagePlayer(Stage, batch).PlayAsync(cancellationToken).ConfigureAwait(false);
        if (group.EndsHost)
        {
            return await KeepEndAsync(group.Steps[0], answer, cancellationToken).ConfigureAwait(false);
        }

        KeepInvokeKey(group.WebView);
        var leaves = group.Steps.SelectMany(step => step.Together.Count > 0 ? step.Together : [step]).ToList();
        foreach (var observation in answer.Observations)
        {
            Keep(leaves.Find(step => step.Path == observation.Step), observation);
        }

        return Conclude(group.WebView, leaves, answer);
    }

    private async Task<PageBatch> MakeBatchAsync(StepGroup group, CancellationToken cancellationToken)
    {
        var batch = Batch();
        if (!batch.MentionsInvokeKey)
        {
            return batch;
        }

        await FindInvokeKeyAsync(group.WebView, cancellationToken).ConfigureAwait(false);
        return Batch();

        PageBatch Batch() => new(group.WebView, group.Steps, scene.Values.All) { Scope = scene.Scope };
    }

    private void KeepInvokeKey(string webView)
    {
        // What is expected may name the key too, and is judged once the calls have carried it.
        if (Stage.Watch.WebViews.GetValueOrDefault(webView)?.FindInvokeKey() is { } key)
        {
            scene.Values.KeepInvokeKey(key);
        }
    }

    // Tells whether what follows can be played.
    private bool Conclude(string webView, List<PlannedStep> leaves, PageAnswer answer)
    {
        var unseen = leaves.Find(step => !step.IsDetached && answer.Observations.All(each => each.Step != step.Path));
        return answer.Interruption switch
        {
            // Where nothing here waited for the host, a later step may ask for its end.
            PageInterruption.HostEnded => Interrupted(unseen, ObservedState.HostEnded, goesOn: unseen is null),
            PageInterruption.DocumentGone => Interrupted(
                unseen,
                MayGo(webView) ? ObservedState.Pending : ObservedState.Gone,
                unseen is null or { MustSucceed: false }
            ),
            _ => unseen is null && leaves.All(step => LetsFollow(step, answer)),
        };
    }

    private bool MayGo(string webView) =>
        scene.Departures.MayGo(
            webView,
            Stage.Watch.WebViews.GetValueOrDefault(webView)?.Create.Window
                ?? scene.Found.GetValueOrDefault(webView, webView)
        );

    private bool Interrupted(PlannedStep? unseen, ObservedState state, bool goesOn)
    {
        if (unseen is not null)
        {
            Stage.Observe(new StepObservation { Step = unseen.Path, State = state });
        }

        return goesOn;
    }

    // A step that needs a success and has none, or that took too long, leaves nothing to stand on.
    private static bool LetsFollow(PlannedStep step, PageAnswer answer) =>
        answer.Observations.FirstOrDefault(each => each.Step == step.Path) is not { State: var state }
        || (
            state is not (ObservedState.TimedOut or ObservedState.NotReached)
            && (!step.MustSucceed || state is ObservedState.Resolved or ObservedState.Heard)
        );

    private async Task<bool> KeepEndAsync(PlannedStep step, PageAnswer answer, CancellationToken cancellationToken)
    {
        if (await Stage.EndsWithinAsync(step.Within, cancellationToken).ConfigureAwait(false))
        {
            Stage.Observe(new StepObservation { Step = step.Path, State = ObservedState.HostEnded });
            return true;
        }

        foreach (var observation in answer.Observations)
        {
            Keep(step, observation);
        }

        return Interrupted(answer.Observations.Count == 0 ? step : null, ObservedState.TimedOut, false);
    }

    private void Keep(PlannedStep? step, StepObservation observation)
    {
        if (step?.Step is RunsStep runs && observation is { State: ObservedState.Resolved, Value: { } total })
        {
            var baseline = scene.Baselines.GetValueOrDefault(runs.Tag);
            if (baseline > 0 && long.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                observation = observation with { Value = (count - baseline).ToString(CultureInfo.InvariantCulture) };
            }
        }

        if (step?.Step.Capture is { } capture && observation.Value is { } value)
        {
            scene.Values.Keep(capture, SpecValueJson.Read(value));
        }

        Stage.Observe(observation);
    }

    private void Forget(PlannedStep planned)
    {
        foreach (var step in planned.Together.Prepend(planned).Select(each => each.Step))
        {
            if (step.As is { } name)
            {
                scene.Saved.Remove(name);
            }

            foreach (var channel in ChannelNames.In(step))
            {
                scene.Saved.Remove(channel);
            }
        }
    }
}
