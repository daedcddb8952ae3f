using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What a proof comes to: the exit code and one sentence that says why.</summary>
public static class ProofConclusion
{
    /// <summary>Concludes a proof: what leaves it open comes before what it found.</summary>
    public static RunConclusion Of(ProofResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Cancelled)
        {
            return new(
                RunConclusion.Incomplete,
                $"Incomplete: cut short after {result.Faults.Count} of {Faults(result.Planned)}."
            );
        }

        if (result.Planned + result.Wire.Count == 0)
        {
            return new(RunConclusion.Incomplete, "Incomplete: no fault was selected, so nothing is known.");
        }

        var survivors = result.Survivors.Count;
        var unproved = result.Unproved.Count;
        var open = result.OpenWire.Count;
        if (survivors + unproved + open > 0)
        {
            var more = unproved > 0 ? $", and no fault ever failed {Requirements(unproved)}" : "";
            var wire = open > 0 ? $"; nothing explains {open} of {Wire(result.Wire.Count)}" : "";
            return new(
                RunConclusion.DoesNotConform,
                $"Not proved: nothing caught {survivors} of {Faults(result.Planned)}{more}{wire}{LeftOut(result, "; ")}."
            );
        }

        var all = result.IsPartial ? "" : $", and each of {Requirements(result.Requirements.Count)} was seen to fail";
        var noticed = result.Wire.Count(proof => proof.Outcome is WireOutcome.Noticed);
        var crossed =
            result.Wire.Count > 0 ? $"; {noticed} of {Wire(result.Wire.Count)} noticed, the others explained" : "";
        var idle = result.IdleFilters.Count > 0 ? VerdictWords.Idle(result.IdleFilters) : "";
        var missing = idle + LeftOut(result, idle.Length > 0 ? "; " : "");
        return missing.Length > 0
            ? new(
                RunConclusion.Incomplete,
                $"Incomplete: {missing}; {Faults(result.Planned - result.LeftOut.Count)} caught{crossed}."
            )
            : new(RunConclusion.Conforms, $"Proved: {Faults(result.Planned)} caught{all}{crossed}.");
    }

    private static string LeftOut(ProofResult result, string before) =>
        result.LeftOut.Count switch
        {
            0 => "",
            1 => $"{before}1 of {Faults(result.Planned)} was shown to no case of the filter",
            var count => $"{before}{count} of {Faults(result.Planned)} were shown to no case of the filter",
        };

    private static string Wire(int count) => count == 1 ? "1 defect of the wire" : $"{count} defects of the wire";

    private static string Faults(int count) => count == 1 ? "1 fault" : $"{count} faults";

    private static string Requirements(int count) => count == 1 ? "1 requirement" : $"{count} requirements";
}
