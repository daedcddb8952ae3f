using System.Globalization;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>How reports write what they all write.</summary>
public static class VerdictWords
{
    /// <summary>The kinds, worst first, as tables show them.</summary>
    public static IReadOnlyList<VerdictKind> WorstFirst { get; } = [.. Enum.GetValues<VerdictKind>().OrderDescending()];

    /// <summary>The word for a kind, as people read it.</summary>
    public static string Word(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Pass => "pass",
            VerdictKind.NotApplicable => "not applicable",
            VerdictKind.KnownFailure => "known failure",
            VerdictKind.Fixed => "fixed",
            VerdictKind.Inconclusive => "inconclusive",
            VerdictKind.Fail => "fail",
            VerdictKind.Error => "error",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The word for a kind, as programs read it: lower case and hyphens.</summary>
    public static string Token(VerdictKind kind) => Word(kind).Replace(' ', '-');

    /// <summary>The kind of a token, or null where there is none.</summary>
    public static VerdictKind? Parse(string token) =>
        Enum.GetValues<VerdictKind>()
            .Where(kind => Token(kind) == token)
            .Select(kind => (VerdictKind?)kind)
            .FirstOrDefault();

    /// <summary>A duration with a sensible unit.</summary>
    public static string Time(TimeSpan duration) =>
        duration.TotalSeconds >= 60 ? $"{(int)duration.TotalMinutes} min {duration.Seconds} s"
        : duration.TotalSeconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms");

    /// <summary>The counts that are not zero, worst first.</summary>
    public static IReadOnlyList<KeyValuePair<VerdictKind, int>> Counts(IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict.Kind).ToDictionary();
        return [.. WorstFirst.Where(counts.ContainsKey).Select(kind => KeyValuePair.Create(kind, counts[kind]))];
    }

    /// <summary>The quirks in which the host does not do as Tauri does.</summary>
    public static IReadOnlyList<Verdict> Differing(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Verdicts.Where(verdict => verdict.SameAsTauri is false)];
    }
}
