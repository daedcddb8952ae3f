using System.Globalization;
using Bogus;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Makes values from a seed: ordinary ones, with the corners where hosts stumble mixed in.</summary>
internal sealed class ValueGenerator(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string NameLetters = Letters + "0123456789";

    private readonly Randomizer _random = new(seed);

    /// <summary>Makes a value.</summary>
    public SpecValue Make(string generator, SpecValue? options)
    {
        var chosen = new GeneratorOptions(options);
        return generator switch
        {
            "json" => Json(chosen.Count("depth", 3)),
            "json-object" => Mapping(chosen.Count("depth", 3), chosen.Count("max", 5)),
            "json-list" => List(chosen.Count("depth", 3), chosen.Count("max", 5)),
            "integer" => Integer(
                chosen.Number("min", -GeneratorCorners.SafeInteger),
                chosen.Number("max", GeneratorCorners.SafeInteger)
            ),
            "double" => Double(),
            "text" => new SpecText(Text(chosen.Count("max", 40))),
            "identifier" => new SpecText(Identifier(chosen.Count("max", 20))),
            "bytes" => Bytes(chosen.LeastBytes, chosen.MostBytes),
            "path" => new SpecText(MakePath()),
            "event-name" => new SpecText(EventName()),
            _ => throw new InvalidDataException($"There is no generator '{generator}'."),
        };
    }

    private SpecValue Json(int depth)
    {
        // The last two kinds nest, so at the bottom they are left out.
        return _random.Number(0, depth > 0 ? 7 : 5) switch
        {
            0 => SpecNull.Instance,
            1 => new SpecBoolean(_random.Bool()),
            2 => Integer(-GeneratorCorners.SafeInteger, GeneratorCorners.SafeInteger),
            3 => ShortDouble(),
            4 or 5 => new SpecText(Text(20)),
            6 => List(depth - 1, 4),
            _ => Mapping(depth - 1, 4),
        };
    }

    private SpecList List(int depth, int most) =>
        new([.. Enumerable.Range(0, _random.Number(0, most)).Select(_ => Json(depth))]);

    private SpecMapping Mapping(int depth, int most)
    {
        var members = new OrderedDictionary<string, SpecValue>();
        foreach (var _ in Enumerable.Range(0, _random.Number(0, most)))
        {
            members[Key()] = Json(depth);
        }

        return new SpecMapping([.. members]);
    }

    // Keys that look like numbers change places in a page, and a lone '$key' is no plain mapping.
    private string Key() => IsCorner() ? _random.ArrayElement(GeneratorCorners.Keys) : Identifier(8);

    private SpecNumber Integer(long least, long most)
    {
        var corner = _random.ArrayElement(GeneratorCorners.Integers);
        var value = IsCorner() && corner >= least && corner <= most ? corner : _random.Long(least, most);
        return new SpecNumber(value.ToString(CultureInfo.InvariantCulture));
    }

    private SpecNumber Double() =>
        IsCorner() ? new SpecNumber(_random.ArrayElement(GeneratorCorners.Doubles)) : ShortDouble();

    // Up to 15 digits and small exponents: parsers that round the last digit of longer ones are common, and are the concern of 'double' alone.
    private SpecNumber ShortDouble()
    {
        if (IsCorner())
        {
            return new SpecNumber(_random.ArrayElement(GeneratorCorners.ShortDoubles));
        }

        var digits = _random.Long(-999_999_999_999_999, 999_999_999_999_999);
        var value = (decimal)digits / (decimal)Math.Pow(10, _random.Number(0, 15));
        return new SpecNumber(value.ToString(CultureInfo.InvariantCulture));
    }

    private string Text(int most)
    {
        if (IsCorner())
        {
            return _random.ArrayElement([.. GeneratorCorners.Texts.Where(corner => Length(corner) <= most)]);
        }

        var pieces = Enumerable.Range(0, _random.Number(0, most)).Select(_ => Piece());
        return string.Concat(pieces).Replace("{{", "{ ", StringComparison.Ordinal);
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private string Piece() =>
        _random.Number(0, 9) switch
        {
            < 7 => ((char)_random.Number(' ', '~')).ToString(),
            7 => ((char)_random.Number(0xa0, 0x24ff)).ToString(),
            8 => ((char)_random.Number(0x3041, 0x9fff)).ToString(),
            _ => char.ConvertFromUtf32(_random.Number(0x1f300, 0x1f64f)),
        };

    private string Identifier(int most) =>
        _random.ArrayElement(Letters.ToCharArray())
        + _random.String2(_random.Number(0, Math.Max(0, most - 1)), NameLetters + "_");

    private SpecSpecial Bytes(int least, int most)
    {
        var length = IsCorner() ? _random.ArrayElement(GeneratorCorners.Lengths) : _random.Number(least, most);
        return new SpecSpecial(
            "bytes",
            new SpecText(Convert.ToBase64String(_random.Bytes(Math.Clamp(length, least, most))))
        );
    }

    private string MakePath() =>
        "/"
        + string.Join(
            '/',
            Enumerable
                .Range(0, _random.Number(1, 5))
                .Select(_ => IsCorner() ? _random.ArrayElement(GeneratorCorners.PathParts) : Identifier(8))
        );

    private string EventName() =>
        IsCorner()
            ? _random.ArrayElement(GeneratorCorners.EventNames)
            : _random.String2(_random.Number(1, 20), NameLetters + "-/:_");

    private bool IsCorner() => _random.Number(0, 3) == 0;
}
