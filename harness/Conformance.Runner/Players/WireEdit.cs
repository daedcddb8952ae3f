using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>One change of a body or a text on the wire.</summary>
/// <param name="Change">What happens to it.</param>
/// <param name="At">The offset to flip, or the length to cut to; negative counts from the end.</param>
/// <param name="Find">The regular expression to replace; null for all.</param>
/// <param name="Put">The replacement.</param>
internal sealed record WireEdit(TamperChange Change, int At = 0, string? Find = null, string? Put = null)
{
    /// <summary>What a step asks for.</summary>
    public static WireEdit Of(TamperStep step) => new(step.Change, step.At, step.Find, step.Put);
}
