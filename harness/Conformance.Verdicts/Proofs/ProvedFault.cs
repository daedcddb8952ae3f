namespace Conformance.Verdicts;

/// <summary>A defect that a host shows on demand, as a proof needs to know it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What goes wrong.</param>
/// <param name="Requirements">The ids of the requirements it violates.</param>
public sealed record ProvedFault(string Name, string Sentence, IReadOnlyList<string> Requirements);
