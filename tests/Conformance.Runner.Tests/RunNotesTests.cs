using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public sealed class RunNotesTests
{
    private const string OneCase = """
        # first
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        """;

    private static readonly KnownFailures s_misspelt = new([
        new KnownFailure
        {
            Case = "try/frist",
            Fingerprint = "f",
            Reason = "r",
        },
    ]);

    [Fact]
    public async Task A_feature_that_the_kit_does_not_know_is_told_with_the_nearest_that_it_knows()
    {
        using var playground = new Playground { Host = Claiming("raw-body", "x-menus") };

        var result = await playground.RunAsync(OneCase);

        result.Notes.ShouldBe([
            "The host claims the feature 'raw-body', which the kit does not know; did you mean 'raw-bodies'?",
            "The host claims the feature 'x-menus', which the kit does not know.",
        ]);
    }

    [Fact]
    public async Task Features_that_the_kit_knows_are_not_worth_a_word()
    {
        using var playground = new Playground();

        (await playground.RunAsync(OneCase)).Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_known_failure_that_names_no_case_is_told_once()
    {
        using var playground = new Playground();
        var plan = playground.Plan(OneCase) with { KnownFailures = s_misspelt };

        var result = await SuiteRunner.RunAsync(plan, cancellationToken: TestContext.Current.CancellationToken);

        result.Notes.ShouldBe([
            "The known failure 'try/frist' names no case of this run; mend its name, or remove the entry.",
        ]);
    }

    [Fact]
    public async Task A_known_failure_may_name_no_case_of_a_part()
    {
        using var playground = new Playground();
        var plan = playground.Plan(OneCase) with { KnownFailures = s_misspelt, IsPartial = true };

        var result = await SuiteRunner.RunAsync(plan, cancellationToken: TestContext.Current.CancellationToken);

        result.Notes.ShouldBeEmpty();
    }

    private static InProcessHostPort Claiming(params string[] features) =>
        new(
            "boaster",
            send =>
                ReferenceCore.Create(
                    new ReferenceHostOptions(),
                    message =>
                        send(
                            message is HostStarted started
                                ? started with
                                {
                                    Host = started.Host with { Features = [.. started.Host.Features, .. features] },
                                }
                                : message
                        )
                )
        );
}
