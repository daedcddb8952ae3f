using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of events.</summary>
internal static class EventFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("events/targets-ignored", "A targeted event reaches every listener.", "EVT-16"),
        Make(
            "events/any-listeners-miss-targeted",
            "A listener without a target misses what is emitted to somebody.",
            "EVT-15"
        ),
        Make(
            "events/any-label-matches-nothing",
            "A listener for any kind of a label hears no targeted event.",
            "EVT-16"
        ),
        Make(
            "events/window-target-reaches-webviews",
            "An event for a window reaches the webviews of that label too.",
            "EVT-16",
            "EVT-18"
        ),
        Make(
            "events/emit-reaches-untargeted-only",
            "An event without a target reaches only listeners without one.",
            "EVT-14"
        ),
        Make(
            "events/emit-to-any-misses-labels",
            "An event emitted to any target reaches only listeners without one, and those for the application.",
            "EVT-14"
        ),
        Make("events/app-target-reaches-webviews", "An event for the application reaches its webviews too.", "EVT-16"),
        Make(
            "events/core-emits-mix-kinds",
            "An event of the Core for one kind of a label reaches listeners for the others.",
            "EVT-16",
            "EVT-18"
        ),
        Make(
            "events/core-listeners-mix-kinds",
            "A listener of the Core on a webview hears what is emitted to the window of that label.",
            "EVT-16",
            "EVT-18"
        ),
        Make(
            "events/refused-listeners-stay",
            "A page that may not listen is refused, and sent the events all the same.",
            "EVT-32"
        ),
        Make("events/kinds-refused", "The target kind WebviewWindow is refused.", "EVT-13"),
        Make("events/unknown-kinds-pass", "A target of an unknown kind counts as no target.", "EVT-13"),
        Make("events/any-name-passes", "Every text may be the name of an event.", "EVT-09", "EVT-10"),
        Make("events/ascii-names-only", "Letters that are not ASCII may not be in the name of an event.", "EVT-09"),
        Make(
            "events/letters-by-category-alone",
            "Vowel signs and other marks that count as letters may not be in the name of an event.",
            "EVT-09"
        ),
        Make("events/core-names-not-checked", "The Core emits under any name.", "EVT-11"),
        Make("events/tauri-names-reserved", "Pages may not emit names that begin with tauri://.", "EVT-12"),
        Make(
            "events/delivered-twice",
            "An event is delivered twice to each listener.",
            "EVT-25",
            "EVT-02",
            "EVT-21",
            "CLM-10",
            "CLM-11"
        ),
        Make("events/newest-listener-missed", "The newest of several listeners is left out.", "EVT-14", "EVT-06"),
        Make("events/emitter-left-out", "The webview that emits does not hear its own event.", "EVT-14", "CLM-12"),
        Make(
            "events/one-webview-only",
            "An event is delivered to the first webview that listens.",
            "EVT-14",
            "CLM-11",
            "PRC-06"
        ),
        Make("events/payload-as-text", "The payload arrives as the text of its JSON.", "EVT-05", "EVT-08"),
        Make("events/null-payload-is-undefined", "A payload left out arrives as undefined.", "EVT-07"),
        Make("events/payload-cut", "A payload is cut at 8,192 characters.", "EVT-08"),
        Make("events/emit-answers-count", "Emitting resolves to a number.", "EVT-04", "CLM-10"),
        Make("events/core-ids-apart", "The listeners of the Core are numbered apart from those of pages.", "EVT-03"),
        Make("events/ids-are-texts", "Listening resolves to the id as text.", "EVT-02"),
        Make("events/unlisten-ignored", "Unlistening has no effect in the Core.", "EVT-20", "EVT-26", "CLM-13"),
        Make(
            "events/unlisten-removes-the-event",
            "Unlistening removes every listener of the event.",
            "EVT-20",
            "CLM-13"
        ),
        Make("events/unlisten-own-only", "A webview can remove only its own listeners.", "EVT-20"),
        Make("events/unlisten-unknown-rejects", "Unlistening an id that does not exist rejects.", "EVT-20"),
        Make("events/listen-own-label-only", "A webview can listen only for its own label.", "EVT-19"),
        Make("events/core-unlisten-ignored", "Listeners of the Core cannot be removed.", "CLM-13"),
        Make("events/core-once-stays", "A one-time listener of the Core hears every event.", "EVT-25"),
        Make("events/core-deaf-to-pages", "The Core does not hear what pages emit.", "CLM-12", "CLM-15"),
        Make(
            "events/burst-out-of-order",
            "Events emitted in one go arrive with neighbours exchanged.",
            "EVT-21",
            "CLM-14"
        ),
        Make("events/burst-drops", "Of many events emitted in one go every hundredth is lost.", "EVT-21", "CLM-14"),
        Make("events/replayed", "A new listener hears the last event again.", "EVT-33", "PRC-12"),
        Make(
            "events/ids-begin-anew",
            "A new document's listeners are numbered from zero again, so that what the old one listened to reaches them.",
            "EVT-29"
        ),
        Make("events/listeners-outlive-their-window", "Listeners stay when their window is closed.", "EVT-30"),
        Make("events/listen-takes-effect-late", "A new listener misses the first event after it.", "EVT-28"),
        Make("events/handler-renamed", "Listening takes its callback under another key.", "EVT-01"),
        Make(
            "events/emit-waits-for-pages",
            "Emitting waits for the pages that listen, and does not settle, as no page says that it has heard.",
            "EVT-04",
            "EVT-23"
        ),
        Make(
            "events/listeners-kept-over-a-reload",
            "What a page listened to is registered in the next page of its webview, which has not its callbacks.",
            "EVT-29"
        ),
        Make(
            "events/core-listeners-outlive-their-window",
            "Listeners of the Core on the label of a window stay when it is closed.",
            "EVT-30"
        ),
    ];
}
