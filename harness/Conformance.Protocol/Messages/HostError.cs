namespace Conformance.Protocol;

/// <summary>An error that one side of the host protocol answers a request with.</summary>
/// <param name="Code">A JSON-RPC code, or one of this protocol's own.</param>
/// <param name="Message">What happened, for people.</param>
public sealed record HostError(int Code, string Message)
{
    /// <summary>The message was not JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>The message was not a request.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>No such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters do not fit: an unknown scheme, a URL that cannot be parsed.</summary>
    public const int InvalidParameters = -32602;

    /// <summary>The host failed inside.</summary>
    public const int InternalError = -32603;

    /// <summary>The host cannot serve the pattern it was asked for.</summary>
    public const int PatternNotSupported = 1;

    /// <summary>The folder of the conformance app cannot be read.</summary>
    public const int AppNotReadable = 2;

    /// <summary>There is no webview of that label.</summary>
    public const int NoSuchWebView = 3;
}
