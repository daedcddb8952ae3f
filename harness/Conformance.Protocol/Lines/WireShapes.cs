namespace Conformance.Protocol;

/// <summary>The objects of the protocol, version 1.</summary>
internal static class WireShapes
{
    public static readonly WireShape Message = new(
        "the message",
        "a JSON-RPC 2.0 message",
        "jsonrpc",
        "id",
        "method",
        "params",
        "result",
        "error"
    );

    public static readonly WireShape Body = new("body", "{text} or {base64}", "text", "base64");

    public static readonly WireShape Error = new("error", "{code, message}", "code", "message");

    public static readonly WireShape StartResult = new(
        "the result of host/start",
        "{protocolVersion: 1, host: {name, version, language, url?}, features: [..], bridge?: {api}}",
        "protocolVersion",
        "host",
        "features",
        "bridge"
    );

    public static readonly WireShape HostIdentity = new(
        "host",
        "{name, version, language, url?}",
        "name",
        "version",
        "language",
        "url"
    );

    public static readonly WireShape Bridge = new("bridge", "{api}", "api");

    public static readonly WireShape Response = new(
        "the result of webview/request",
        "{status, headers: [[name, value]..], body?}",
        "status",
        "headers",
        "body"
    );

    public static readonly WireShape NavigatingResult = new("the result of webview/navigating", "{allow}", "allow");

    public static readonly WireShape StopResult = new("the result of host/stop", "{}");

    public static readonly WireShape Create = new(
        "the params of webview/create",
        "{webview, window, url, schemes: [name..], initScripts: [{source, frames}..]}",
        "webview",
        "window",
        "url",
        "schemes",
        "initScripts"
    );

    public static readonly WireShape InitScript = new(
        "initScripts",
        "{source, frames: \"main\" or \"all\"}",
        "source",
        "frames"
    );

    public static readonly WireShape Eval = new("the params of webview/eval", "{webview, script}", "webview", "script");

    public static readonly WireShape Dropped = new("the params of webview/dropped", "{id}", "id");

    public static readonly WireShape Navigate = new(
        "the params of webview/navigate",
        "{webview, url}",
        "webview",
        "url"
    );

    public static readonly WireShape Reload = new("the params of webview/reload", "{webview}", "webview");

    public static readonly WireShape Close = new("the params of webview/close", "{webview}", "webview");

    public static readonly WireShape Log = new("the params of host/log", "{level, message}", "level", "message");

    public static readonly WireShape Start = new(
        "the params of host/start",
        "{protocolVersion: 1, kit, webview, app}",
        "protocolVersion",
        "kit",
        "webview",
        "app"
    );

    public static readonly WireShape Kit = new("kit", "{name, version}", "name", "version");

    public static readonly WireShape WebView = new(
        "webview",
        "{engine, version, platform}",
        "engine",
        "version",
        "platform"
    );

    public static readonly WireShape App = new("app", "{directory, pattern}", "directory", "pattern");

    public static readonly WireShape Request = new(
        "the params of webview/request",
        "{webview, frameUrl, method, url, headers: [[name, value]..], body?}",
        "webview",
        "frameUrl",
        "method",
        "url",
        "headers",
        "body"
    );

    public static readonly WireShape Cancelled = new(
        "the params of webview/cancelled",
        "{webview, id}",
        "webview",
        "id"
    );

    public static readonly WireShape Posted = new(
        "the params of webview/message",
        "{webview, frameUrl, topUrl, body}",
        "webview",
        "frameUrl",
        "topUrl",
        "body"
    );

    public static readonly WireShape Navigating = new(
        "the params of webview/navigating",
        "{webview, url, mainFrame}",
        "webview",
        "url",
        "mainFrame"
    );

    public static readonly WireShape Page = new(
        "the params of webview/page",
        "{webview, state: \"started\" or \"finished\", url}",
        "webview",
        "state",
        "url"
    );

    public static readonly WireShape Closed = new("the params of webview/closed", "{webview}", "webview");

    public static readonly WireShape EvalResult = new("the result of webview/eval", "{json}", "json");
}
