namespace Conformance.Verdicts;

/// <summary>Progress of a run.</summary>
public abstract record RunEvent
{
    private protected RunEvent() { }
}

/// <summary>The cases are planned.</summary>
/// <param name="Cases">How many.</param>
public sealed record RunPlanned(int Cases) : RunEvent;

/// <summary>A host has greeted.</summary>
/// <param name="Host">Its name and version.</param>
/// <param name="Pattern">The pattern it serves.</param>
public sealed record HostGreeted(string Host, string Pattern) : RunEvent;

/// <summary>A case begins.</summary>
/// <param name="Case">The case.</param>
public sealed record CaseStarted(CaseIdentity Case) : RunEvent;

/// <summary>A case is judged.</summary>
/// <param name="Verdict">The verdict.</param>
public sealed record CaseJudged(Verdict Verdict) : RunEvent;

/// <summary>The end of the run has changed what was judged of a case.</summary>
/// <param name="Verdict">The verdict it has now.</param>
public sealed record VerdictSettled(Verdict Verdict) : RunEvent;

/// <summary>Something people should know that is no verdict.</summary>
/// <param name="Text">One sentence.</param>
public sealed record RunNoted(string Text) : RunEvent;
