using System.Security.Cryptography;
using Conformance.Scenarios;
using static Conformance.Verdicts.SpecialForms;

namespace Conformance.Verdicts;

/// <summary>Bytes, views of bytes, and digests of bytes.</summary>
internal static class BinaryForms
{
    public static Mismatch? Bytes(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (BinaryValue.Read(expected) is not { } wanted)
        {
            return Unjudgeable(expected, actual, path, $"'${expected.Name}' cannot be read as bytes.");
        }

        if (actual is null || BinaryValue.Read(actual) is not { } found || found.Type != wanted.Type)
        {
            return new(path, DifferenceKind.Type, expected, actual);
        }

        return wanted.Bytes.AsSpan().SequenceEqual(wanted.IsOfItems ? found.Canonical() : found.Bytes)
            ? null
            : new(path, DifferenceKind.Bytes, expected, actual)
            {
                Detail = () => FirstDifference.OfBytes(wanted.Bytes, found.Bytes),
            };
    }

    public static Mismatch? Sha256(SpecSpecial expected, SpecValue? actual, ValuePath path)
    {
        if (expected.Argument is not SpecMapping digest || digest.Find("hex") is not SpecText hex)
        {
            return Unjudgeable(expected, actual, path, "'$sha256' takes {length, hex}.");
        }

        if (actual is null || BinaryValue.Read(actual) is not { } found)
        {
            return new(path, DifferenceKind.Type, expected, actual);
        }

        if (digest.Find("length") is { } length && ValueExpander.Count(length) != found.Bytes.Length)
        {
            return new(path, DifferenceKind.Length, expected, actual)
            {
                Detail = () => $"its length is {found.Bytes.Length}",
            };
        }

        var actualHex = Convert.ToHexStringLower(SHA256.HashData(found.Bytes));
        return actualHex.Equals(hex.Text, StringComparison.OrdinalIgnoreCase)
            ? null
            : new(path, DifferenceKind.Bytes, expected, actual) { Detail = () => $"its digest is {actualHex}" };
    }
}
