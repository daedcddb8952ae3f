namespace Conformance.Runner.Tests;

public sealed class CaseQueueTests : IDisposable
{
    private readonly Playground _playground = new();

    public void Dispose() => _playground.Dispose();

    [Fact]
    public void A_round_is_over_before_the_next_and_ends_with_what_wears_a_host_out() =>
        Order(
                """
                # worn
                fresh-host: true
                steps:
                - invoke: nothing
                  resolves: null
                # plain
                steps:
                - invoke: nothing
                  resolves: null
                """
            )
            .ShouldBe(["try/plain 0", "try/worn 0", "try/plain 1", "try/worn 1"]);

    [Fact]
    public void A_worker_keeps_to_its_pattern_while_it_lasts()
    {
        var queue = new CaseQueue(
            Rounds(
                """
                # plain
                matrix: { pattern: [brownfield, isolation] }
                steps:
                - invoke: nothing
                  resolves: null
                """
            ),
            sharesDocuments: true
        );

        Enumerable
            .Range(0, 5)
            .Select(_ => queue.Take("isolation")?.Case.Pattern)
            .ShouldBe(["isolation", "isolation", "brownfield", "brownfield", null]);
    }

    private IEnumerable<string> Order(string scenarios)
    {
        var queue = new CaseQueue(Rounds(scenarios), sharesDocuments: true);
        while (queue.Take("brownfield") is { } next)
        {
            yield return $"{next.Case.Identity.Scenario} {next.Case.Round}";
        }
    }

    private List<Case> Rounds(string scenarios)
    {
        var cases = _playground.Plan(scenarios).Cases;
        return [.. Enumerable.Range(0, 2).SelectMany(round => cases.Select(each => each with { Round = round }))];
    }
}
