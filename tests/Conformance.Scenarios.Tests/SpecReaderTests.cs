namespace Conformance.Scenarios.Tests;

public sealed class SpecReaderTests
{
    private static SpecFile Read(string yaml)
    {
        var file = new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), yaml);
        new SpecReader(file).Read();
        return file;
    }

    public sealed class Scalars
    {
        [Theory]
        [InlineData("null", "null")]
        [InlineData("~", "null")]
        [InlineData("", "null")]
        [InlineData("Null", "null")]
        [InlineData("NULL", "null")]
        [InlineData("true", "true")]
        [InlineData("True", "true")]
        [InlineData("TRUE", "true")]
        [InlineData("false", "false")]
        [InlineData("False", "false")]
        [InlineData("FALSE", "false")]
        [InlineData("yes", "\"yes\"")]
        [InlineData("012", "12")]
        [InlineData("0x1F", "31")]
        [InlineData("0xffffffffffffffff", "18446744073709551615")]
        [InlineData("0o17", "15")]
        [InlineData("0o18", "\"0o18\"")]
        [InlineData("0x", "\"0x\"")]
        [InlineData("0xg", "\"0xg\"")]
        [InlineData("-0x1", "\"-0x1\"")]
        [InlineData("-0", "-0")]
        [InlineData("+5", "5")]
        [InlineData("-012", "-12")]
        [InlineData(".5", "0.5")]
        [InlineData("5.", "5")]
        [InlineData("1.50", "1.50")]
        [InlineData("1e21", "1e21")]
        [InlineData("0.5E-7", "0.5E-7")]
        [InlineData("+1e5", "1e5")]
        [InlineData("+-5", "\"+-5\"")]
        [InlineData("e5", "\"e5\"")]
        [InlineData("9007199254740993", "9007199254740993")]
        [InlineData("1.2.3", "\"1.2.3\"")]
        [InlineData("1_000", "\"1_000\"")]
        [InlineData("2020-01-01", "\"2020-01-01\"")]
        [InlineData("-", "\"-\"")]
        [InlineData(".", "\".\"")]
        [InlineData("1e", "\"1e\"")]
        [InlineData(".inf", "{\"$number\":\"Infinity\"}")]
        [InlineData("-.Inf", "{\"$number\":\"-Infinity\"}")]
        [InlineData("+.INF", "{\"$number\":\"Infinity\"}")]
        [InlineData(".nan", "{\"$nan\":true}")]
        [InlineData(".NaN", "{\"$nan\":true}")]
        [InlineData(".NAN", "{\"$nan\":true}")]
        public void Plain_ones_are_typed_by_the_core_schema(string text, string json)
        {
            var node = new SpecScalarNode(text, IsPlain: true, new("a.yaml", 1, 1), 1);

            SpecValueJson.Write(YamlScalar.Read(node)).ShouldBe(json);
        }

        [Theory]
        [InlineData("'12'", "\"12\"")]
        [InlineData("\"null\"", "\"null\"")]
        [InlineData("'true'", "\"true\"")]
        [InlineData("|\n  12", "\"12\"")]
        public void Quoted_ones_are_texts(string yaml, string json) =>
            SpecValueJson.Write(Specs.ReadValue(yaml)).ShouldBe(json);
    }

    [Theory]
    [InlineData("a:\n  - b: { c: 1,  \n      d: 2 }\n", 7)]
    [InlineData("a:\n  - b: x\n", 1)]
    [InlineData("a:\n  - b: [1, 2] # two\n", 6)]
    [InlineData("a:\n  - b: {}\n", 2)]
    [InlineData("a:\n  - b: [\n    ]\n", 1)]
    [InlineData("a:\n  - b: \"x\n      y\"\n", 2)]
    public void A_value_of_several_lines_is_as_long_as_its_first(string yaml, int length)
    {
        var file = new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), yaml);

        var list = (SpecListNode)((SpecMappingNode)new SpecReader(file).Read()!).Find("a")!;

        ((SpecMappingNode)list.Items[0]).Find("b")!.Length.ShouldBe(length);
    }

    [Theory]
    [InlineData("\n\na: &x 1", "a.yaml:3:4", "a: &x 1")]
    [InlineData("b: 1\r\na: &x 1\r\n", "a.yaml:2:4", "a: &x 1")]
    [InlineData("b: 1\ra: &x 1\r", "a.yaml:2:4", "a: &x 1")]
    public void Lines_are_those_that_YAML_counts(string yaml, string location, string excerpt)
    {
        var mistake = Read(yaml).Diagnostics.ShouldHaveSingleItem();

        mistake.Location.ToString().ShouldBe(location);
        mistake.Excerpt.ShouldBe(excerpt);
    }

    public sealed class Attacks
    {
        private const string Awkward = "{}[],:&*!|>'\"%@`#-\t\n$ ";

        [Fact]
        public void A_bomb_of_aliases_is_refused_at_its_first_anchor() =>
            Read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
                .Diagnostics.ShouldHaveSingleItem()
                .ToString()
                .ShouldStartWith("a.yaml:1:4  SPEC006");

        [Fact]
        public void A_cycle_is_refused() =>
            Read("a: &a\n  b: *a\n").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(SpecCodes.Alias);

        [Theory]
        [InlineData("[")]
        [InlineData("{a: ")]
        [InlineData("- ")]
        public void Deep_nesting_is_refused_before_it_costs(string open)
        {
            var file = Read("a: \n  " + string.Concat(Enumerable.Repeat(open, 100_000)));

            file.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(SpecCodes.TooDeep);
        }

        [Theory]
        [InlineData("\n    ")]
        [InlineData(", ")]
        public void A_file_of_100_000_mistakes_tells_the_first_200_in_bounded_memory(string between)
        {
            var keys = string.Join(between, Enumerable.Range(0, 100_000).Select(static key => $"k{key}: 1"));
            var inside = between is ", " ? $"{{{keys}}}" : $"\n    {keys}";

            var read = Specs.Read($"suite: acl\nabout: Mistakes.\nscenarios:\n  - {inside}\n");

            read.File.Diagnostics.Count.ShouldBe(201);
            read.File.Diagnostics[^1].Code.ShouldBe(SpecCodes.TooManyMistakes);
            // In one line of a megabyte each mistake would else hold that line.
            read.File.Diagnostics.Select(static mistake => mistake.Excerpt)
                .Distinct(ReferenceEqualityComparer.Instance)
                .Count()
                .ShouldBeLessThanOrEqualTo(201);
            SpecDiagnosticRenderer.Render(read.File.Diagnostics).Length.ShouldBeLessThan(100_000);
        }

        [Fact]
        public void A_colon_in_place_of_a_key_is_a_mistake_and_no_crash() =>
            Read("requirements:\n  - : m?ust, sentence: It holds., sourc\n")
                .Diagnostics.ShouldHaveSingleItem()
                .Code.ShouldBe(SpecCodes.Syntax);

        [Fact]
        public void A_half_open_bracket_is_a_mistake_and_no_crash() =>
            Read("a: [1, 2\nb: 3").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(SpecCodes.Syntax);

        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public void Mutilated_files_give_mistakes_and_never_exceptions(int seed)
        {
            var sources = Directory.GetFiles(Repository.Specs, "*.yaml", SearchOption.AllDirectories).Order().ToList();
            var random = new Random(seed);
            for (var round = 0; round < 150; round++)
            {
                var text = File.ReadAllText(sources[random.Next(sources.Count)]);
                text = text[..Math.Min(text.Length, 4000)];
                for (var change = 0; change < 4; change++)
                {
                    var at = random.Next(text.Length);
                    text = random.Next(3) switch
                    {
                        0 => text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at)),
                        1 => text.Insert(at, Awkward[random.Next(Awkward.Length)].ToString()),
                        _ => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 60), text.Length - at))),
                    };
                }

                var read = Specs.Read(
                    text,
                    requirements: File.ReadAllText(Path.Combine(Repository.Specs, "requirements.yaml"))
                );

                SpecDiagnosticRenderer.Render(read.File.Diagnostics).ShouldNotBeNull();
            }
        }
    }
}
