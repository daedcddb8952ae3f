using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects in the serving of the application's pages.</summary>
internal static class ServingFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("pages/wrong-content-type", "Pages are served as bytes.", "CLM-20"),
        Make("pages/open-to-every-origin", "Pages may be read by every origin.", "PRC-09"),
        Make("pages/paths-lead-out", "A path that climbs out of the folder of the pages is followed.", "PRC-18"),
        Make("pages/not-found", "No page is found: each is answered with status 404.", "PRC-17"),
        Make("pages/empty", "Every page is empty.", "PRC-17"),
        Make("pages/of-an-error", "In the place of every page stands one that tells of an error.", "PRC-17"),
        Make("pages/refused", "A request for a page is answered with an error of the protocol.", "PRC-17"),
        Make("pages/scheme-left-out", "The scheme of the pages is not among those of a webview.", "PRC-17"),
    ];
}
