using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>What the reference host says of itself.</summary>
internal static class Features
{
    private static readonly string[] s_always =
    [
        "brownfield",
        "isolation",
        "custom-protocol",
        "post-message",
        "raw-bodies",
        "events",
        "event-targets",
        "channels",
        "channel-end",
        "acl",
        "acl-app-manifest",
        "acl-scopes",
        "remote-origins",
        "multi-window",
        "multi-webview",
        "reload",
        "navigation",
        "dynamic-capabilities",
        "reports-dropped",
    ];

    public static HostDescription Describe(Platform platform) =>
        new()
        {
            Name = "conformance-reference-host",
            Version = typeof(Features).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
            Language = "csharp",
            Features = [.. s_always, platform.UsesHttp ? "urls:http" : "urls:custom-scheme"],
            BridgeApi = "2.12",
        };
}
