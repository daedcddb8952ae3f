using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>The words of <c>$type</c>.</summary>
internal static class ValueTypes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "string",
        "number",
        "integer",
        "boolean",
        "null",
        "list",
        "mapping",
        "undefined",
        "bytes",
        "error",
        "function",
        "bigint",
    ];

    public static bool Is(string type, SpecValue? value) =>
        value switch
        {
            null => type is "undefined",
            SpecText => type is "string",
            SpecNumber number => type is "number"
                || (type is "integer" && ExactNumber.Parse(number.Digits) is { IsInteger: true }),
            SpecBoolean => type is "boolean",
            SpecNull => type is "null",
            SpecList => type is "list",
            SpecMapping => type is "mapping",
            SpecSpecial special => type == OfSpecial(special.Name),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string OfSpecial(string name) =>
        name switch
        {
            "typed-array" => "bytes",
            "nan" => "number",
            _ => name,
        };
}
