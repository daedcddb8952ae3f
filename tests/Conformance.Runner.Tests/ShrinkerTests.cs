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

            ValueSet.Make(forAll, 1).ShouldAllBe(set => GeneratorOptions.IsWithin(bounds, set.Values[0].Value));
        }
    }
}
