using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Everything a run needs to know.</summary>
public sealed record RunPlan
{
    /// <summary>The cases, in the order in which they are reported.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }

    /// <summary>The way to the host under test.</summary>
    public required IHostPort Host { get; init; }

    /// <summary>The kind of WebView to play in.</summary>
    public required IWebViewPort WebView { get; init; }

    /// <summary>The folder of the conformance app.</summary>
    public required string AppDirectory { get; init; }

    /// <summary>The kit's version, for the report.</summary>
    public required string KitVersion { get; init; }

    /// <summary>Which levels are enforced.</summary>
    public Profile Profile { get; init; } = Profile.Default;

    /// <summary>The failures that are accepted.</summary>
    public KnownFailures KnownFailures { get; init; } = KnownFailures.None;

    /// <summary>Where to put pictures and traces of cases that do not pass; null for nowhere.</summary>
    public EvidencePlaces? Evidence { get; init; }

    /// <summary>Whether passes keep their transcripts too.</summary>
    public bool KeepTranscripts { get; init; }

    /// <summary>How many workers play at once, each with a WebView and a host of its own.</summary>
    /// <value>The default is the number of processors; at least 1.</value>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether the first verdict that fails the run ends it.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether generated values that fail are walked down to minimal ones.</summary>
    /// <value>The default is true.</value>
    public bool Shrinks { get; init; } = true;

    /// <summary>Whether cases that leave documents as they found them are played in the same ones; otherwise each case has fresh ones.</summary>
    /// <value>The default is true.</value>
    public bool SharesDocuments { get; init; } = true;

    /// <summary>By how much the time of pages is multiplied, for machines that are slow or busy.</summary>
    /// <value>The default is 1.</value>
    public double Patience { get; init; } = 1;

    /// <summary>How long a page may take to load, and an act on a webview to come about.</summary>
    /// <value>The default is 10 seconds, and 30 in a real engine (its processes are several, and a busy machine lets them wait), times <see cref="Patience"/>.</value>
    public TimeSpan StageLimit
    {
        get =>
            field > TimeSpan.Zero
                ? field
                : TimeSpan.FromSeconds(WebViewAbilities.Of(WebView).Contains("real-browser") ? 30 : 10) * Patience;
        init;
    }

    /// <summary>Whether every request that pages of the app make is seen, and their WebView keeps none from crossing.</summary>
    internal bool SeesRequests =>
        WebViewAbilities.Of(WebView).Contains("wire") && !WebView.IsRealBrowser && WebView.Platform is not "android";

    /// <summary>The seed of generated values.</summary>
    public int Seed { get; init; }

    /// <summary>Whether cases were left out, so that nothing can be said about features without a scenario.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
