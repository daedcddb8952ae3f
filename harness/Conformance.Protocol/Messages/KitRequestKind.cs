namespace Conformance.Protocol;

/// <summary>What the kit may ask a host.</summary>
public enum KitRequestKind
{
    /// <summary><c>host/start</c>.</summary>
    Start,

    /// <summary><c>webview/request</c>.</summary>
    Request,

    /// <summary><c>webview/navigating</c>.</summary>
    Navigating,

    /// <summary><c>host/stop</c>.</summary>
    Stop,
}
