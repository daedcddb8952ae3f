using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Tells which patterns ask for absence. That one of a value happens to hold where there is none is not enough: <c>$not</c> does.</summary>
internal static class Absence
{
    public static bool IsAskedFor(SpecValue pattern) =>
        pattern switch
        {
            SpecSpecial { Name: "undefined" }
            or SpecSpecial { Name: "type", Argument: SpecText { Text: "undefined" } } => true,
            SpecSpecial { Name: "one-of", Argument: SpecList alternatives } => alternatives.Items.Any(IsAskedFor),
            SpecSpecial { Name: "not" } not => IsExcluded(not.Argument),
            _ => false,
        };

    // What is excluded is anything at all.
    private static bool IsExcluded(SpecValue pattern) =>
        pattern switch
        {
            SpecSpecial { Name: "any" } => true,
            SpecSpecial { Name: "one-of", Argument: SpecList alternatives } => alternatives.Items.Any(IsExcluded),
            SpecSpecial { Name: "not" } not => IsAskedFor(not.Argument),
            _ => false,
        };
}
