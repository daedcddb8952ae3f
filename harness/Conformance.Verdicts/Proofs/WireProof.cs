namespace Conformance.Verdicts;

/// <summary>What became of a case whose wire was tampered with.</summary>
public enum WireOutcome
{
    /// <summary>The case did not pass.</summary>
    Noticed,

    /// <summary>The case passed, for a reason that makes it no loss: see <see cref="WireProof.Why"/>.</summary>
    Harmless,

    /// <summary>The message did not cross this time, so nothing was changed.</summary>
    Missed,

    /// <summary>The case passed, and nothing explains why.</summary>
    Unexplained,

    /// <summary>The kit itself failed.</summary>
    KitFailed,
}

/// <summary>What a proof found on one defect of the wire.</summary>
/// <param name="Fault">The defect.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">What noticed it, or what makes it harmless, in one sentence.</param>
public sealed record WireProof(WireFault Fault, WireOutcome Outcome, string Why)
{
    /// <summary>Whether it is one of those of which there must be none.</summary>
    public bool IsOpen => Outcome is WireOutcome.Unexplained or WireOutcome.KitFailed;
}
