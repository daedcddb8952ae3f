using System.Text.RegularExpressions;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Tells what a generator could have made: a smaller value of another kind would fail for another reason.</summary>
internal static partial class GeneratorDomain
{
    /// <summary>Tells whether a value is one of a generator's.</summary>
    public static bool Holds(GeneratedValue generated, SpecValue value)
    {
        var options = new GeneratorOptions(generated.Options);
        return (generated.Generator, value) switch
        {
            ("json-object", SpecMapping mapping) => mapping.Members.Count <= options.Count("max", int.MaxValue),
            ("json-list", SpecList list) => list.Items.Count <= options.Count("max", int.MaxValue),
            ("identifier", SpecText text) => Identifier().IsMatch(text.Text),
            ("event-name", SpecText text) => text.Text.Length > 0,
            ("path", SpecText text) => text.Text.StartsWith('/'),
            ("integer", _) => options.IsWithin(value),
            ("bytes", SpecSpecial { Argument: SpecText base64 }) => Convert.FromBase64String(base64.Text).Length
                >= options.LeastBytes,
            ("json" or "double" or "text", _) => true,
            _ => false,
        };
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();
}
