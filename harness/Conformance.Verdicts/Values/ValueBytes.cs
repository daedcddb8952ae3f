using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>The bytes of values that hold some, as they cross the wire, which knows no views.</summary>
public static class ValueBytes
{
    /// <summary>Reads the bytes of <c>$bytes</c> or <c>$typed-array</c>; null where a value holds none.</summary>
    public static byte[]? Of(SpecValue value) => BinaryValue.Read(value)?.Bytes;

    /// <summary>Makes views into their bytes, through the patterns that combine others.</summary>
    public static SpecValue WithoutViews(SpecValue pattern) =>
        pattern switch
        {
            SpecSpecial { Name: "typed-array" } view when Of(view) is { } bytes => new SpecSpecial(
                "bytes",
                new SpecText(Convert.ToBase64String(bytes))
            ),
            SpecSpecial { Name: "not" } not => new SpecSpecial(not.Name, WithoutViews(not.Argument)),
            SpecSpecial { Name: "one-of", Argument: SpecList alternatives } => new SpecSpecial(
                "one-of",
                new SpecList([.. alternatives.Items.Select(WithoutViews)])
            ),
            _ => pattern,
        };
}
