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
