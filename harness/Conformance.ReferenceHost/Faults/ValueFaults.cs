using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of values and arguments.</summary>
internal static class ValueFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("json/numbers-through-doubles", "Whole numbers become doubles on their way in.", "JSON-10"),
        Make(
            "json/core-numbers-of-15-digits",
            "Whole numbers made by the Core are written with 15 digits, as a double that is printed short.",
            "JSON-10"
        ),
        Make("json/numbers-through-texts", "Numbers become texts.", "JSON-03", "JSON-10"),
        Make("json/whole-floats-become-integers", "A float without a fraction is an integer.", "JSON-11", "JSON-07"),
        Make("json/negative-zero-loses-sign", "The Core writes -0.0 as 0.", "JSON-08"),
        Make("json/not-a-number-is-zero", "The Core writes what is not a number as 0.", "JSON-08"),
        Make("json/lone-surrogates-pass", "A lone surrogate in a text is accepted.", "JSON-13"),
        Make("json/control-characters-lost", "U+0000, U+2028 and U+2029 are dropped from answers.", "JSON-14"),
        Make("json/control-characters-pass", "An unescaped control character in a text is accepted.", "ENV-23"),
        Make("json/first-of-repeated-keys-wins", "Of a repeated key the first value stays.", "JSON-17"),
        Make("json/proto-key-dropped", "The key __proto__ is dropped.", "JSON-15"),
        Make("json/no-depth-limit", "There is no limit to the depth of arguments.", "JSON-18"),
        Make("json/trailing-text-passes", "Text behind the JSON of a request is ignored.", "ENV-23"),
        Make("json/nested-bytes-cut", "Lists longer than two lose their tail on the way in.", "JSON-04"),
        Make("json/scalar-payloads-refused", "A whole payload that is no object is refused.", "JSON-03", "INV-02"),
        Make("json/null-payload-refused", "A whole payload of null is refused.", "INV-02"),
        Make(
            "json/null-members-dropped",
            "Members that are null are dropped on their way in.",
            "JSON-06",
            "JSON-07",
            "INV-13"
        ),
        Make(
            "json/short-posted-answers-parsed",
            "Short posted answers are parsed in the page, so that they keep a key __proto__.",
            "JSON-16",
            "JSON-17"
        ),
        Make(
            "json/long-posted-answers-are-literals",
            "Long posted answers are literals in the page, so that they lose a key __proto__.",
            "JSON-16"
        ),
        Make(
            "json/short-channel-messages-parsed",
            "Short messages of channels are parsed in the page, so that they keep a key __proto__.",
            "JSON-16"
        ),
        Make("args/missing-is-null", "An argument that is missing counts as null.", "INV-12", "CLM-41"),
        Make(
            "args/missing-is-default",
            "An argument that is missing has the default value of its type.",
            "INV-12",
            "CLM-41",
            "INV-02"
        ),
        Make("args/snake-case-accepted", "Arguments are taken under their names in the source too.", "INV-11"),
        Make("args/floats-truncated", "A float is taken for an integer.", "INV-14", "JSON-11", "CLM-41"),
        Make("args/integers-wrap", "An integer out of range is wrapped.", "INV-14", "CLM-41"),
        Make("args/texts-parsed-as-numbers", "A text of digits is taken for an integer.", "INV-14", "CLM-41"),
        Make("args/raw-body-is-no-arguments", "A call with raw bytes is taken for one without arguments.", "INV-15"),
        Make("args/extra-refused", "An argument that the command does not know is refused.", "INV-16"),
        Make("args/null-is-not-none", "Null for an optional argument is refused.", "INV-13"),
        Make(
            "args/body-runs-on-bad-arguments",
            "The body is counted as run though the arguments do not fit.",
            "INV-12",
            "INV-14",
            "INV-15",
            "CLM-41"
        ),
        Make("args/raw-bodies-padded", "A raw body gets a zero byte at its end.", "JSON-01", "JSON-28", "CLM-16"),
        Make("state/per-window", "Each window has a state of its own.", "PRC-01", "CLM-01", "CLM-04"),
        Make("args/paths-cleaned", "Texts are cleaned as if they were paths.", "CLM-42", "JSON-03"),
    ];
}
