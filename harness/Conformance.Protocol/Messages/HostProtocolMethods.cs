namespace Conformance.Protocol;

/// <summary>The methods of the host protocol, version 1.</summary>
public static class HostProtocolMethods
{
    /// <summary>The version that the kit speaks.</summary>
    public const int Version = 1;

    /// <summary>The notifications that a host may send.</summary>
    public static IReadOnlyList<string> OfHost { get; } = [Create, Eval, Dropped, Navigate, Reload, Close, Log];

    internal const string OwnPrefix = "$/";
    internal const string Start = "host/start";
    internal const string Stop = "host/stop";
    internal const string Log = "host/log";
    internal const string Request = "webview/request";
    internal const string Cancelled = "webview/cancelled";
    internal const string Message = "webview/message";
    internal const string Navigating = "webview/navigating";
    internal const string Page = "webview/page";
    internal const string Closed = "webview/closed";
    internal const string Create = "webview/create";
    internal const string Eval = "webview/eval";
    internal const string Dropped = "webview/dropped";
    internal const string Navigate = "webview/navigate";
    internal const string Reload = "webview/reload";
    internal const string Close = "webview/close";
}
