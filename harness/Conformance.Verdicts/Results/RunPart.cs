namespace Conformance.Verdicts;

/// <summary>What a run in one of several WebViews came to, beside its verdicts.</summary>
public sealed record RunPart
{
    /// <summary>The WebView as the command line names it.</summary>
    public required string WebView { get; init; }

    /// <summary>How many cases were planned in it.</summary>
    public required int Planned { get; init; }

    /// <summary>How long it took; zero where nothing was played.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why nothing could be played: the WebView cannot be had here, or no host could; null where one was.</summary>
    public string? HostFailure { get; init; }
}
