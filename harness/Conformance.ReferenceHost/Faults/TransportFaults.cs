using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects in the reading of requests and posted messages.</summary>
internal static class TransportFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make(
            "wire/invoke-key-not-checked",
            "The invoke key is not compared.",
            "ENV-25",
            "PRC-11",
            "CLM-18",
            "CLM-37",
            "ACL-38"
        ),
        Make(
            "wire/invoke-key-not-checked-on-posts",
            "The invoke key of a posted message is not compared.",
            "PRC-11",
            "ENV-25",
            "CLM-18"
        ),
        Make("wire/wrong-key-is-answered", "A wrong key is answered with a rejection.", "ENV-26"),
        Make("wire/wrong-key-resolves", "A call with a wrong key resolves to null, though nothing runs.", "ENV-25"),
        Make(
            "wire/missing-key-passes",
            "A request without an invoke key is taken for one with the right key.",
            "ENV-17",
            "ACL-38"
        ),
        Make("wire/static-invoke-key", "The invoke key is the same at every launch.", "ENV-24"),
        Make("wire/short-invoke-key", "The invoke key has four characters.", "ENV-24"),
        Make("wire/key-per-window", "Each webview has an invoke key of its own.", "ENV-24"),
        Make(
            "wire/callback-headers-not-checked",
            "Callback and error ids may be missing, or no numbers.",
            "ENV-17",
            "ENV-18"
        ),
        Make(
            "wire/unknown-content-type-is-raw",
            "A content type that cannot be read counts as raw bytes.",
            "ENV-20",
            "ENV-21"
        ),
        Make("wire/content-type-parameters-ignored", "JSON with a charset is read as JSON.", "ENV-21"),
        Make("wire/missing-content-type-is-json", "A body without a content type is read as JSON.", "ENV-21"),
        Make("wire/empty-body-is-null", "A JSON request without a body has null as its arguments.", "ENV-22"),
        Make("wire/empty-body-refused", "A JSON request without a body is refused.", "ENV-22"),
        Make(
            "wire/malformed-body-is-empty",
            "A JSON body that cannot be read counts as no arguments.",
            "ENV-23",
            "JSON-13",
            "CLM-37"
        ),
        Make("wire/malformed-says-nothing", "A malformed request is refused without a text.", "ENV-16", "ENV-23"),
        Make("wire/unreadable-request-200", "A malformed request is answered with status 200.", "ENV-16"),
        Make(
            "wire/malformed-resolves",
            "A malformed request resolves, though nothing runs.",
            "ENV-16",
            "ENV-18",
            "ENV-23"
        ),
        Make("wire/names-not-decoded", "The name of a command is not percent-decoded.", "ENV-02", "ENV-03"),
        Make("wire/names-decoded-twice", "The name of a command is percent-decoded twice.", "ENV-02"),
        Make("wire/names-trimmed", "The name of a command loses the spaces around it.", "ENV-02"),
        Make("wire/name-from-query", "A query belongs to the name of a command.", "ENV-03"),
        Make("wire/ipc-host-is-compared", "A request for another host or port of the ipc scheme is refused.", "ENV-03"),
        Make("wire/empty-name-runs", "A request without a name runs the command nothing.", "ENV-04"),
        Make("wire/other-methods-200", "A method that is not allowed is answered with status 200.", "ENV-14"),
        Make("wire/get-runs-commands", "GET runs a command as POST does.", "ENV-14"),
        Make("wire/options-runs-commands", "OPTIONS runs a command as POST does.", "ENV-13"),
        Make("wire/options-allows-no-headers", "The answer to OPTIONS allows no headers.", "ENV-13"),
        Make(
            "wire/posted-keys-not-required",
            "A posted message may lack its invoke key, its callbacks or its payload.",
            "ENV-29"
        ),
        Make(
            "wire/unreadable-message-is-silent",
            "The console says nothing of a posted message that cannot be read.",
            "ENV-30"
        ),
        Make(
            "wire/unreadable-message-blocks",
            "After a posted message that cannot be read no posted message is served.",
            "ENV-30",
            "CLM-03"
        ),
        Make("wire/posts-ignored", "Posted messages are never served.", "ENV-28", "ENV-31", "ENV-37"),
        Make(
            "wire/plugin-names-by-first-bar",
            "What follows a second bar in the name of a command is ignored, for rights too.",
            "INV-10",
            "ACL-22"
        ),
        Make("wire/plugin-prefix-any-case", "The prefix of plugins is taken in any case.", "INV-10"),
        Make(
            "wire/posted-keys-may-repeat",
            "Of a key that a posted message bears twice the last value counts.",
            "ENV-29"
        ),
        Make("wire/large-bodies-shuffled", "The first two blocks of a large request body are exchanged.", "JSON-28"),
        Make("wire/large-bodies-cut", "A request body is cut at 65,536 bytes.", "JSON-28"),
        Make("invoke/caller-headers-hidden", "The caller's own headers do not reach the command.", "INV-24"),
    ];
}
