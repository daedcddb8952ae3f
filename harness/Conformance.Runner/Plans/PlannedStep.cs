using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>A step in its place: repeats are unrolled, and it is known in which webview it is played.</summary>
/// <param name="Path">Its path, as observations carry it.</param>
/// <param name="Step">The step.</param>
/// <param name="WebView">The label of the webview.</param>
/// <param name="Index">The round of the innermost repeat; null outside of any.</param>
internal sealed record PlannedStep(string Path, Step Step, string WebView, int? Index)
{
    /// <summary>The bound for its settlement.</summary>
    public required TimeSpan Within { get; init; }

    /// <summary>The planned steps of a parallel step.</summary>
    public IReadOnlyList<PlannedStep> Together { get; init; } = [];

    /// <summary>Those of the steps played together that are waited for.</summary>
    public IEnumerable<PlannedStep> Awaited => Together.Where(each => !each.IsDetached);

    /// <summary>The bound that it is stopped at: steps that run together have the time of the one that may take longest.</summary>
    public TimeSpan Bound => Awaited.Select(each => each.Within).DefaultIfEmpty(Within).Max();

    /// <summary>The first bound that may be over while it is played.</summary>
    public TimeSpan FirstBound => Awaited.Select(each => each.Within).DefaultIfEmpty(Within).Min();

    /// <summary>Whether a page plays it.</summary>
    public bool IsPlayedInPage =>
        Step switch
        {
            InvokeStep
            or ListenStep
            or UnlistenStep
            or EmitStep
            or PostStep
            or ScriptStep
            or AwaitStep
            or RunsStep
            or OrderStep => true,
            ParallelStep => Together.All(step => step.IsPlayedInPage),
            _ => false,
        };

    /// <summary>Whether it is started and not waited for.</summary>
    public bool IsDetached => Step is { As: not null, Expects: null } and (InvokeStep or EmitStep or ScriptStep);

    /// <summary>Whether it is over, unsettled, once the wire is quiet.</summary>
    public bool WaitsForQuiet => Step.Expects is Refuses or StaysPending;

    /// <summary>Whether it is over by what the kit's own calls show of the wire, and not by a settlement alone.</summary>
    public bool RestsOnFences =>
        WaitsForQuiet
        || Step is OrderStep or AwaitStep { Expects: Receives }
        || Awaited.Any(each => each.RestsOnFences);

    /// <summary>Whether nothing after it makes sense unless it succeeds.</summary>
    public bool MustSucceed => Step.Expects is null && !IsDetached;

    /// <summary>Whether its batch begins with it: with the document, which it may send away, would go what the steps before it have come to.</summary>
    public bool BeginsBatch =>
        Step switch
        {
            ScriptStep script => DocumentUse.MayLeave(script.Source),
            PostStep post => AppCommands.NamesDeparture(SpecValueJson.Write(post.Text)),
            ParallelStep => Together.Any(each => each.BeginsBatch),
            _ => false,
        };

    /// <summary>Whether its batch ends with it: the host may end, or webviews come and go.</summary>
    public bool EndsBatch =>
        Step.Expects is HostEnds || (Step is InvokeStep invoke && AppCommands.MovesWebViews(invoke.Command));
}
