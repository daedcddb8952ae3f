using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of the page's half of the Core.</summary>
internal static class PageFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("page/resolves-at-once", "A call of echo settles before its turn ends.", "INV-01", "CLM-08"),
        Make("page/invoke-returns-value", "A call returns something else than a promise.", "INV-01", "CLM-05"),
        Make("page/callback-leak", "The other callback of a settled call stays.", "INV-03"),
        Make("page/one-shot-callbacks-stay", "The callback of a settled call stays.", "INV-03"),
        Make("page/unknown-callback-throws", "Running a callback that does not exist throws.", "INV-05"),
        Make("page/unknown-callback-silent", "Running a callback that does not exist says nothing.", "INV-05"),
        Make("page/no-unregister", "The bridge has no unregisterCallback.", "INV-04"),
        Make("page/callback-ids-count-up", "Callback ids are counted from one, anew in every page.", "ENV-06"),
        Make("page/callback-ids-are-texts", "Callback ids are texts that are no numbers.", "ENV-06"),
        Make("page/same-ids-for-both", "The two callbacks of a call have the same id.", "ENV-06"),
        Make("page/rejections-are-errors", "A rejection is an Error object.", "INV-18"),
        Make("page/rejections-resolve", "An error resolves the promise.", "INV-18", "CLM-06"),
        Make("page/null-becomes-undefined", "A result of null resolves to undefined.", "INV-19"),
        Make("page/status-decides", "A call resolves where the status is 200.", "ENV-10"),
        Make("page/response-header-any-case", "A call resolves where the answer says OK in any case.", "ENV-10"),
        Make("page/content-type-ignored", "Every answer is read as text.", "ENV-11"),
        Make("page/content-type-parameters", "An answer of JSON with a charset is read as JSON.", "ENV-11"),
        Make("page/arguments-required", "Arguments that are left out are null.", "INV-02"),
        Make("page/headers-win", "The caller's headers take the place of the call's own.", "INV-24"),
        Make("page/headers-instance-lost", "Headers given as an instance of Headers are lost.", "INV-25"),
        Make("page/wrong-method", "Calls are sent by PUT.", "ENV-05"),
        Make("page/names-not-encoded", "The name of a command is not encoded.", "ENV-02", "ENV-01"),
        Make("page/wrong-url-form", "Calls go to the URL form of the other platforms.", "ENV-01"),
        Make("page/file-paths-not-encoded", "The address of a file holds its path as it is.", "ENV-35"),
        Make("page/plugins-are-null", "The bridge has null in the place of what plugins put there.", "ENV-35"),
        Make("page/lists-have-a-name-more", "A name that pages enumerate is added to every list.", "CLM-20"),
        Make("page/late-bridge", "The bridge is there only when the page has loaded.", "ENV-35"),
        Make("page/bridge-writable", "Pages can replace the members of the bridge.", "TST-16"),
        Make("page/no-fallback", "A call whose request fails is not sent again.", "ENV-27"),
        Make("page/fallback-silent", "The page says nothing when it falls back to posted messages.", "ENV-27"),
        Make("page/fallback-forgotten", "The page goes back to requests after one failed.", "ENV-27"),
        Make("page/posts-without-blocked-flag", "A posted call does not say whether requests fail.", "ENV-28"),
        Make("page/posts-callbacks-as-texts", "A posted call bears its callback as text.", "ENV-28"),
        Make("page/maps-lost", "A Map among the arguments is sent as an empty object.", "JSON-04"),
        Make("page/nested-bytes-as-objects", "A Uint8Array among the arguments is sent as an object.", "JSON-04"),
        Make("page/views-send-buffers", "A view as the whole payload is sent with its whole buffer.", "JSON-01"),
        Make("page/typed-arrays-as-lists", "Every typed array among the arguments is sent as a list.", "JSON-05"),
        Make("page/undefined-becomes-null", "Members that are undefined are sent as null.", "JSON-06"),
        Make("page/infinities-as-texts", "What is not a finite number is sent as text.", "JSON-07"),
        Make("page/bigints-as-texts", "A BigInt is sent as text.", "JSON-09", "INV-26"),
        Make(
            "page/unwritable-arguments-sent",
            "Arguments that cannot be written down are sent as null.",
            "INV-26",
            "JSON-09"
        ),
        Make(
            "page/lone-surrogates-replaced",
            "A lone surrogate among the arguments is replaced before it is sent.",
            "JSON-13"
        ),
        Make("page/hook-ignored", "The method __TAURI_TO_IPC_KEY__ is not called.", "JSON-23", "JSON-24"),
        Make("page/hook-before-to-json", "The method __TAURI_TO_IPC_KEY__ wins over toJSON.", "JSON-24"),
        Make("page/proto-key-lost", "The own key __proto__ of an argument is not sent.", "JSON-15"),
        Make("page/events-with-the-first-id", "Every listener hears the id of the first.", "EVT-05", "EVT-06"),
        Make("page/event-object-per-listener", "Each listener gets an event object of its own.", "EVT-06"),
        Make("page/event-without-id", "An event has no id.", "EVT-05"),
        Make("page/event-with-extra-keys", "An event has a key more than it should.", "EVT-05"),
        Make(
            "page/event-handler-errors-swallowed",
            "A handler that throws does not stop the handlers after it.",
            "EVT-22"
        ),
        Make(
            "page/unlisten-keeps-callback",
            "Unlistening leaves the callback of the listener in the page.",
            "EVT-26",
            "EVT-25"
        ),
        Make("page/unlisten-throws", "Unlistening what was never listened to throws in the page.", "EVT-27"),
        Make("page/metadata-of-main", "Every page is told that it is main.", "PRC-05", "PRC-06"),
        Make("page/scripts-in-all-frames", "The bridge is in every frame.", "PRC-10", "CLM-25"),
        Make("page/host-process-in-page", "The page has an object by which it reaches the host's process.", "CLM-02"),
    ];
}
