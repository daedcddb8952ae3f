namespace Conformance.Verdicts;

/// <summary>A case that fails on a host with a fault, and passes on the same host without it.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Requirements">The requirements that the fault violates and the case checks.</param>
public sealed record FaultCatch(Verdict Verdict, IReadOnlyList<string> Requirements);
