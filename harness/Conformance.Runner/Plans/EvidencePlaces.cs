namespace Conformance.Runner;

/// <summary>Where evidence of cases that do not pass is put.</summary>
/// <param name="Pictures">The folder for pictures of pages; null for none.</param>
/// <param name="Traces">The folder for traces; null for none.</param>
/// <param name="Base">The folder that reports lie in: evidence is named in relation to it.</param>
public sealed record EvidencePlaces(string? Pictures, string? Traces, string Base);
