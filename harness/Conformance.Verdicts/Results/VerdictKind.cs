namespace Conformance.Verdicts;

/// <summary>The conclusion on a case; the later one is the worse.</summary>
public enum VerdictKind
{
    /// <summary>Everything asked for was observed.</summary>
    Pass,

    /// <summary>The scenario needs what the host or the WebView does not offer.</summary>
    NotApplicable,

    /// <summary>It fails as a list of known failures says.</summary>
    KnownFailure,

    /// <summary>A known failure that passed: the list must be cleaned.</summary>
    Fixed,

    /// <summary>A precondition failed, so nothing can be said.</summary>
    Inconclusive,

    /// <summary>Something observed differs from what was asked.</summary>
    Fail,

    /// <summary>The kit failed, or the host broke the host protocol.</summary>
    Error,
}
