using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Makes the short text by which a finding is known again: places and kinds, never values, which change from run to run.</summary>
internal static class Fingerprints
{
    /// <summary>The fingerprint of a host's end between steps.</summary>
    public const string HostEnd = "host ended";

    /// <summary>The fingerprint of an answer that made a page leave the custom protocol.</summary>
    public const string Fallback = "fell back to posting";

    /// <summary>The fingerprint of a call that a page posted without having tried the custom protocol.</summary>
    public const string Unsent = "posted without a request";

    /// <summary>Tells whether a finding is one of these two: about what a page has posted.</summary>
    public static bool IsOfPosting(string fingerprint) => fingerprint is Fallback or Unsent;

    /// <summary>Makes it.</summary>
    /// <param name="path">The step's path.</param>
    /// <param name="judgement">What was found.</param>
    /// <param name="state">What became of the step.</param>
    /// <param name="isGenerated">Whether values were generated: then keys and indices, too, change from run to run.</param>
    public static string Of(string path, Judgement judgement, ObservedState state, bool isGenerated)
    {
        var observed = $"{path} {judgement.Word} {state.ToString().ToLowerInvariant()}";
        return judgement.Difference is not { } difference ? observed
            : isGenerated ? $"{observed} {difference.Kind.ToString().ToLowerInvariant()}"
            : $"{observed} {difference.Kind.ToString().ToLowerInvariant()} {difference.Path}";
    }
}
