namespace Conformance.MockWebView;

/// <summary>Frames to the realm process; realm/kinds.mjs holds the same numbers.</summary>
internal enum ToRealm : byte
{
    Create = 1,
    Eval = 2,
    Navigate = 3,
    Reload = 4,
    Close = 5,
    Answer = 6,
    Fail = 7,
    Dropped = 8,
    Allow = 9,
    Script = 10,
    Evaluate = 11,
    WhenLoaded = 12,
    RefuseIpc = 13,
    Reset = 14,
    Ping = 15,
}
