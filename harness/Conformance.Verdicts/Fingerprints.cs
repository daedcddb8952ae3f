using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Makes the short text by which a finding is known again: places and kinds, never values, which change from run to run.</summary>
internal static class Fingerprints
{
    /// <summary>The fingerprint of a host's end between steps.</summary>
    public const string HostEnd = "host ended";

    public static string Of(string path, Judgement judgement, ObservedState state)
    {
        var observed = $"{path} {judgement.Word} {state.ToString().ToLowerInvariant()}";
        return judgement.Difference is { } difference
            ? $"{observed} {difference.Kind.ToString().ToLowerInvariant()} {difference.Path}"
            : observed;
    }
}
