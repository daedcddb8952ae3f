namespace Conformance.Protocol;

/// <summary>Everything that crossed while one case was played, in order.</summary>
/// <param name="Entries">The entries, oldest first.</param>
public sealed record Transcript(IReadOnlyList<TranscriptEntry> Entries)
{
    /// <summary>A transcript of nothing.</summary>
    public static Transcript Empty { get; } = new([]);
}

/// <summary>One thing that happened.</summary>
/// <param name="Sequence">Its place in the session, from 0.</param>
/// <param name="At">When, since the transcript's start.</param>
/// <param name="Content">What.</param>
public sealed record TranscriptEntry(long Sequence, TimeSpan At, TranscriptContent Content);

/// <summary>What a transcript may hold.</summary>
public abstract record TranscriptContent
{
    private protected TranscriptContent() { }
}

/// <summary>The kit said something to the host.</summary>
/// <param name="Message">The message.</param>
public sealed record KitSaid(KitMessage Message) : TranscriptContent;

/// <summary>The host said something to the kit.</summary>
/// <param name="Message">The message.</param>
public sealed record HostSaid(HostMessage Message) : TranscriptContent;

/// <summary>The kit meant to say this; what crossed instead, if anything, follows. Only where the wire is tampered with.</summary>
/// <param name="Message">The message.</param>
public sealed record KitMeant(KitMessage Message) : TranscriptContent;

/// <summary>The host said this; what the WebView heard instead, if anything, follows. Only where the wire is tampered with.</summary>
/// <param name="Message">The message.</param>
public sealed record HostMeant(HostMessage Message) : TranscriptContent;

/// <summary>The host wrote a line to its standard error.</summary>
/// <param name="Line">The line.</param>
public sealed record HostWroteError(string Line) : TranscriptContent;

/// <summary>There was more than a transcript may hold; messages after the first ones are not in it.</summary>
/// <param name="Count">How many are not.</param>
public sealed record EntriesLeftOut(long Count) : TranscriptContent;

/// <summary>The host ended.</summary>
/// <param name="End">How.</param>
public sealed record HostEnded(HostEnd End) : TranscriptContent;

/// <summary>A page wrote to its console, or failed where nobody caught it.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="FrameUrl">The frame's URL.</param>
/// <param name="Level">As <see cref="IPageListener.Heard"/> has it.</param>
/// <param name="Text">The text.</param>
public sealed record PageSaid(string WebView, string FrameUrl, string Level, string Text) : TranscriptContent;

/// <summary>The player reports what became of a step.</summary>
/// <param name="Observation">The report.</param>
public sealed record StepObserved(StepObservation Observation) : TranscriptContent;

/// <summary>A step meant to change a message, and nothing was changed.</summary>
/// <param name="Step">The path of the step that asked for the change.</param>
/// <param name="Why">How that came.</param>
public sealed record TamperedInVain(string Step, TamperingFailure Why) : TranscriptContent;

/// <summary>The WebView failed while a step was played.</summary>
/// <param name="Step">The step's path.</param>
/// <param name="Explanation">What happened.</param>
public sealed record WebViewFailed(string Step, string Explanation) : TranscriptContent;
