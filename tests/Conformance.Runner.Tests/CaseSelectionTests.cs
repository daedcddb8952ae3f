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
    public void A_selection_knows_which_of_its_filters_take_nothing()
    {
        var selection = new CaseSelection { Filters = ["invoke/*", "ivoke/*", "/^acl/"] };

        selection.IdleFilters([Make.Scenario("invoke/echo", Make.Invoke("echo"))]).ShouldBe(["ivoke/*", "/^acl/"]);
    }
}
