using System.Globalization;
using System.Text;
using Conformance.Scenarios;

namespace Conformance.Properties.Tests;

/// <summary>Makes values of all kinds, awkward ones more often than not.</summary>
internal static class Some
{
    private const string Awkward =
        "ab 1.-:#,[]{}&*!|>'\"%@`~?$=\\/\n\r\t\0\u0001\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffeé漢😀\ud800\udc00_nulltrue{{a}}";

    private static readonly string[] s_numbers =
    [
        "0",
        "-0",
        "1",
        "-1",
        "0.1",
        "1e21",
        "1E-7",
        "9007199254740993",
        "-9223372036854775808",
        "18446744073709551616",
        "1e400",
        "-1e-400",
        "5e-324",
        "1.7976931348623157e308",
        "123456789012345678901234567890.000",
    ];

    private static readonly string[] s_specials =
    [
        "any",
        "type",
        "matches",
        "contains",
        "one-of",
        "not",
        "length",
        "each",
        "undefined",
        "nan",
        "number",
        "bigint",
        "bytes",
        "typed-array",
        "repeat",
        "nested",
        "date",
        "map",
        "set",
        "json",
        "error",
        "close-to",
        "sha256",
        "json-text",
        "hole",
        "cycle",
        "instance",
        "nonsense",
    ];

    public static string Text(Random random, int most = 12) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Awkward[random.Next(Awkward.Length)]));

    /// <summary>A text without half surrogate pairs, as JSON over a wire carries it.</summary>
    public static string WholeText(Random random, int most = 12) => Whole(Text(random, most));

    /// <summary>A text with the replacement character for each half of a surrogate pair.</summary>
    public static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    public static string Number(Random random) =>
        random.Next(3) switch
        {
            0 => s_numbers[random.Next(s_numbers.Length)],
            1 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
            _ => random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture)
                + (random.Next(2) == 0 ? "" : ".50e-3"),
        };

    public static byte[] Bytes(Random random, int most = 40)
    {
        var bytes = new byte[random.Next(most + 1)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A value as JSON has it.</summary>
    public static SpecValue Json(Random random, int depth = 4) =>
        random.Next(depth == 0 ? 5 : 8) switch
        {
            0 => SpecNull.Instance,
            1 => new SpecBoolean(random.Next(2) == 0),
            2 => new SpecNumber(Number(random)),
            3 or 4 => new SpecText(Text(random)),
            5 or 6 => new SpecList([.. Many(random, () => Json(random, depth - 1))]),
            _ => Mapping(random, () => Json(random, depth - 1)),
        };

    /// <summary>A value or a pattern, mostly with arguments that make no sense.</summary>
    public static SpecValue Pattern(Random random, int depth = 4) =>
        random.Next(depth == 0 ? 1 : 3) switch
        {
            0 => Json(random, Math.Min(depth, 2)),
            1 => new SpecList([.. Many(random, () => Pattern(random, depth - 1))]),
            _ => new SpecSpecial(s_specials[random.Next(s_specials.Length)], Argument(random, depth - 1)),
        };

    /// <summary>Changes a text here and there.</summary>
    public static string Mutilated(Random random, string text)
    {
        var changed = new StringBuilder(text);
        for (var change = random.Next(1, 5); change > 0 && changed.Length > 0; change--)
        {
            var at = random.Next(changed.Length);
            var length = Math.Min(random.Next(1, 20), changed.Length - at);
            _ = random.Next(4) switch
            {
                0 => changed.Remove(at, length),
                1 => changed.Insert(at, Awkward[random.Next(Awkward.Length)]),
                2 => changed.Insert(at, changed.ToString(at, length)),
                _ => changed.Replace(changed[at], Awkward[random.Next(Awkward.Length)], at, 1),
            };
        }

        return changed.ToString();
    }

    private static SpecMapping Mapping(Random random, Func<SpecValue> make)
    {
        var members = new OrderedDictionary<string, SpecValue>();
        foreach (var value in Many(random, make))
        {
            members[Text(random, 5)] = value;
        }

        return new([.. members]);
    }

    private static SpecValue Argument(Random random, int depth) =>
        random.Next(4) switch
        {
            0 => new SpecBoolean(true),
            1 => new SpecText(random.Next(2) == 0 ? Convert.ToBase64String(Bytes(random)) : Number(random)),
            2 => Mapping(random, () => Pattern(random, Math.Max(depth, 0))),
            _ => Pattern(random, Math.Max(depth, 0)),
        };

    private static IEnumerable<T> Many<T>(Random random, Func<T> make) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => make());
}
