using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of answers.</summary>
internal static class ReplyFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("wire/no-cors-header", "Answers may not be read by pages of another origin.", "ENV-12"),
        Make("wire/response-header-not-exposed", "Pages may not read which of the two answers came.", "ENV-12"),
        Make("wire/no-response-header", "Answers do not say whether they are good or bad.", "ENV-08", "ENV-10"),
        Make("wire/error-marked-ok", "Errors are marked as good answers.", "ENV-08", "INV-18", "CLM-06"),
        Make("wire/error-status-400", "Errors are answered with status 400.", "ENV-08"),
        Make("wire/errors-as-text", "Errors are answered as plain text.", "ENV-09", "INV-18"),
        Make("wire/json-with-charset", "JSON is answered with a charset.", "ENV-09", "ENV-11"),
        Make("wire/raw-reply-as-json", "Raw answers come as a JSON list of numbers.", "ENV-09", "JSON-27"),
        Make("wire/raw-reply-loses-last-byte", "Raw answers lose their last byte.", "JSON-27", "CLM-16"),
        Make("wire/answers-twice", "A request is answered twice.", "INV-06", "ENV-07"),
        Make("wire/posted-call-answers-twice", "A posted call is answered twice.", "INV-05", "INV-06"),
        Make(
            "wire/answers-exchanged",
            "Of two requests that are in flight each gets the other's answer.",
            "INV-20",
            "INV-29",
            "ENV-07"
        ),
        Make(
            "wire/posted-answers-exchanged",
            "Of two posted calls that are in flight each gets the other's answer.",
            "INV-20",
            "INV-29"
        ),
        Make(
            "wire/late-posted-answers-lost",
            "The answer of a posted call whose page was reloaded stays in the Core.",
            "INV-23"
        ),
        Make(
            "wire/posted-raw-answers-are-lists",
            "A raw answer to a posted call is always a list of numbers.",
            "ENV-32"
        ),
        Make("wire/bodies-run-twice", "A command runs twice for one call.", "INV-06"),
        Make(
            "wire/answers-wrong-callback",
            "A posted call that succeeds is answered on the callback for errors.",
            "ENV-28",
            "ENV-31"
        ),
        Make("wire/broken-commands-tried-again", "A command that breaks is tried three times.", "INV-22"),
        Make("wire/dropped-call-rejects", "A call that nobody will answer is rejected.", "ENV-26", "INV-22"),
        Make("wire/async-failure-ends-host", "A failure in an asynchronous command ends the host.", "INV-22"),
        Make("wire/sync-failure-survived", "A failure in a synchronous command leaves its call pending.", "PRC-16"),
        Make(
            "wire/large-posted-answers-lost",
            "An answer of 8,192 bytes or more to a posted call is not sent.",
            "ENV-31",
            "JSON-20"
        ),
        Make(
            "wire/parsed-answers-are-texts",
            "A posted answer above 10,240 bytes arrives as the text of its JSON.",
            "JSON-20",
            "ENV-31"
        ),
        Make(
            "wire/literals-not-escaped",
            "A long answer is parsed from text whose backslashes are lost.",
            "JSON-14",
            "JSON-20"
        ),
        Make("wire/deep-answers-flattened", "Answers nested more than 1,000 deep are null.", "JSON-19"),
        Make("invoke/unit-is-empty-object", "A command without a result resolves to an empty object.", "INV-19"),
        Make("invoke/errors-become-texts", "The error of a command reaches the page as text.", "INV-18", "CLM-06"),
        Make(
            "invoke/unknown-commands-resolve",
            "A command that is granted and not registered resolves to null.",
            "INV-07"
        ),
        Make(
            "invoke/unknown-plugins-are-commands",
            "A granted plugin that is not registered is refused as a command and not by its own name.",
            "INV-09"
        ),
        Make(
            "invoke/plugins-named-in-refusals",
            "The refusal of a command that its plugin lacks names the plugin too.",
            "INV-08"
        ),
        Make(
            "invoke/async-commands-block",
            "An asynchronous command that waits lets no later call run.",
            "INV-20",
            "INV-29",
            "CLM-09"
        ),
    ];
}
