using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Everything a verdict is made of.</summary>
public sealed record CaseInput
{
    /// <summary>The scenario, with matrix and generated values put in.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Which case it is.</summary>
    public required CaseIdentity Case { get; init; }

    /// <summary>Everything that crossed, with what the player observed of each step.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Why the case was not played; null where it was.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>Looks up the names that stay open until a case is played, such as <c>origin</c>, as they were at a place of the transcript: another
    /// host has another invoke key. What steps capture, and <c>index</c>, the judge knows itself.</summary>
    public Func<string, long, SpecValue?> Lookup { get; init; } = static (_, _) => null;

    /// <summary>Which levels are enforced.</summary>
    public Profile Profile { get; init; } = Profile.Default;

    /// <summary>How long the case took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether a pass keeps its transcript too.</summary>
    public bool KeepsTranscript { get; init; }

    /// <summary>Whether the app's pages are to send their calls as requests, and the transcript would hold these.</summary>
    public bool ExpectsRequests { get; init; }

    /// <summary>Whether the transcript holds answers as the host gave them; of an application that was joined it holds what its pages made of them.</summary>
    public bool SeesAnswers { get; init; } = true;

    /// <summary>Whether values of the case were generated, so that they are others in another run.</summary>
    public bool HasGeneratedValues { get; init; }
}
