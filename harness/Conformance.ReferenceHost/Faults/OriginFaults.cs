using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects about where a call comes from.</summary>
internal static class OriginFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("acl/origin-ignored", "A grant holds for every origin.", "ACL-15", "ACL-19", "ACL-21", "ACL-26", "CLM-36"),
        Make(
            "acl/origin-from-frame-url",
            "The origin is taken from the frame's URL instead of the header.",
            "ACL-15",
            "ACL-38",
            "ENV-19"
        ),
        Make(
            "acl/missing-origin-is-local",
            "A request without an origin, or with the opaque one, counts as local.",
            "ENV-17",
            "ENV-19",
            "ACL-38"
        ),
        Make("acl/every-tauri-host-is-local", "Every host of the scheme tauri is local.", "ACL-15"),
        Make("acl/ipc-origin-is-local", "A page at the scheme ipc is local.", "ACL-15"),
        Make(
            "acl/tauri-localhost-is-local-everywhere",
            "A page at http://tauri.localhost is local on every platform.",
            "ACL-15"
        ),
        Make(
            "acl/remote-urls-by-scheme-only",
            "A pattern of remote URLs matches every web page.",
            "ACL-17",
            "ACL-19",
            "ACL-21"
        ),
        Make("acl/remote-star-covers-domain", "A star in a remote host covers the bare domain too.", "ACL-17"),
        Make("acl/remote-port-ignored", "The port of a remote URL is not compared.", "ACL-17"),
        Make("acl/remote-scheme-ignored", "The scheme of a remote URL is not compared.", "ACL-17"),
        Make("acl/remote-grants-nothing", "A capability for remote pages grants nothing.", "ACL-19", "ACL-17"),
        Make("acl/local-false-ignored", "A capability with local false grants the app too.", "ACL-19"),
        Make(
            "acl/posted-messages-count-as-local",
            "A posted message counts as local, whatever page posts it.",
            "ACL-21",
            "ENV-37",
            "PRC-09"
        ),
        Make(
            "acl/origin-from-posted-headers",
            "A posted message is judged by the Origin among its own headers, where it has one.",
            "INV-24",
            "ACL-15",
            "CLM-36"
        ),
        Make(
            "acl/posted-messages-judged-by-origin",
            "A posted message is judged by the origin of its page alone, without path and search.",
            "ACL-18"
        ),
        Make("acl/posted-fragments-judged", "A posted message is judged by the fragment of its page too.", "ACL-18"),
        Make(
            "acl/skip-for-one-remote-origin",
            "The pages of one remote origin that no capability names may call everything.",
            "ACL-15",
            "ACL-19",
            "CLM-36",
            "EVT-32"
        ),
        Make(
            "acl/local-with-remote-is-remote-alone",
            "A capability that names remote URLs does not grant to the application's pages.",
            "ACL-19"
        ),
        Make(
            "acl/remote-stars-for-schemes-match-nothing",
            "A pattern of remote URLs with a star for its scheme matches nothing.",
            "ACL-17"
        ),
        Make(
            "acl/remote-default-port-is-another",
            "A pattern of remote URLs that names the port of its scheme does not match a URL without one.",
            "ACL-17"
        ),
        Make(
            "acl/remote-port-of-any-scheme",
            "A pattern of remote URLs that names a port and leaves the scheme open matches the port of any scheme.",
            "ACL-17"
        ),
        Make("acl/remote-user-ignored", "The user in a pattern of remote URLs is not compared.", "ACL-17"),
        Make(
            "acl/remote-search-and-hash-ignored",
            "The search and the fragment of a pattern of remote URLs are not compared.",
            "ACL-18"
        ),
        Make(
            "acl/rights-of-the-first-page",
            "A webview keeps the rights of its first page when it leaves for another origin.",
            "PRC-09"
        ),
    ];
}
