namespace Conformance.MockWebView;

/// <summary>Frames of the realm process; realm/kinds.mjs holds the same numbers.</summary>
internal enum FromRealm : byte
{
    Request = 1,
    Message = 2,
    Cancelled = 3,
    Navigating = 4,
    Page = 5,
    Closed = 6,
    Settled = 7,
    EvalAnswered = 8,
    Said = 9,
    ResetDone = 10,
    Pong = 11,
    Ready = 12,
    Taken = 13,
}
