using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

public sealed class ValueMatcherTests
{
    public sealed class Plain_values
    {
        [Theory]
        [InlineData("null", "null")]
        [InlineData("true", "true")]
        [InlineData("\"a\"", "\"a\"")]
        [InlineData("1", "1.0")]
        [InlineData("100", "1e2")]
        [InlineData("1e-7", "0.0000001")]
        [InlineData("-0", "-0.0")]
        [InlineData("{\"$number\": \"-0\"}", "-0")]
        [InlineData("{\"$number\": \"Infinity\"}", "{\"$number\": \"Infinity\"}")]
        [InlineData("9007199254740993", "9007199254740993")]
        [InlineData("1e400", "10e399")]
        [InlineData("[]", "[]")]
        [InlineData("[1, [2]]", "[1, [2]]")]
        [InlineData("{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}")]
        public void Match_what_is_equal(string expected, string observed) => ShouldMatch(expected, observed);

        [Theory]
        [InlineData("null", "false", "$", DifferenceKind.Type)]
        [InlineData("null", "{\"$undefined\": true}", "$", DifferenceKind.Type)]
        [InlineData("true", "false", "$", DifferenceKind.Value)]
        [InlineData("1", "\"1\"", "$", DifferenceKind.Type)]
        [InlineData("\"a\"", "\"A\"", "$", DifferenceKind.Text)]
        [InlineData("1", "1.0000000000000000001", "$", DifferenceKind.Value)]
        [InlineData("1", "-1", "$", DifferenceKind.Value)]
        [InlineData("0", "-0", "$", DifferenceKind.Value)]
        [InlineData("{\"$number\": \"Infinity\"}", "{\"$number\": \"-Infinity\"}", "$", DifferenceKind.Value)]
        [InlineData("9007199254740993", "9007199254740992", "$", DifferenceKind.Value)]
        [InlineData("[]", "{}", "$", DifferenceKind.Type)]
        [InlineData("[1, 2]", "[1]", "$[1]", DifferenceKind.MissingItem)]
        [InlineData("[1]", "[1, 2]", "$[1]", DifferenceKind.ExtraItem)]
        [InlineData("[[1], [2]]", "[[1], [3]]", "$[1][0]", DifferenceKind.Value)]
        [InlineData("{\"a\": 1}", "{}", "$.a", DifferenceKind.MissingKey)]
        [InlineData("{}", "{\"a\": 1}", "$.a", DifferenceKind.ExtraKey)]
        [InlineData("{\"a\": {\"$undefined\": true}}", "{}", "$.a", DifferenceKind.MissingKey)]
        [InlineData("{\"a\": [0, 1, {\"b\": 2}]}", "{\"a\": [0, 1, {\"b\": 3}]}", "$.a[2].b", DifferenceKind.Value)]
        [InlineData("{\"a b\": 1}", "{\"a b\": 2}", "$[\"a b\"]", DifferenceKind.Value)]
        [InlineData("{\"\": 1}", "{\"\": 2}", "$[\"\"]", DifferenceKind.Value)]
        [InlineData("{\"1a\": 1}", "{\"1a\": 2}", "$[\"1a\"]", DifferenceKind.Value)]
        public void Differ_in_type_key_and_digit(string expected, string observed, string path, DifferenceKind kind) =>
            ShouldDiffer(expected, observed, path, kind);

        [Fact]
        public void Of_digits_that_are_no_number_are_compared_as_they_stand()
        {
            ValueMatcher.Compare(new SpecNumber("one"), new SpecNumber("one")).ShouldBeNull();
            ValueMatcher.Compare(new SpecNumber("one"), new SpecNumber("two")).ShouldNotBeNull();
        }

        [Fact]
        public void Match_nothing_where_nothing_was_observed()
        {
            var difference = ValueMatcher.Compare(Tagged.Value("null"), null);

            difference.ShouldBe(new Difference("$", DifferenceKind.Value, "null", "nothing", null));
        }

        [Fact]
        public void Asked_for_nothing_where_one_more_was_observed() =>
            ValueMatcher
                .Compare(Tagged.Value("[]"), Tagged.Value("[1]"))
                .ShouldBe(new Difference("$[0]", DifferenceKind.ExtraItem, "nothing", "1", null));

        [Fact]
        public void Tell_the_first_of_several_differences()
        {
            var difference = ValueMatcher.Compare(Tagged.Value("[1, 2, 3]"), Tagged.Value("[1, 9, 8]"));

            difference.ShouldBe(new Difference("$[1]", DifferenceKind.Value, "2", "9", null));
        }
    }

    public sealed class Deep_values
    {
        private const int Depth = 200_000;

        [Fact]
        public void Are_compared_to_the_end()
        {
            var expected = Tagged.Value(
                $"{{\"$nested\": {{\"of\": \"list\", \"depth\": {Depth}, \"inner\": {{\"$any\": true}}}}}}"
            );

            ValueMatcher.Compare(expected, Lists(Depth)).ShouldBeNull();
        }

        [Fact]
        public void Differ_at_their_end()
        {
            var expected = Tagged.Value($"{{\"$nested\": {{\"of\": \"list\", \"depth\": {Depth}, \"inner\": 2}}}}");

            var difference = ValueMatcher.Compare(expected, Lists(Depth)).ShouldNotBeNull();

            difference.Path.Length.ShouldBe(201);
            difference.Path.ShouldEndWith("[0][0]");
            (difference.Expected, difference.Actual).ShouldBe(("2", "1"));
        }

        private static SpecValue Lists(int depth)
        {
            SpecValue value = new SpecNumber("1");
            for (var level = 0; level < depth; level++)
            {
                value = new SpecList([value]);
            }

            return value;
        }
    }

    private static void ShouldMatch(string expected, string observed) =>
        ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value(observed))?.Describe().ShouldBeNull();

    private static void ShouldDiffer(string expected, string observed, string path, DifferenceKind kind)
    {
        var difference = ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value(observed)).ShouldNotBeNull();

        (difference.Path, difference.Kind).ShouldBe((path, kind));
        difference.Describe().ShouldStartWith(path);
    }
}
