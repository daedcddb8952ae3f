using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>The bytes behind <c>$bytes</c> and <c>$typed-array</c>, whichever way they were written.</summary>
/// <param name="Type"><c>ArrayBuffer</c>, or the view's type.</param>
/// <param name="Bytes">The bytes, little-endian as every engine has them.</param>
internal sealed record BinaryValue(string Type, byte[] Bytes)
{
    private const ulong NotANumber = 0x7FF8_0000_0000_0000;
    private const uint NotANumberOfFour = 0x7FC0_0000;
    private const ushort NotANumberOfTwo = 0x7E00;

    /// <summary>Whether it was written by its items, of which one NaN is as good as another; bytes are compared as they are.</summary>
    public bool IsOfItems { get; private init; }

    /// <summary>Its bytes, every NaN among its items written the one way.</summary>
    public byte[] Canonical()
    {
        var canonical = Bytes.ToArray();
        var size = Type.StartsWith("Float", StringComparison.Ordinal) ? SizeOf(Type) : 0;
        for (var at = 0; size > 0 && at + size <= canonical.Length; at += size)
        {
            var item = canonical.AsSpan(at, size);
            if (IsNotANumber(item))
            {
                WriteNotANumber(item);
            }
        }

        return canonical;
    }

    /// <summary>Reads a special, or answers null where it holds no bytes.</summary>
    public static BinaryValue? Read(SpecValue value) =>
        value switch
        {
            SpecSpecial { Name: "bytes", Argument: SpecText text } => FromBase64("ArrayBuffer", text.Text),
            SpecSpecial { Name: "typed-array", Argument: SpecMapping view } => FromView(view),
            _ => null,
        };

    private static BinaryValue? FromBase64(string type, string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? new(type, bytes[..length]) : null;
    }

    private static BinaryValue? FromView(SpecMapping view)
    {
        if (view.Find("type") is not SpecText type)
        {
            return null;
        }

        return (view.Find("bytes"), view.Find("items")) switch
        {
            (SpecText bytes, _) => FromBase64(type.Text, bytes.Text),
            (_, { } items) when ValueExpander.Expected(items) is SpecList list => FromItems(type.Text, list.Items),
            _ => null,
        };
    }

    private static BinaryValue? FromItems(string type, IReadOnlyList<SpecValue> items)
    {
        var size = SizeOf(type);
        if (size == 0)
        {
            return null;
        }

        var bytes = new byte[items.Count * size];
        for (var index = 0; index < items.Count; index++)
        {
            if (
                ValueForms.Digits(items[index]) is not { } digits
                || !Write(type, digits, bytes.AsSpan(index * size, size))
            )
            {
                return null;
            }
        }

        return new BinaryValue(type, bytes) { IsOfItems = true };
    }

    private static int SizeOf(string type) =>
        type switch
        {
            "Uint8Array" or "Int8Array" or "Uint8ClampedArray" => 1,
            "Uint16Array" or "Int16Array" or "Float16Array" => 2,
            "Uint32Array" or "Int32Array" or "Float32Array" => 4,
            "Float64Array" or "BigInt64Array" or "BigUint64Array" => 8,
            _ => 0,
        };

    private static bool Write(string type, string digits, Span<byte> target)
    {
        if (type.StartsWith("Float", StringComparison.Ordinal))
        {
            return WriteFloat(digits, target);
        }

        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, null, out var value))
        {
            return false;
        }

        if (type is "Uint8ClampedArray")
        {
            value = BigInteger.Clamp(value, 0, 255);
        }

        // Engines keep the low bits of what does not fit.
        var low = (ulong)(value & ulong.MaxValue);
        Span<byte> whole = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(whole, low);
        whole[..target.Length].CopyTo(target);
        return true;
    }

    private static bool WriteFloat(string digits, Span<byte> target)
    {
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        switch (target.Length)
        {
            case var _ when double.IsNaN(value):
                WriteNotANumber(target);
                break;
            case 2:
                BinaryPrimitives.WriteHalfLittleEndian(target, (Half)value);
                break;
            case 4:
                BinaryPrimitives.WriteSingleLittleEndian(target, (float)value);
                break;
            default:
                BinaryPrimitives.WriteDoubleLittleEndian(target, value);
                break;
        }

        return true;
    }

    private static bool IsNotANumber(ReadOnlySpan<byte> item) =>
        item.Length switch
        {
            2 => Half.IsNaN(BinaryPrimitives.ReadHalfLittleEndian(item)),
            4 => float.IsNaN(BinaryPrimitives.ReadSingleLittleEndian(item)),
            _ => double.IsNaN(BinaryPrimitives.ReadDoubleLittleEndian(item)),
        };

    // As engines write it: the sign of .NET's own is set.
    private static void WriteNotANumber(Span<byte> target)
    {
        switch (target.Length)
        {
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(target, NotANumberOfTwo);
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(target, NotANumberOfFour);
                break;
            default:
                BinaryPrimitives.WriteUInt64LittleEndian(target, NotANumber);
                break;
        }
    }
}
