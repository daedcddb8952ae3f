using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>What became of a batch.</summary>
/// <param name="Observations">What the page told of its steps.</param>
/// <param name="Interruption">What kept it from telling more.</param>
internal sealed record PageAnswer(IReadOnlyList<StepObservation> Observations, PageInterruption Interruption);

/// <summary>What may come between a page and its answer.</summary>
internal enum PageInterruption
{
    /// <summary>Nothing did.</summary>
    None,

    /// <summary>The host ended.</summary>
    HostEnded,

    /// <summary>The document went away.</summary>
    DocumentGone,
}
