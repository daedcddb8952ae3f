using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Tells what kind of value a pattern is about, through the patterns that combine others.</summary>
internal static class Speaks
{
    public static bool OfErrors(SpecValue pattern) => Of(pattern, static name => name is "error");

    public static bool OfBytes(SpecValue pattern) =>
        Of(pattern, static name => name is "bytes" or "typed-array" or "sha256");

    private static bool Of(SpecValue pattern, Func<string, bool> isName) =>
        pattern switch
        {
            SpecSpecial { Name: "type", Argument: SpecText type } => isName(type.Text),
            SpecSpecial { Name: "not" } not => Of(not.Argument, isName),
            SpecSpecial { Name: "one-of", Argument: SpecList alternatives } => alternatives.Items.Any(item =>
                Of(item, isName)
            ),
            SpecSpecial special => isName(special.Name),
            _ => false,
        };
}
