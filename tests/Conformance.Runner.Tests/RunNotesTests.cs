using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

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
