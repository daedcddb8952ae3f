namespace Conformance.ReferenceHost;

/// <summary>
/// Reads JSON numbers as Tauri's Core does: whole numbers stay whole up to 64 bits, and a fraction is its digits times a
/// power of ten, which may be off by one unit in the last place (JSON-12).
/// </summary>
internal static class JsonNumberReader
{
    private const string Ended = "EOF while parsing a value";
    private const string Invalid = "invalid number";

    private static readonly double[] s_powersOfTen =
    [
        .. Enumerable
            .Range(0, 309)
            .Select(power => double.Parse($"1e{power}", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    public static JsonValue Read(ref JsonCursor cursor)
    {
        var start = cursor.Index;
        var value = ReadExact(ref cursor);
        if (cursor.Quirks == JsonQuirks.None)
        {
            return value;
        }

        return Spoiled(cursor, start, value);
    }

    private static JsonValue Spoiled(JsonCursor cursor, int start, JsonValue value)
    {
        if (cursor.Has(JsonQuirks.NumbersAsTexts))
        {
            return JsonValue.Of(System.Text.Encoding.ASCII.GetString(cursor.Bytes[start..cursor.Index]));
        }

        if (cursor.Has(JsonQuirks.WholeFloatsAsIntegers) && value is JsonFloat { Value: var number })
        {
            return double.IsInteger(number) && Math.Abs(number) < 1e15 ? JsonValue.Of((long)number) : value;
        }

        return (cursor.Has(JsonQuirks.NumbersAsDoubles), value) switch
        {
            (true, JsonUnsigned whole) => OfDouble(whole.Value),
            (true, JsonSigned whole) => OfDouble(whole.Value),
            _ => value,
        };
    }

    private static JsonValue OfDouble(double number) =>
        number switch
        {
            >= 0 and < 1.8e19 => new JsonUnsigned((ulong)number),
            < 0 and > -9.2e18 => new JsonSigned((long)number),
            _ => new JsonFloat(number),
        };

    private static JsonValue ReadExact(ref JsonCursor cursor)
    {
        var positive = cursor.Peek != '-';
        if (!positive)
        {
            cursor.Index++;
        }

        var first = cursor.Next();
        if (first is < '0' or > '9')
        {
            throw cursor.Error(first < 0 ? Ended : Invalid);
        }

        if (first == '0')
        {
            return cursor.Peek is >= '0' and <= '9'
                ? throw cursor.ErrorAhead(Invalid)
                : ReadRest(ref cursor, positive, 0);
        }

        var digits = (ulong)(first - '0');
        while (cursor.Peek is >= '0' and <= '9')
        {
            if (!TryAppend(ref digits, cursor.Peek))
            {
                return new JsonFloat(ReadLong(ref cursor, positive, digits));
            }

            cursor.Index++;
        }

        return ReadRest(ref cursor, positive, digits);
    }

    private static JsonValue ReadRest(ref JsonCursor cursor, bool positive, ulong digits)
    {
        switch (cursor.Peek)
        {
            case '.':
                return new JsonFloat(ReadFraction(ref cursor, positive, digits, 0));
            case 'e' or 'E':
                return new JsonFloat(ReadExponent(ref cursor, positive, digits, 0));
        }

        if (positive)
        {
            return new JsonUnsigned(digits);
        }

        var negative = unchecked(-(long)digits);
        return negative >= 0 ? new JsonFloat(-(double)digits) : new JsonSigned(negative);
    }

    private static double ReadLong(ref JsonCursor cursor, bool positive, ulong digits)
    {
        var exponent = 0;
        while (cursor.Peek is >= '0' and <= '9')
        {
            cursor.Index++;
            exponent++;
        }

        return cursor.Peek switch
        {
            '.' => ReadFraction(ref cursor, positive, digits, exponent),
            'e' or 'E' => ReadExponent(ref cursor, positive, digits, exponent),
            _ => Compose(cursor, positive, digits, exponent),
        };
    }

    private static double ReadFraction(ref JsonCursor cursor, bool positive, ulong digits, int exponent)
    {
        cursor.Index++;
        var start = cursor.Index;
        var counting = true;
        while (cursor.Peek is >= '0' and <= '9')
        {
            counting = counting && TryAppend(ref digits, cursor.Peek);
            exponent -= counting ? 1 : 0;
            cursor.Index++;
        }

        if (cursor.Index == start)
        {
            throw cursor.ErrorAhead(cursor.Peek < 0 ? Ended : Invalid);
        }

        return cursor.Peek is 'e' or 'E'
            ? ReadExponent(ref cursor, positive, digits, exponent)
            : Compose(cursor, positive, digits, exponent);
    }

    private static double ReadExponent(ref JsonCursor cursor, bool positive, ulong digits, int start)
    {
        cursor.Index++;
        var raises = cursor.Peek != '-';
        if (cursor.Peek is '+' or '-')
        {
            cursor.Index++;
        }

        var first = cursor.Next();
        if (first is < '0' or > '9')
        {
            throw cursor.Error(first < 0 ? Ended : Invalid);
        }

        var exponent = (long)(first - '0');
        while (cursor.Peek is >= '0' and <= '9')
        {
            exponent = Math.Min((exponent * 10) + (cursor.Peek - '0'), int.MaxValue);
            cursor.Index++;
        }

        return Compose(cursor, positive, digits, raises ? start + exponent : start - exponent);
    }

    private static double Compose(JsonCursor cursor, bool positive, ulong digits, long exponent)
    {
        double value = digits;
        while (exponent < -308 && value != 0)
        {
            value /= 1e308;
            exponent += 308;
        }

        if (value == 0)
        {
            return positive ? 0.0 : -0.0;
        }

        value = exponent switch
        {
            > 308 => double.PositiveInfinity,
            >= 0 => value * s_powersOfTen[exponent],
            _ => value / s_powersOfTen[-exponent],
        };
        if (double.IsInfinity(value))
        {
            throw cursor.Error("number out of range");
        }

        return positive ? value : -value;
    }

    private static bool TryAppend(ref ulong digits, int digit)
    {
        var next = (ulong)(digit - '0');
        if (digits > ulong.MaxValue / 10 || (digits == ulong.MaxValue / 10 && next > ulong.MaxValue % 10))
        {
            return false;
        }

        digits = (digits * 10) + next;
        return true;
    }
}
