using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>One fault to be shown, and the cases to be tried on it.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Cases">The cases, in the order in which they are tried.</param>
/// <param name="Wanted">The requirements to see failing; null is content with any catch.</param>
internal sealed record ProofTask(ProvedFault Fault, IReadOnlyList<Case> Cases, IReadOnlySet<string>? Wanted);
