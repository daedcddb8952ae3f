using System.Globalization;

namespace Conformance.Scenarios.Tests;

public sealed class SpecValueWriterTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"null\"", "\"null\"")]
    [InlineData("\"12\"", "\"12\"")]
    [InlineData("\"plugin:event|listen\"", "plugin:event|listen")]
    [InlineData("\"a: b\"", "\"a: b\"")]
    [InlineData("\" a\"", "\" a\"")]
    [InlineData("\"a, b\"", "\"a, b\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"{{name}}\"", "\"{{name}}\"")]
    [InlineData("\"a\\nb\"", "\"a\\nb\"")]
    [InlineData("-0", "-0")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    [InlineData("""{"a":[1,{"b":true}]}""", "{ a: [1, { b: true }] }")]
    [InlineData("""{"$bytes":"AQ=="}""", "{ $bytes: \"AQ==\" }")]
    [InlineData("""{"$object":[["$a",1]]}""", "{ $object: [[$a, 1]] }")]
    [InlineData("""{"$utf16":[55296]}""", "{ $utf16: [55296] }")]
    [InlineData("""{"$utf16":[123,123,97,125,125]}""", "{ $utf16: [123, 123, 97, 125, 125] }")]
    public void Values_are_written_as_a_person_would(string json, string yaml)
    {
        var written = SpecValueWriter.Write(SpecValueJson.Read(json));

        written.ShouldBe(yaml.Replace("\"AQ==\"", "AQ==", StringComparison.Ordinal));
    }

    [Fact]
    public void What_nests_too_deeply_for_a_spec_is_written_as_JSON()
    {
        var value = SpecValueJson.Read(new string('[', 3000) + "\"a\\\"b\"" + new string(']', 3000));

        var read = Specs.ReadValue(SpecValueWriter.Write(value));

        read.ShouldBe(new SpecSpecial("json", new SpecText(SpecValueJson.Write(value))));
    }

    [Theory]
    [InlineData(40, "[[")]
    [InlineData(41, "{ $json: ")]
    [InlineData(42, "{ $json: ")]
    public void The_deepest_value_that_is_written_as_it_is_nests_40_deep(int depth, string begins)
    {
        var lists = SpecValueJson.Read(new string('[', depth) + new string(']', depth));

        SpecValueWriter.Write(lists).ShouldStartWith(begins);
        Specs.ReadValue(SpecValueWriter.Write(SpecValueJson.Read("{\"a\":" + SpecValueJson.Write(lists) + "}")));
    }

    [Theory]
    [InlineData("""{"$any":true}""")]
    [InlineData("""{"$object":[["$a",1]]}""")]
    public void What_plain_JSON_cannot_say_is_written_as_it_is_however_deeply_it_nests(string inner)
    {
        var value = SpecValueJson.Read(new string('[', 45) + inner + new string(']', 45));

        var yaml = SpecValueWriter.Write(value);

        yaml.ShouldStartWith("[[");
        Specs.ReadValue(yaml).ShouldBe(value);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void Texts_up_to_200_letters_stand_without_quotes_and_as_keys(int length, bool isLong)
    {
        var text = new string('a', length);
        var mapping = new SpecMapping([new(text, SpecNull.Instance), new("b", SpecNull.Instance)]);

        SpecValueWriter.WriteText(text).ShouldBe(isLong ? $"\"{text}\"" : text);
        SpecValueWriter
            .Write(mapping)
            .ShouldBe(isLong ? $"{{ $object: [[\"{text}\", null], [b, null]] }}" : $"{{ {text}: null, b: null }}");
    }

    [Fact]
    public void A_key_with_half_a_pair_is_written_by_its_code_units()
    {
        var mapping = new SpecMapping([new("\ud800", SpecNull.Instance), new("😀", SpecNull.Instance)]);

        var yaml = SpecValueWriter.Write(mapping);

        yaml.ShouldBe("{ $object: [[{ $utf16: [55296] }, null], [\"😀\", null]] }");
        Specs.ReadValue(yaml).ShouldBe(mapping);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_value_is_read_as_it_was_written(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var value = Make(random, 4);

            var yaml = SpecValueWriter.Write(value);

            Specs.ReadValue(yaml).ShouldBe(value, $"seed {seed}, round {round}: {yaml}");
            SpecValueJson.Read(SpecValueJson.Write(value)).ShouldBe(value, $"seed {seed}, round {round}");
        }
    }

    private static SpecValue Make(Random random, int depth) =>
        random.Next(depth == 0 ? 5 : 9) switch
        {
            0 => SpecNull.Instance,
            1 => new SpecBoolean(random.Next(2) == 0),
            2 => new SpecNumber(
                random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture) + (random.Next(2) == 0 ? "" : ".50e-3")
            ),
            3 or 4 => new SpecText(MakeText(random)),
            5 or 6 => new SpecList([.. Enumerable.Range(0, random.Next(4)).Select(_ => Make(random, depth - 1))]),
            7 => new SpecMapping([
                .. Enumerable
                    .Range(0, random.Next(4))
                    .Select(_ => KeyValuePair.Create(MakeText(random), Make(random, depth - 1))),
            ]),
            _ => new SpecSpecial("contains", Make(random, depth - 1)),
        };

    private static string MakeText(Random random)
    {
        const string awkward = "ab 1.-:#,[]{}&*!|>'\"%@`~?$=\\/\n\r\t\0\u0085\u00a0\u2028\ufeff\ufffeé😀_nulltrue";
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => awkward[random.Next(awkward.Length)]));
    }
}
