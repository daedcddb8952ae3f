using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What the parts of a case's playing share: the stage, the values, and what pages had come to before their documents went away.</summary>
internal sealed class CaseScene(StageKeeper keeper, Case played, string prefix)
{
    /// <summary>The case.</summary>
    public Case Case => played;

    /// <summary>The values behind names.</summary>
    public CaseValues Values { get; } = new(prefix);

    /// <summary>Makes steps of the kit's own.</summary>
    public HiddenSteps Hidden { get; } = new(played.Scenario);

    /// <summary>What was started or heard under names in documents that are gone.</summary>
    public Dictionary<string, StepObservation> Saved { get; } = [];

    /// <summary>Which webviews the steps may close or send elsewhere.</summary>
    public Departures Departures { get; } = new(played.Scenario);

    /// <summary>The webviews that steps have found open on this host, by label, with the labels of their windows.</summary>
    public Dictionary<string, string> Found { get; } = [];

    /// <summary>How often bodies had run under a tag when the case began.</summary>
    public Dictionary<string, long> Baselines { get; } = [];

    /// <summary>Keeps its names apart from those of other sets of generated values in one document; empty where there are none.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Closes a webview, as a user would.</summary>
    public Task CloseAsync(string label, CancellationToken cancellationToken = default) =>
        keeper.CloseAsync(label, cancellationToken);

    /// <summary>Notes that a window was opened because a step names it.</summary>
    public void OpenedNamed(string label) =>
        keeper.Windows.Opened(label, Stage.Watch.WebViews.GetValueOrDefault(label));

    /// <summary>The stage of the moment.</summary>
    public Stage Stage => keeper.Stage;

    /// <summary>Brings the stage to where every case begins.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken = default)
    {
        await keeper.BringDocumentAsync(played.Transport, cancellationToken).ConfigureAwait(false);
        Values.KeepPlaces(Stage);
    }

    /// <summary>Brings the stage there for the first step, on a fresh host where the one at hand is lost.</summary>
    public async Task BeginFirstAsync(CancellationToken cancellationToken = default)
    {
        await keeper.FirstDocumentAsync(played.Transport, cancellationToken).ConfigureAwait(false);
        Values.KeepPlaces(Stage);
    }

    /// <summary>Brings the stage there again, for the control.</summary>
    public async Task BeginAgainAsync(CancellationToken cancellationToken = default)
    {
        if (!keeper.IsAlive)
        {
            await RestartAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        Stage.Session.Filter = null;
        Saved.Clear();
        Found.Clear();
        if (played.LeavesDocuments)
        {
            Values.KeepPlaces(Stage);
            return;
        }

        await CloseOthersAsync(NamedWebViews.Of(played.Scenario.Control), cancellationToken).ConfigureAwait(false);
        if (keeper.IsWorn)
        {
            await RestartAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await BeginAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the webviews that what is played next does not name, and those that steps may have asked the host to send away: on them
    /// it cannot rely.</summary>
    public async Task CloseOthersAsync(
        IReadOnlyCollection<string>? wanted = null,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var (label, webView) in Stage.Watch.WebViews)
        {
            if (Departures.MayBeSentAway(label, webView.Create.Window))
            {
                keeper.Windows.Forget(label);
            }
        }

        await keeper.CloseOthersAsync(wanted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the host, if it lives, and starts it anew.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        Saved.Clear();
        Found.Clear();
        Baselines.Clear();
        if (keeper.IsAlive)
        {
            KeepInvokeKey();
        }

        Values.LeaveHost(keeper.Recorder.NextPlace);
        await keeper.RestartAsync(cancellationToken).ConfigureAwait(false);
        await BeginAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps the invoke key that calls carried, for expectations that speak of it.</summary>
    public void KeepInvokeKey()
    {
        if (!Values.HasInvokeKey && Stage.Watch.WebViews["main"].FindInvokeKey() is { } key)
        {
            Values.KeepInvokeKey(key);
        }
    }
}
