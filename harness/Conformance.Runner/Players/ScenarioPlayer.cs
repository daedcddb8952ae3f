using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Plays one case on a stage: a fresh document, the steps, the control, and everything closed again. It concludes nothing.</summary>
internal sealed class ScenarioPlayer
{
    private readonly StageKeeper _keeper;
    private readonly Case _case;
    private readonly CaseScene _scene;
    private readonly PageGroupPlayer _pages;
    private readonly OutsidePlayer _outside;
    private bool _mayRestart;

    public ScenarioPlayer(StageKeeper keeper, Case played, string prefix, string scope = "")
    {
        _keeper = keeper;
        _case = played;
        _scene = new CaseScene(keeper, played, prefix) { Scope = scope };
        _pages = new PageGroupPlayer(_scene);
        _outside = new OutsidePlayer(_scene, _pages);
    }

    /// <summary>The values behind names, as far as the case has come.</summary>
    public CaseValues Values => _scene.Values;

    /// <summary>Makes what stands on the wire while the steps are played, the control aside; null for nothing.</summary>
    public Func<Stage, IWireFilter>? Tap { get; init; }

    /// <summary>Plays the case.</summary>
    /// <exception cref="WebViewException">The WebView failed.</exception>
    /// <exception cref="HostStartException">The host could not be started again within the case.</exception>
    public async Task PlayAsync(CancellationToken cancellationToken = default)
    {
        await _scene.BeginFirstAsync(cancellationToken).ConfigureAwait(false);
        var scenario = _case.Scenario;
        await _pages
            .FindBaselinesAsync([.. scenario.Steps, .. scenario.Control], cancellationToken)
            .ConfigureAwait(false);
        _scene.Stage.Session.Filter = Tap?.Invoke(_scene.Stage);
        var isWhole = await PlayAsync(scenario.Steps, "", cancellationToken).ConfigureAwait(false);
        if (isWhole && scenario.Control.Count > 0)
        {
            await _scene.BeginAgainAsync(cancellationToken).ConfigureAwait(false);
            await PlayAsync(scenario.Control, "control.", cancellationToken).ConfigureAwait(false);
        }

        if (_keeper.IsAlive)
        {
            _scene.KeepInvokeKey();
            _scene.Stage.Session.Filter = null;
            if (!_case.LeavesDocuments)
            {
                await _scene.CloseOthersAsync(null, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Plays the steps alone, in the document at hand unless a fresh one is asked for, and leaves everything open.</summary>
    public async Task PlayStepsAsync(bool fresh, CancellationToken cancellationToken = default)
    {
        if (fresh)
        {
            await _scene.BeginFirstAsync(cancellationToken).ConfigureAwait(false);
        }

        _scene.Values.KeepPlaces(_scene.Stage);
        await _pages.FindBaselinesAsync(_case.Scenario.Steps, cancellationToken).ConfigureAwait(false);
        await PlayAsync(_case.Scenario.Steps, "", cancellationToken).ConfigureAwait(false);
        if (_keeper.IsAlive)
        {
            _scene.KeepInvokeKey();
            _scene.Stage.Session.Filter = null;
        }
    }

    private async Task<bool> PlayAsync(IReadOnlyList<Step> steps, string prefix, CancellationToken cancellationToken)
    {
        var planned = StepPlanner.Plan(steps, prefix, _case.Scenario.Within);
        // A window whose name stands for nothing is told at its step, where what comes before has been played.
        var known = planned.Where(step => NamedWebViews.In([step]).Keys.All(IsWritten)).ToList();
        if (!await _pages.OpenNamedAsync(known, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        try
        {
            foreach (var group in StepGroup.Cut(planned))
            {
                if (!await PlayAsync(group, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            // Whatever stopped the part, what should have been tampered with was not.
            _outside.ConcludeTampering();
        }
    }

    private static bool IsWritten(string label) => SpecInterpolation.Find(label).Count == 0;

    private async Task<bool> PlayAsync(StepGroup group, CancellationToken cancellationToken)
    {
        try
        {
            if (!_keeper.HasHost && !_mayRestart && group.AwaitsEnd)
            {
                return HasEnded(group);
            }

            if (!_keeper.HasHost)
            {
                // Only a step that asked for the end of the host lets the case go on after it.
                if (!_mayRestart)
                {
                    return false;
                }

                await _outside.RestartAsync(cancellationToken).ConfigureAwait(false);
            }

            _mayRestart = group.EndsHost;
            return group.IsPage
                ? await _pages.PlayAsync(group, cancellationToken).ConfigureAwait(false)
                : await _outside.PlayAsync(group.Steps[0], cancellationToken).ConfigureAwait(false);
        }
        catch (StageException) when (group.AwaitsEnd && !_keeper.HasHost)
        {
            return HasEnded(group);
        }
        catch (WebViewException failure)
        {
            _keeper.Recorder.Record(new WebViewFailed(group.Steps[0].Path, failure.Message));
            throw;
        }
    }

    // What was started before has ended the host, be it before the step that asks for it or while that one begins.
    private bool HasEnded(StepGroup group)
    {
        _scene.Stage.Observe(new StepObservation { Step = group.Steps[0].Path, State = ObservedState.HostEnded });
        _mayRestart = true;
        return true;
    }
}
