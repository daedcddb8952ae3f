namespace Conformance.ReferenceHost;

/// <summary>A defect that the reference host shows on demand, so that the kit can prove that it would be caught.</summary>
/// <param name="Name">Its name on the command line: an area, a slash, words with hyphens.</param>
/// <param name="Sentence">What goes wrong.</param>
/// <param name="Requirements">The ids of the requirements it violates.</param>
public sealed record Fault(string Name, string Sentence, IReadOnlyList<string> Requirements);
