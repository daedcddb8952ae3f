using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A column of a table of counts.</summary>
/// <param name="Word">Its head.</param>
/// <param name="Kind">The kind of its verdicts.</param>
/// <param name="Holds">Which verdicts it counts.</param>
public sealed record VerdictColumn(string Word, VerdictKind Kind, Func<Verdict, bool> Holds);
