using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of the isolation pattern.</summary>
internal static class IsolationFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("isolation/static-key", "The key is the same at every launch.", "ISO-15", "CLM-27"),
        Make("isolation/key-per-window", "The frame of each window has a key of its own.", "ISO-31"),
        Make("isolation/messages-run-once", "A sealed message is refused when it comes again.", "ISO-21"),
        Make("isolation/nonce-reused", "Every message has the same nonce.", "ISO-15"),
        Make("isolation/nonce-counted-in-each-document", "Every document counts its nonces from one.", "ISO-15"),
        Make("isolation/tag-not-checked", "The tag of a message is not checked.", "ISO-19", "ISO-20", "CLM-26"),
        Make(
            "isolation/plaintext-accepted",
            "A message that was not encrypted is accepted.",
            "ISO-19",
            "ISO-20",
            "CLM-26"
        ),
        Make("isolation/plaintext-posts-accepted", "A posted message that was not encrypted is accepted.", "ISO-20"),
        Make(
            "isolation/posts-without-a-type-accepted",
            "A posted message that was sealed and has lost its content type is opened as JSON.",
            "ISO-20"
        ),
        Make("isolation/short-nonce-padded", "A nonce of another length is cut or filled up.", "ISO-19"),
        Make(
            "isolation/plain-text-beside-sealed",
            "The frame sends the plain arguments beside the sealed ones.",
            "ISO-16"
        ),
        Make("isolation/raw-becomes-json", "Raw bytes are read as JSON.", "ISO-17", "ISO-19"),
        Make("isolation/no-content-policy", "The document of the frame has no content security policy.", "ISO-04"),
        Make("isolation/policy-allows-any-script", "The policy of the frame's document allows every script.", "ISO-04"),
        Make(
            "isolation/policy-allows-connections",
            "The policy of the frame's document allows connections to everywhere.",
            "ISO-30"
        ),
        Make("isolation/scheme-of-each-launch", "The scheme of the frame is new at every launch.", "ISO-02"),
        Make("isolation/address-per-window", "The frame of each window has an address of its own.", "ISO-02", "ISO-31"),
        Make(
            "isolation/sealed-form-complained-of",
            "The page complains on its console of arguments that look sealed, and keeps them.",
            "ISO-14"
        ),
        Make(
            "isolation/scheme-of-another-form",
            "The scheme of the frame is the same for every application.",
            "ISO-02",
            "ISO-31"
        ),
        Make(
            "isolation/frame-readable-by-pages",
            "Pages may read the document of the frame, and the key in it.",
            "ISO-35",
            "CLM-27"
        ),
        Make("isolation/key-in-page", "The key stands among the settings of the page.", "CLM-27", "ISO-35"),
        Make("isolation/frame-not-sandboxed", "The frame has no sandbox.", "ISO-01", "ISO-05", "ISO-30", "CLM-25"),
        Make(
            "isolation/frame-same-origin",
            "The sandbox of the frame lets it keep its origin.",
            "ISO-01",
            "ISO-05",
            "ISO-30",
            "CLM-25"
        ),
        Make("isolation/frame-shown", "The frame is not hidden.", "ISO-01"),
        Make("isolation/frame-in-the-frame", "The frame holds a frame like itself.", "ISO-27"),
        Make("isolation/two-frames", "There are two isolation frames.", "ISO-27", "ISO-01"),
        Make(
            "isolation/frame-in-main-window-only",
            "Only the window main has an isolation frame; the others go without.",
            "ISO-31",
            "ISO-01"
        ),
        Make("isolation/frame-served-once", "The document of the frame is served once to each window.", "ISO-32"),
        Make("isolation/foreign-messages-taken", "The frame takes messages of any window.", "ISO-05"),
        Make(
            "isolation/hook-skipped",
            "The hook is never called.",
            "ISO-09",
            "ISO-11",
            "ISO-12",
            "ISO-13",
            "CLM-21",
            "CLM-22",
            "CLM-23",
            "CLM-24",
            "CLM-28"
        ),
        Make("isolation/hook-skipped-for-events", "The hook is not called for events.", "CLM-21", "ISO-09"),
        Make("isolation/hook-skipped-for-fetches", "The hook is not called when channel data is fetched.", "ISO-23"),
        Make(
            "isolation/hook-result-ignored",
            "What the hook returns is ignored.",
            "ISO-09",
            "ISO-12",
            "ISO-13",
            "CLM-22",
            "CLM-24"
        ),
        Make("isolation/hook-cannot-rename", "The hook cannot change the command.", "ISO-09", "ISO-13", "CLM-24"),
        Make("isolation/hook-sees-payload-alone", "The hook sees only the payload of a message.", "ISO-09"),
        Make(
            "isolation/hook-failure-lets-pass",
            "A message passes where the hook throws, or returns nothing.",
            "ISO-11",
            "CLM-23"
        ),
        Make(
            "isolation/hook-empty-lets-pass",
            "A message passes where the hook returns an empty object or false.",
            "ISO-12"
        ),
        Make(
            "isolation/no-payload-is-empty",
            "A message without a payload leaves the frame with no arguments instead of being refused.",
            "ISO-28"
        ),
        Make(
            "isolation/blocked-messages-are-sent-empty",
            "Where the hook throws, or returns nothing, a message without a command is sent.",
            "ISO-11"
        ),
        Make(
            "isolation/empty-answers-are-silent",
            "Where the hook returns an empty object or false nothing is sent, as where it throws.",
            "ISO-12"
        ),
        Make("isolation/events-pass-the-hook", "The hook is called for every event that a page is sent.", "ISO-23"),
        Make("isolation/queue-reversed", "Calls made before the hook is ready go out in reverse.", "ISO-06"),
        Make("isolation/queue-lost", "Calls made before the hook is ready are lost.", "ISO-06"),
        Make(
            "isolation/uncloneable-dropped",
            "A function among the arguments is dropped instead of being refused.",
            "ISO-24"
        ),
        Make(
            "isolation/headers-instance-dropped",
            "Headers given as an instance of Headers are dropped on their way to the frame.",
            "INV-25",
            "ISO-24"
        ),
        Make("isolation/channels-broken", "Channels are lost on their way through the frame.", "ISO-25"),
        Make("isolation/brownfield-has-frame", "The brownfield form has an isolation frame too.", "CLM-19"),
    ];
}
