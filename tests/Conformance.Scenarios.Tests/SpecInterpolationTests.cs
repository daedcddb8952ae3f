namespace Conformance.Scenarios.Tests;

public sealed class SpecInterpolationTests
{
    private static readonly Dictionary<string, SpecValue> s_values = new()
    {
        ["text"] = new SpecText("a|b"),
        ["number"] = new SpecNumber("1.50"),
        ["list"] = new SpecList([new SpecNumber("1"), new SpecText("x")]),
        ["old-key"] = SpecNull.Instance,
    };

    private static SpecValue? Look(string name) => s_values.GetValueOrDefault(name);

    public sealed class Find
    {
        [Fact]
        public void Every_reference_is_found_with_its_place() =>
            SpecInterpolation
                .Find("{{a}} {{ b }} {{c-d}}{{{e_1}}} {{}} {{1}} {{f}")
                .ShouldBe([new("a", 0, 5), new("c-d", 14, 7), new("e_1", 22, 7)]);

        [Theory]
        [InlineData("a {{", "")]
        [InlineData("{{{", "")]
        [InlineData("{{a", "")]
        [InlineData("{{a}", "")]
        [InlineData("{{a}}}", "a")]
        [InlineData("{{a}}{{b}}{{", "a b")]
        [InlineData("{{a}}a}}", "a")]
        public void Braces_left_open_name_nothing(string text, string names) =>
            string.Join(' ', SpecInterpolation.Find(text).Select(static reference => reference.Name)).ShouldBe(names);
    }

    public sealed class Apply
    {
        [Fact]
        public void A_text_that_is_nothing_but_a_reference_becomes_the_value() =>
            SpecInterpolation.Apply(new SpecText("{{list}}"), Look).ShouldBe(s_values["list"]);

        [Fact]
        public void Inside_a_longer_text_values_are_written() =>
            SpecInterpolation
                .Apply("<{{text}}> {{number}} {{list}} {{old-key}}", Look)
                .ShouldBe("<a|b> 1.50 [1,\"x\"] null");

        [Fact]
        public void A_name_nobody_knows_stays_as_it_is_written() =>
            SpecInterpolation.Apply(new SpecText("{{nobody}}"), Look).ShouldBe(new SpecText("{{nobody}}"));

        [Fact]
        public void Keys_items_and_arguments_are_reached()
        {
            var value = new SpecMapping([
                new("k{{number}}", new SpecList([new SpecSpecial("contains", new SpecText("{{number}}"))])),
            ]);

            var applied = SpecInterpolation.Apply(value, Look);

            applied.ShouldBe(
                new SpecMapping([new("k1.50", new SpecList([new SpecSpecial("contains", new SpecNumber("1.50"))]))])
            );
        }

        [Fact]
        public void A_value_inside_an_expression_stands_for_itself() =>
            SpecInterpolation
                .Apply(new SpecSpecial("matches", new SpecText("^{{text}}$")), Look)
                .ShouldBe(new SpecSpecial("matches", new SpecText("^a\\|b$")));

        [Fact]
        public void What_a_value_inside_an_expression_refers_to_is_put_in_later() =>
            SpecInterpolation
                .Apply(
                    new SpecSpecial("matches", new SpecText("^{{word}}$")),
                    name => name is "word" ? new SpecText("{{case}}a.{{b}}|") : null
                )
                .ShouldBe(new SpecSpecial("matches", new SpecText("^{{case}}a\\.{{b}}\\|$")));

        [Theory]
        [InlineData("{{text}}", "a\\|b")]
        [InlineData("{{number}}", "1\\.50")]
        [InlineData("{{nobody}}", "{{nobody}}")]
        public void A_value_in_the_place_of_a_whole_expression_stands_for_itself_too(string written, string applied) =>
            SpecInterpolation
                .Apply(new SpecSpecial("matches", new SpecText(written)), Look)
                .ShouldBe(new SpecSpecial("matches", new SpecText(applied)));

        [Fact]
        public void Captured_values_are_put_in_by_name() =>
            SpecInterpolation
                .Apply(new SpecSpecial("captured", new SpecText("old-key")), Look)
                .ShouldBe(SpecNull.Instance);

        [Fact]
        public void A_script_is_left_as_it_is_written() =>
            SpecInterpolation
                .Apply(new SpecSpecial("js", new SpecText("'{{text}}'")), Look)
                .ShouldBe(new SpecSpecial("js", new SpecText("'{{text}}'")));

        [Fact]
        public void What_becomes_digits_or_units_is_the_plain_value_they_spell()
        {
            var units = new SpecList([new SpecText("{{unit}}")]);

            SpecInterpolation
                .Apply(new SpecSpecial("number", new SpecText("{{number}}0")), Look)
                .ShouldBe(new SpecNumber("1.500"));
            SpecInterpolation
                .Apply(new SpecSpecial("utf16", units), static _ => new SpecNumber("65535"))
                .ShouldBe(new SpecText("\uffff"));
        }

        [Fact]
        public void Values_are_not_searched_for_references_again() =>
            SpecInterpolation
                .Apply(new SpecText("{{once}}"), name => new SpecText("{{" + name + name + "}}"))
                .ShouldBe(new SpecText("{{onceonce}}"));
    }
}
