using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A proof in words: the two lists that must be empty, and the totals.</summary>
public static class ProofText
{
    /// <summary>One line on one fault.</summary>
    public static string Line(FaultProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return proof.Catches is [var caught, ..]
            ? VerdictText.OneLine(
                $"caught    {proof.Fault.Name}  by {caught.Verdict.Case.Name}: {VerdictText.Headline(caught.Verdict)}"
            )
            : VerdictText.OneLine($"{(proof.IsLeftOut ? "left out" : "SURVIVED")}  {proof.Fault.Name}  {Tried(proof)}");
    }

    /// <summary>Everything that is to be said at the end.</summary>
    public static string Conclude(ProofResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var lines = new List<string>();
        List(lines, "Faults that nothing caught", result.Survivors.Select(Uncaught));
        if (result.LeftOut.Count > 0)
        {
            List(lines, "Faults that were shown to no case of the filter", result.LeftOut.Select(Uncaught));
        }

        if (result.IsPartial)
        {
            lines.Add("Requirements that no fault failed: not asked, as only some faults or scenarios were selected.");
            lines.Add("");
        }
        else
        {
            List(
                lines,
                "Requirements that no fault failed",
                result.Unproved.Select(each => $"{each.Id, -10} {each.Sentence}")
            );
        }

        if (result.Worthless.Count > 0)
        {
            List(
                lines,
                "Cases that fail without any fault, and so prove nothing",
                result.Worthless.Select(VerdictText.OneLine)
            );
        }

        if (result.Wire.Count > 0)
        {
            AddWire(lines, result);
        }

        var plays = result.Faults.Sum(fault => fault.Tried);
        lines.Add(ProofConclusion.Of(result).Sentence);
        lines.Add($"{plays} cases played in {VerdictWords.Time(result.Duration)}.");
        return string.Join('\n', lines);
    }

    private static void AddWire(List<string> lines, ProofResult result)
    {
        List(
            lines,
            "Defects of the wire that nothing explains",
            result.OpenWire.Select(proof =>
                $"{VerdictText.OneLine(proof.Fault.Name)}\n    {VerdictText.OneLine(proof.Why)}"
            )
        );
        lines.Add($"Defects of the wire, chosen by seed {result.Seed}: {result.Wire.Count}");
        foreach (var harm in result.Wire.GroupBy(proof => proof.Fault.Harm).OrderBy(group => group.Key))
        {
            lines.Add(
                $"  {harm.Key.ToString().ToLowerInvariant(), -10} {Count(WireOutcome.Noticed), 4} noticed {Count(WireOutcome.Harmless), 4} harmless {Count(WireOutcome.Missed), 4} not met"
            );
            int Count(WireOutcome outcome) => harm.Count(proof => proof.Outcome == outcome);
        }

        lines.Add("");
    }

    private static string Uncaught(FaultProof proof) =>
        $"{proof.Fault.Name, -44} {string.Join(", ", proof.Fault.Requirements), -20} {Tried(proof)}\n    {proof.Fault.Sentence}";

    private static string Tried(FaultProof proof) =>
        proof.IsLeftOut ? "no case of the filter checks what it violates"
        : proof.Candidates == 0 ? "no case checks what it violates"
        : proof.Inconclusive is [var first, ..]
            ? $"{proof.Tried} of {proof.Candidates} cases tried, {proof.Inconclusive.Count} inconclusive, such as {VerdictText.OneLine(first)}"
        : $"{proof.Tried} of {proof.Candidates} cases tried";

    private static void List(List<string> lines, string title, IEnumerable<string> entries)
    {
        var all = entries.ToList();
        lines.Add(all.Count == 0 ? $"{title}: none." : $"{title}: {all.Count}");
        lines.AddRange(all.Select(entry => $"  {entry}"));
        lines.Add("");
    }
}
