namespace Conformance.ReferenceHost;

/// <summary>Tells the app's own origin from all others (ACL-15, ACL-16).</summary>
internal static class OriginRules
{
    public static bool IsLocal(WebUrl origin, Platform platform, Faults faults)
    {
        if (faults.Is("acl/every-tauri-host-is-local") && origin.Scheme == "tauri")
        {
            return true;
        }

        if (faults.Is("acl/ipc-origin-is-local") && origin.Scheme == "ipc")
        {
            return true;
        }

        if (faults.Is("acl/tauri-localhost-is-local-everywhere") && origin.Host == "tauri.localhost")
        {
            return true;
        }

        return platform.UsesHttp
            ? origin.Scheme is "http" or "https" && origin.Host == "tauri.localhost"
            : origin is { Scheme: "tauri", Host: "localhost" };
    }
}
