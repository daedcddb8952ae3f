using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of windows.</summary>
internal static class WindowFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make(
            "windows/caller-is-always-main",
            "Every caller is taken for main, and has its rights.",
            "PRC-02",
            "PRC-05",
            "ACL-25",
            "ACL-26"
        ),
        Make(
            "windows/caller-is-its-window",
            "A second webview is taken for its window, and has its rights.",
            "PRC-05",
            "PRC-02",
            "ACL-11"
        ),
        Make("windows/labels-taken-twice", "A label may be used twice.", "PRC-03"),
        Make("windows/labels-never-free", "The label of a closed window stays taken.", "PRC-03"),
        Make("windows/any-label-passes", "A label may hold any sign.", "PRC-04"),
        Make("windows/ascii-labels-only", "Letters that are not ASCII may not be in a label.", "PRC-04"),
        Make("windows/creation-not-announced", "A new window is not announced.", "PRC-13", "CLM-15"),
        Make("windows/creation-announced-as-window", "A second webview is announced as a window.", "PRC-13"),
        Make("windows/answers-go-to-main", "Answers to posted calls of all windows go to main.", "PRC-06", "PRC-15"),
        Make("windows/events-go-to-main", "Events for other webviews are delivered to main.", "PRC-06", "PRC-15"),
        Make("windows/state-lost-on-close", "Closing a window empties the state of the Core.", "PRC-01", "CLM-03"),
        Make(
            "windows/closing-repeats-calls",
            "Closing a window runs the calls that it has made and that were not answered once more.",
            "PRC-07"
        ),
        Make(
            "windows/closing-stops-other-calls",
            "Closing a window ends the calls in flight of all windows.",
            "PRC-07",
            "CLM-03"
        ),
        Make(
            "windows/closing-loses-the-end",
            "When a window closes the Core loses the last event that it has heard.",
            "PRC-07"
        ),
        Make("windows/reload-ends-the-host", "A second reload of a page ends the host.", "CLM-03"),
        Make("windows/pages-may-go-nowhere", "Every navigation that a page asks for is refused.", "CLM-20"),
        Make("windows/navigation-ignored", "A webview does not leave when the Core tells it to.", "PRC-09"),
        Make("windows/remote-pages-without-bridge", "The page of a remote origin gets no bridge.", "ENV-37"),
    ];
}
