namespace Conformance.Runner.Tests;

public sealed class CaseSelectionTests
{
    [Fact]
    public void An_unknown_pattern_or_transport_is_refused()
    {
        Should
            .Throw<ArgumentException>(() => new CaseSelection { Patterns = ["isolation", "insolation"] }.Validate())
            .Message.ShouldBe(
                "There is no pattern 'insolation'; did you mean 'isolation'? The patterns are 'brownfield' and 'isolation'."
            );
        Should
            .Throw<ArgumentException>(() => new CaseSelection { Transports = ["http"] }.Validate())
            .Message.ShouldBe("There is no transport 'http'. The transports are 'custom-protocol' and 'post-message'.");
    }

    [Fact]
    public void All_that_is_wrong_with_a_selection_is_told_at_once() =>
        Should
            .Throw<ArgumentException>(() =>
                new CaseSelection
                {
                    Shard = 3,
                    Shards = 2,
                    Patterns = ["x", "y"],
                    Filters = ["/(/", "invoke/*", "/[/"],
                }.Validate()
            )
            .Message.Split('\n')
            .Select(line => string.Join(' ', line.Split(' ')[..5]))
            .ShouldBe([
                "There is no shard '3/2';",
                "There is no pattern 'x'.",
                "There is no pattern 'y'.",
                "The filter '/(/' cannot be",
                "The filter '/[/' cannot be",
            ]);

    [Theory]
    [InlineData("/(a+)+$/", false)]
    [InlineData("/^(?!acl)/", true)]
    [InlineData("/a{64}-b$/", true)]
    public void An_expression_is_asked_whatever_it_is(string filter, bool isTaken)
    {
        var id = $"invoke/{new string('a', 64)}-b";

        new CaseSelection { Filters = [filter] }
            .Takes(Make.Scenario(id, Make.Invoke("echo")), id)
            .ShouldBe(isTaken);
    }

    [Fact]
    public void A_selection_knows_which_of_its_filters_take_nothing()
    {
        var selection = new CaseSelection { Filters = ["invoke/*", "ivoke/*", "/^acl/"] };

        selection.IdleFilters([Make.Scenario("invoke/echo", Make.Invoke("echo"))]).ShouldBe(["ivoke/*", "/^acl/"]);
    }

    [Theory]
    [InlineData("a/b[isolation,post-message]", "isolation,post-message")]
    [InlineData("a/b[*,post-message]", "brownfield,post-message isolation,post-message")]
    [InlineData("/b.*iso.*post/", "isolation,post-message")]
    [InlineData("a/b[isolation", "")]
    [InlineData("a/b[Isolation,post-message]", "")]
    public void A_filter_takes_cases_by_the_names_that_reports_give_them(string filter, string expected)
    {
        var scenario = Make.Scenario("a/b", Make.Invoke("echo")) with
        {
            Matrix =
            [
                Make.Axis("pattern", "brownfield", "isolation"),
                Make.Axis("transport", "custom-protocol", "post-message"),
            ],
        };
        var selection = new CaseSelection { Filters = [filter] };

        var cases = Make.Plan(selection, scenario);

        string.Join(' ', cases.Select(each => string.Join(',', each.Identity.Cell.Select(pair => pair.Value))))
            .ShouldBe(expected);
        selection.IdleFilters([scenario]).Count.ShouldBe(expected.Length == 0 ? 1 : 0);
    }

    [Fact]
    public void A_filter_takes_a_case_as_it_is_shown_and_as_it_is_named()
    {
        var scenario = Make.Scenario("a/b", Make.Invoke("echo")) with { Matrix = [Make.Axis("text", "x\ny", "x?y")] };
        var selection = new CaseSelection { ShownName = name => name.Replace('\n', '␊') };

        Make.Plan(selection with { Filters = ["a/b[x␊y]"] }, scenario).Single().Identity.Name.ShouldBe("a/b[x\ny]");
        Make.Plan(selection with { Filters = ["a/b[x\ny]"] }, scenario).Single().Identity.Name.ShouldBe("a/b[x\ny]");
    }

    [Fact]
    public void More_plays_than_a_run_may_have_are_refused()
    {
        var scenarios = new[] { Make.Scenario("a/b", Make.Invoke("echo")), Make.Scenario("a/c", Make.Invoke("echo")) };

        Should
            .Throw<ArgumentException>(() => Make.Plan(new CaseSelection { Repeat = 2_000_000_000 }, scenarios))
            .Message.ShouldBe(
                "'2000000000' times 2 cases are more than the 10000000 that one run may play; repeat 5000000 times at most, or run again."
            );
    }
}
