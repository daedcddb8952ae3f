using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>How reports name files that show what happened: from the folder that they lie in.</summary>
public static class EvidenceNames
{
    /// <summary>Names the evidence of a run from the folder of a report.</summary>
    /// <param name="result">The run.</param>
    /// <param name="folder">The full path of the folder that the evidence is named from.</param>
    /// <param name="report">The report.</param>
    public static RunResult For(RunResult result, string folder, string report)
    {
        ArgumentNullException.ThrowIfNull(result);
        var own = Path.GetDirectoryName(Path.GetFullPath(report))!;
        return own == folder
            ? result
            : result with
            {
                Verdicts = [.. result.Verdicts.Select(verdict => From(own, folder, verdict))],
            };
    }

    private static Verdict From(string own, string folder, Verdict verdict) =>
        verdict.Evidence.Count == 0
            ? verdict
            : verdict with
            {
                Evidence = [.. verdict.Evidence.Select(file => Name(own, Path.Combine(folder, file)))],
            };

    private static string Name(string own, string file) =>
        Path.GetRelativePath(own, file).Replace(Path.DirectorySeparatorChar, '/');
}
