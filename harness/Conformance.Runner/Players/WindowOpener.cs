using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Opens the windows that steps merely name. One that was there and has gone unasked is not opened again: that it has gone is told.</summary>
internal sealed class WindowOpener(
    CaseScene scene,
    Func<IReadOnlyList<PlannedStep>, CancellationToken, Task<IReadOnlyList<StepObservation>>> playHidden
)
{
    private Stage Stage => scene.Stage;

    /// <summary>Opens the webviews that steps name and that nothing has opened; tells whether they are open now.</summary>
    public async Task<bool> OpenNamedAsync(
        IReadOnlyList<PlannedStep> steps,
        CancellationToken cancellationToken = default
    )
    {
        var named = NamedWebViews.In(steps);
        var missing = named.Where(pair => !Stage.Watch.WebViews.ContainsKey(pair.Key)).ToList();
        foreach (var (label, step) in missing)
        {
            if (SpecInterpolation.Find(label) is [var unknown, ..])
            {
                return Missed(
                    step,
                    ObservedState.NotReached,
                    $"'{{{{{unknown.Name}}}}}' stands for no window: what steps capture is not there where windows are named."
                );
            }

            if (scene.Found.TryGetValue(label, out var window) && !scene.Departures.MayGo(label, window))
            {
                return Missed(step, ObservedState.Gone, $"The window '{label}' has gone, and no step closes it.");
            }
        }

        if (missing.Count > 0 && !await OpenAsync(missing, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        foreach (var label in named.Keys)
        {
            if (Stage.Watch.WebViews.TryGetValue(label, out var webView))
            {
                scene.Found[label] = webView.Create.Window;
            }
        }

        return true;
    }

    private async Task<bool> OpenAsync(
        IReadOnlyList<KeyValuePair<string, PlannedStep>> missing,
        CancellationToken cancellationToken
    )
    {
        var opened = await playHidden([.. missing.Select(pair => scene.Hidden.OpenNamed(pair.Key))], cancellationToken)
            .ConfigureAwait(false);
        foreach (var ((label, step), index) in missing.Select((pair, index) => (pair, index)))
        {
            if (
                opened.ElementAtOrDefault(index) is not { State: ObservedState.Resolved }
                && !Stage.Watch.WebViews.ContainsKey(label)
            )
            {
                var why = opened.ElementAtOrDefault(index)?.Value ?? "the call did not settle";
                return Missed(step, ObservedState.NotReached, $"The window '{label}' could not be opened: {why}");
            }

            if (!await Stage.IsMadeAsync(label, cancellationToken).ConfigureAwait(false) && !Stage.HasEnded)
            {
                return Missed(
                    step,
                    ObservedState.NotReached,
                    $"The window '{label}' could not be opened: the host answered that it is open, and made no webview '{label}'."
                );
            }

            scene.OpenedNamed(label);
            await Stage.LoadedAsync(label, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private bool Missed(PlannedStep step, ObservedState state, string why)
    {
        Stage.Observe(
            new StepObservation
            {
                Step = step.Path,
                State = state,
                Value = SpecValueJson.Write(new SpecText(why)),
            }
        );
        return false;
    }
}
