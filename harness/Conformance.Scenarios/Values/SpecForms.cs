using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Turns specials that only spell a plain value into that value, so that one value has one form.</summary>
internal static class SpecForms
{
    /// <summary>Makes the value of a special, or answers null where its argument does not fit.</summary>
    public static SpecValue? Normalize(string name, SpecValue argument) =>
        (name, argument) switch
        {
            ("object", SpecList pairs) => Object(pairs),
            ("object", _) => null,
            ("number", SpecNumber number) => number,
            ("number", SpecText { Text: "NaN" }) => new SpecSpecial("nan", new SpecBoolean(true)),
            ("number", SpecText text) when JsonNumber.IsOne(text.Text) => new SpecNumber(text.Text),
            ("bigint", SpecNumber number) => new SpecSpecial(name, new SpecText(number.Digits)),
            ("utf16", SpecList units) => Utf16(units),
            _ => new SpecSpecial(name, argument),
        };

    /// <summary>Reads a whole number from 0, or answers null where the value is none.</summary>
    public static int? Count(SpecValue? value) =>
        value is SpecNumber number
        && int.TryParse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    /// <summary>Tells whether a mapping must be written as a list of pairs, lest it be taken for a special or lose a member.</summary>
    public static bool NeedsPairs(SpecMapping mapping)
    {
        var keys = new HashSet<string>(mapping.Members.Count, StringComparer.Ordinal);
        foreach (var (key, _) in mapping.Members)
        {
            if (key.StartsWith('$') || key == "__proto__" || !keys.Add(key))
            {
                return true;
            }
        }

        return false;
    }

    private static SpecMapping? Object(SpecList pairs)
    {
        var members = new List<KeyValuePair<string, SpecValue>>(pairs.Items.Count);
        foreach (var pair in pairs.Items)
        {
            if (pair is not SpecList { Items: [SpecText key, var value] })
            {
                return null;
            }

            members.Add(new(key.Text, value));
        }

        return new SpecMapping(members);
    }

    private static SpecText? Utf16(SpecList units)
    {
        var text = new char[units.Items.Count];
        for (var index = 0; index < text.Length; index++)
        {
            if (Count(units.Items[index]) is not { } unit || unit > char.MaxValue)
            {
                return null;
            }

            text[index] = (char)unit;
        }

        var whole = new string(text);
        return new SpecText(whole) { IsLiteral = SpecInterpolation.Find(whole).Count > 0 };
    }
}
