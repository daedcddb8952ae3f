using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A proof as one JSON object.</summary>
public sealed record ProofDocument
{
    /// <summary>The kit's version.</summary>
    public required string KitVersion { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>The exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The conclusion in one sentence.</summary>
    public required string Conclusion { get; init; }

    /// <summary>Whether it was cut short.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>Whether faults or scenarios were left out.</summary>
    public required bool Partial { get; init; }

    /// <summary>How many faults were caught, and defects of the wire noticed or explained.</summary>
    public required int Caught { get; init; }

    /// <summary>How many entries the lists have that must be empty.</summary>
    public required int Open { get; init; }

    /// <summary>The faults that nothing caught.</summary>
    public required IReadOnlyList<string> Survivors { get; init; }

    /// <summary>The faults that were shown to no case, as paths and filters leave out all that check what they violate.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The requirements that no fault failed.</summary>
    public required IReadOnlyList<string> Unproved { get; init; }

    /// <summary>The cases that fail without any fault.</summary>
    public required IReadOnlyList<string> Worthless { get; init; }

    /// <summary>Each fault.</summary>
    public required IReadOnlyList<ProofFault> Faults { get; init; }

    /// <summary>The seed that chose the defects of the wire.</summary>
    public required int Seed { get; init; }

    /// <summary>Each defect of the wire.</summary>
    public required IReadOnlyList<ProofWire> Wire { get; init; }

    /// <summary>Each requirement.</summary>
    public required IReadOnlyList<RequirementProof> Requirements { get; init; }

    /// <summary>Writes a proof.</summary>
    public static async Task WriteAsync(ProofResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var text = JsonSerializer.Serialize(Of(result), ReportJson.Readable.ProofDocument);
        await writer.WriteAsync(text).ConfigureAwait(false);
        await writer.WriteAsync('\n').ConfigureAwait(false);
    }

    private static ProofDocument Of(ProofResult result)
    {
        var conclusion = ProofConclusion.Of(result);
        return new ProofDocument
        {
            KitVersion = result.KitVersion,
            Started = result.Started,
            Seconds = Math.Round(result.Duration.TotalSeconds, 3),
            ExitCode = conclusion.ExitCode,
            Conclusion = conclusion.Sentence,
            Cancelled = result.Cancelled,
            Partial = result.IsPartial,
            Caught =
                result.Faults.Count(fault => fault.IsCaught)
                + result.Wire.Count(proof => proof.Outcome is WireOutcome.Noticed or WireOutcome.Harmless),
            Open = result.Survivors.Count + result.Unproved.Count + result.OpenWire.Count,
            Seed = result.Seed,
            Wire = [.. result.Wire.Select(ProofWire.Of)],
            Survivors = [.. result.Survivors.Select(fault => fault.Fault.Name)],
            LeftOut = [.. result.LeftOut.Select(fault => fault.Fault.Name)],
            Unproved = [.. result.Unproved.Select(requirement => requirement.Id)],
            Worthless = result.Worthless,
            Faults = [.. result.Faults.Select(ProofFault.Of)],
            Requirements = result.Requirements,
        };
    }
}
