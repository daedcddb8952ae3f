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
            .Takes(Make.Scenario(id, Make.Invoke("echo")))
            .ShouldBe(isTaken);
    }

    [Fact]
    public void A_selection_knows_which_of_its_filters_take_nothing()
    {
        var selection = new CaseSelection { Filters = ["invoke/*", "ivoke/*", "/^acl/"] };

        selection.IdleFilters([Make.Scenario("invoke/echo", Make.Invoke("echo"))]).ShouldBe(["ivoke/*", "/^acl/"]);
    }
}
