namespace Conformance.Scenarios;

/// <summary>What JSON takes for a number.</summary>
internal static class JsonNumber
{
    /// <summary>Tells whether a text is a JSON number and nothing else.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) => text.Length > 0 && Measure(text) == text.Length;

    /// <summary>Measures the number a text begins with; 0 where it begins with none.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var next = text.StartsWith("-") ? 1 : 0;
        var digits = Digits(text[next..]);
        if (digits == 0)
        {
            return 0;
        }

        next += text[next] == '0' ? 1 : digits;
        if (next < text.Length && text[next] == '.' && Digits(text[(next + 1)..]) is > 0 and var fraction)
        {
            next += 1 + fraction;
        }

        return next + Exponent(text[next..]);
    }

    private static int Exponent(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('e' or 'E'))
        {
            return 0;
        }

        var sign = text.Length > 1 && text[1] is '+' or '-' ? 1 : 0;
        var digits = Digits(text[(1 + sign)..]);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
