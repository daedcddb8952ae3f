using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One defect of the wire of a proof, as JSON has it: enough to have it again.</summary>
/// <param name="Case">The case.</param>
/// <param name="Message">The kind of the message: <c>request</c>, <c>response</c>, <c>message</c> or <c>eval</c>.</param>
/// <param name="Number">Which of them, from 1.</param>
/// <param name="Direction"><c>to-host</c> or <c>to-page</c>.</param>
/// <param name="Change">What happened to it.</param>
/// <param name="At">The length it was cut to, or the offset of the bit that was turned; else 0.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">What noticed it, or what makes it harmless.</param>
public sealed record ProofWire(
    string Case,
    string Message,
    int Number,
    string Direction,
    string Change,
    int At,
    string Outcome,
    string Why
)
{
    /// <summary>Makes it of what was found.</summary>
    internal static ProofWire Of(WireProof proof) =>
        new(
            proof.Fault.Case,
            Word(proof.Fault.Crossing),
            proof.Fault.Number,
            proof.Fault.Crossing is WireCrossing.Request or WireCrossing.Message ? "to-host" : "to-page",
            Word(proof.Fault.Harm),
            proof.Fault.At,
            proof.Outcome switch
            {
                WireOutcome.KitFailed => "kit-failed",
                var other => Word(other),
            },
            proof.Why
        );

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
