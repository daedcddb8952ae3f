namespace Conformance.Cli;

/// <summary>One thing a machine has or lacks.</summary>
/// <param name="Part">What, and what it is for.</param>
/// <param name="IsGood">Whether it is there.</param>
/// <param name="Detail">Where or which version; else what to install.</param>
/// <param name="IsNeeded">Whether nothing runs without it.</param>
internal sealed record MachineFinding(string Part, bool IsGood, string Detail, bool IsNeeded = false);
