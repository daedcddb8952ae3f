using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public static class ShrinkerTests
{
    private static SpecValue Minimal(SpecValue value, Func<SpecValue, bool> fails)
    {
        while (Shrinker.Smaller(value).FirstOrDefault(fails) is { } smaller)
        {
            value = smaller;
        }

        return value;
    }

    public sealed class Smaller
    {
        [Fact]
        public void A_number_walks_to_the_edge_of_failure() =>
            Minimal(new SpecNumber("9007"), value => value is SpecNumber number && int.Parse(number.Digits) >= 256)
                .ShouldBe(new SpecNumber("256"));

        [Theory]
        [InlineData("1000000", 5000)]
        [InlineData("9007199254740991", 5092)]
        [InlineData("-1000000", -5000)]
        public void The_edge_is_found_in_few_steps(string begin, long edge)
        {
            var tried = 0;

            Minimal(
                    new SpecNumber(begin),
                    value =>
                    {
                        tried++;
                        var number = long.Parse(((SpecNumber)value).Digits);
                        return edge > 0 ? number >= edge : number <= edge;
                    }
                )
                .ShouldBe(new SpecNumber(edge.ToString(System.Globalization.CultureInfo.InvariantCulture)));

            tried.ShouldBeLessThan(350);
        }

        [Theory]
        [InlineData("731.25", 3, "3")]
        [InlineData("-731.25", -3, "-3")]
        [InlineData("0.7", 0, "0")]
        public void A_fraction_walks_to_a_whole_number(string begin, int edge, string minimal) =>
            Minimal(
                    new SpecNumber(begin),
                    value => Math.Abs(double.Parse(((SpecNumber)value).Digits)) >= Math.Abs(edge)
                )
                .ShouldBe(new SpecNumber(minimal));

        [Fact]
        public void What_fails_for_its_fraction_keeps_one() =>
            Minimal(new SpecNumber("731.25"), value => ((SpecNumber)value).Digits.Contains('.'))
                .ShouldBe(new SpecNumber("0.5"));

        [Fact]
        public void Bytes_walk_to_the_edge_of_failure() =>
            Minimal(Bytes(5861), value => Length(value) >= 5100).ShouldBe(Bytes(5100));

        private static SpecSpecial Bytes(int length) =>
            new("bytes", new SpecText(Convert.ToBase64String(new byte[length])));

        private static int Length(SpecValue value) =>
            Convert.FromBase64String(((SpecText)((SpecSpecial)value).Argument).Text).Length;

        [Fact]
        public void A_text_keeps_only_what_fails() =>
            Minimal(new SpecText("abc\u2028def"), value => value is SpecText text && text.Text.Contains('\u2028'))
                .ShouldBe(new SpecText("\u2028"));

        [Fact]
        public void A_nested_value_loses_all_around_it()
        {
            var value = new SpecList([
                new SpecNumber("1"),
                Make.Mapping(("a", new SpecList([new SpecNull(), Make.Text("x")]))),
            ]);

            var minimal = Minimal(
                value,
                each =>
                    each is SpecNull or SpecList or SpecMapping
                    && SpecInterpolation.ToText(each).Contains("null", StringComparison.Ordinal)
            );

            minimal.ShouldBe(new SpecNull());
        }

        [Fact]
        public void The_smallest_values_have_nothing_below_them()
        {
            Shrinker.Smaller(new SpecNumber("0")).ShouldBeEmpty();
            Shrinker.Smaller(new SpecText("")).ShouldBeEmpty();
            Shrinker.Smaller(new SpecList([])).ShouldBeEmpty();
            Shrinker.Smaller(SpecNull.Instance).ShouldBeEmpty();
        }
    }

    public sealed class Generated
    {
        [Theory]
        [InlineData("json")]
        [InlineData("integer")]
        [InlineData("double")]
        [InlineData("text")]
        [InlineData("identifier")]
        [InlineData("bytes")]
        [InlineData("json-object")]
        [InlineData("json-list")]
        [InlineData("path")]
        [InlineData("event-name")]
        public void A_seed_gives_the_same_values_again(string generator)
        {
            var forAll = new ForAll([new GeneratedValue("value", generator, null)], 50, null);

            var first = ValueSet.Make(forAll, 7).Select(set => SpecInterpolation.ToText(set.Values[0].Value)).ToList();
            var second = ValueSet.Make(forAll, 7).Select(set => SpecInterpolation.ToText(set.Values[0].Value)).ToList();
            var other = ValueSet.Make(forAll, 8).Select(set => SpecInterpolation.ToText(set.Values[0].Value)).ToList();

            second.ShouldBe(first);
            other.ShouldNotBe(first);
        }

        [Fact]
        public void No_text_is_taken_for_a_name()
        {
            var forAll = new ForAll([new GeneratedValue("value", "text", null)], 2000, null);

            ValueSet
                .Make(forAll, 1)
                .Select(set => ((SpecText)set.Values[0].Value).Text)
                .ShouldAllBe(text => SpecInterpolation.Find(text).Count == 0);
        }

        [Fact]
        public void Integers_keep_their_bounds()
        {
            var bounds = Make.Mapping(("min", new SpecNumber("3")), ("max", new SpecNumber("9")));
            var forAll = new ForAll([new GeneratedValue("value", "integer", bounds)], 200, null);

            ValueSet.Make(forAll, 1).ShouldAllBe(set => GeneratorDomain.Holds(forAll.Values[0], set.Values[0].Value));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(3)]
        public void No_text_is_longer_than_it_may_be(int max)
        {
            var options = Make.Mapping(("max", new SpecNumber($"{max}")));
            var forAll = new ForAll([new GeneratedValue("value", "text", options)], 500, null);

            ValueSet
                .Make(forAll, 1)
                .Select(set => ((SpecText)set.Values[0].Value).Text.EnumerateRunes().Count())
                .Max()
                .ShouldBe(max);
        }

        [Theory]
        [InlineData("min", 4096, 4096, 6144)]
        [InlineData("min", 10, 10, 2048)]
        [InlineData("max", 10, 0, 10)]
        public void A_lone_bound_of_bytes_moves_the_other(string bound, int value, int least, int most)
        {
            var options = Make.Mapping((bound, new SpecNumber($"{value}")));
            var forAll = new ForAll([new GeneratedValue("value", "bytes", options)], 300, null);

            var lengths = ValueSet.Make(forAll, 1).Select(set => Length(set.Values[0].Value)).ToList();

            lengths.Min().ShouldBeGreaterThanOrEqualTo(least);
            lengths.Max().ShouldBeLessThanOrEqualTo(most);
        }

        private static int Length(SpecValue value) =>
            Convert.FromBase64String(((SpecText)((SpecSpecial)value).Argument).Text).Length;
    }

    public sealed class Domain
    {
        public static TheoryData<string, SpecValue?, SpecValue, bool> Values =>
            new()
            {
                { "identifier", null, Make.Text("a7_"), true },
                { "identifier", null, Make.Text("7"), false },
                { "identifier", null, Make.Text("_a"), false },
                { "identifier", null, Make.Text("a\n"), false },
                { "bytes", Make.Mapping(("min", new SpecNumber("2"))), Bytes("AQI="), true },
                { "bytes", Make.Mapping(("min", new SpecNumber("2"))), Bytes("AQ=="), false },
                { "bytes", null, Bytes(""), true },
                { "integer", Make.Mapping(("min", new SpecNumber("3"))), new SpecNumber("3"), true },
                { "integer", Make.Mapping(("min", new SpecNumber("3"))), new SpecNumber("2"), false },
                { "json-list", Make.Mapping(("max", new SpecNumber("0"))), new SpecList([]), true },
                { "json-list", Make.Mapping(("max", new SpecNumber("0"))), new SpecList([SpecNull.Instance]), false },
                { "json-list", null, SpecNull.Instance, false },
                { "json-object", null, new SpecMapping([]), true },
                { "json-object", null, new SpecNumber("0"), false },
                { "event-name", null, Make.Text(""), false },
                { "path", null, Make.Text("a"), false },
                { "path", null, Make.Text("/a"), true },
                { "json", null, SpecNull.Instance, true },
                { "double", null, new SpecNumber("0"), true },
                { "text", null, Make.Text(""), true },
            };

        [Theory]
        [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
        public void A_smaller_value_is_one_that_the_generator_could_have_made(
            string generator,
            SpecValue? options,
            SpecValue value,
            bool isOne
        ) => GeneratorDomain.Holds(new GeneratedValue("value", generator, options), value).ShouldBe(isOne);

        private static SpecSpecial Bytes(string base64) => new("bytes", Make.Text(base64));
    }
}
