using System.Globalization;
using System.Numerics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Gives the smaller neighbours of values, the smallest first, so that a failure can be walked down to a minimal one.</summary>
internal static class Shrinker
{
    /// <summary>Gives the sets that differ from one in one value, which is smaller.</summary>
    public static IEnumerable<ValueSet> Smaller(ValueSet set) =>
        set.Values.SelectMany((value, place) => Smaller(value.Value).Select(smaller => set.With(place, smaller)));

    /// <summary>Gives smaller values.</summary>
    public static IEnumerable<SpecValue> Smaller(SpecValue value) =>
        value switch
        {
            SpecBoolean { Value: true } => [new SpecBoolean(false)],
            SpecNumber number => Smaller(number),
            SpecText text => Smaller(text.Text).Select(smaller => new SpecText(smaller)),
            SpecList list => Smaller(list),
            SpecMapping mapping => Smaller(mapping),
            SpecSpecial { Name: "bytes", Argument: SpecText base64 } => SmallerBytes(
                Convert.FromBase64String(base64.Text)
            ),
            _ => [],
        };

    private static IEnumerable<SpecValue> Smaller(SpecNumber number)
    {
        if (number.Digits is "0")
        {
            yield break;
        }

        yield return new SpecNumber("0");
        if (
            BigInteger.TryParse(
                number.Digits,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var whole
            )
        )
        {
            if (whole != 1)
            {
                yield return new SpecNumber("1");
            }

            // Ever smaller steps find the very edge: half of it, a quarter less, an eighth less, one less.
            for (var step = BigInteger.Abs(whole) / 2; step > 0; step /= 2)
            {
                yield return Number(whole - whole.Sign * step);
            }
        }
        else
        {
            foreach (var smaller in SmallerFraction(number.Digits))
            {
                yield return smaller;
            }
        }
    }

    private static IEnumerable<SpecNumber> SmallerFraction(string digits)
    {
        if (
            decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && decimal.Truncate(value) is var whole
            && whole != 0
        )
        {
            yield return Number((BigInteger)whole);
        }

        if (digits is not "0.5")
        {
            yield return new SpecNumber("0.5");
        }
    }

    private static SpecNumber Number(BigInteger whole) => new(whole.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> Smaller(string text)
    {
        if (text.Length == 0)
        {
            yield break;
        }

        yield return "";
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        for (var size = runes.Count / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= runes.Count; start += size)
            {
                yield return string.Concat(runes.Where((_, index) => index < start || index >= start + size));
            }
        }

        if (text != "a" && runes.Count == 1)
        {
            yield return "a";
        }
    }

    private static IEnumerable<SpecValue> Smaller(SpecList list)
    {
        if (list.Items.Count > 0)
        {
            yield return new SpecList([]);
        }

        foreach (var item in list.Items)
        {
            yield return item;
        }

        for (var place = 0; place < list.Items.Count; place++)
        {
            yield return new SpecList([.. list.Items.Where((_, index) => index != place)]);
            foreach (var smaller in Smaller(list.Items[place]))
            {
                yield return new SpecList([.. list.Items.Select((item, index) => index == place ? smaller : item)]);
            }
        }
    }

    private static IEnumerable<SpecValue> Smaller(SpecMapping mapping)
    {
        if (mapping.Members.Count > 0)
        {
            yield return new SpecMapping([]);
        }

        foreach (var member in mapping.Members)
        {
            yield return member.Value;
        }

        for (var place = 0; place < mapping.Members.Count; place++)
        {
            yield return new SpecMapping([.. mapping.Members.Where((_, index) => index != place)]);
            var (key, value) = mapping.Members[place];
            foreach (var smaller in Smaller(value))
            {
                yield return new SpecMapping([
                    .. mapping.Members.Select((each, index) => index == place ? new(key, smaller) : each),
                ]);
            }
        }
    }

    private static IEnumerable<SpecValue> SmallerBytes(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            yield break;
        }

        for (var step = bytes.Length; step > 0; step /= 2)
        {
            var length = bytes.Length - step;
            yield return new SpecSpecial("bytes", new SpecText(Convert.ToBase64String(bytes.AsSpan(0, length))));
        }
    }
}
