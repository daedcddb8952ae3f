using Conformance.MockWebView;
using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public sealed class PatienceTests : IDisposable
{
    private readonly Playground _playground = new();

    public void Dispose() => _playground.Dispose();

    [Fact]
    public void Every_bound_is_stretched()
    {
        var plan = _playground.Plan(
            """
            # bounds
            within: 3s
            steps:
            - invoke: nothing
              within: 200ms
              resolves: null
            - invoke: nothing
              resolves: null
            - parallel:
              - invoke: nothing
                within: 1s
                resolves: null
            - repeat:
              - invoke: fail
                within: 2s
                with: { error: 1 }
                rejects: 1
              times: 2
            control:
            - invoke: nothing
              within: 100ms
              resolves: null
            """
        );

        var scenario = Patience.Stretch(plan.Cases.ShouldHaveSingleItem().Source, 5);

        scenario.Within.ShouldBe(TimeSpan.FromSeconds(15));
        scenario
            .Steps.Concat(scenario.Control)
            .SelectMany(Within)
            .ShouldBe([
                TimeSpan.FromSeconds(1),
                null,
                null,
                TimeSpan.FromSeconds(5),
                null,
                TimeSpan.FromSeconds(10),
                TimeSpan.FromSeconds(0.5),
            ]);
    }

    [Fact]
    public void What_is_played_is_stretched_and_the_scenario_as_it_was_read_is_not()
    {
        var read = _playground.Plan("# plain\nsteps:\n- invoke: nothing\n  resolves: null").Cases[0].Source;

        var planned = new CasePlanner(new CaseSelection(), WebViewTraits.Of(_playground.WebView), 5)
            .Plan([read])
            .ShouldHaveSingleItem();

        planned.Scenario.Within.ShouldBe(TimeSpan.FromSeconds(10));
        planned.Source.ShouldBeSameAs(read);
    }

    [Fact]
    public async Task A_page_may_keep_its_engine_busy_for_longer()
    {
        var port = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null);
        using var playground = new Playground { WebView = port };
        var plan = playground.Plan("# plain\nsteps:\n- invoke: nothing\n  resolves: null");

        await SuiteRunner.RunAsync(plan with { Patience = 3 }, null, TestContext.Current.CancellationToken);

        port.OpenedWith.ShouldHaveSingleItem().TurnLimit.ShouldBe(TimeSpan.FromSeconds(15));
    }

    private static IEnumerable<TimeSpan?> Within(Step step) =>
        step switch
        {
            ParallelStep parallel => [parallel.Within, .. parallel.Steps.SelectMany(Within)],
            RepeatStep repeat => [repeat.Within, .. repeat.Steps.SelectMany(Within)],
            _ => [step.Within],
        };
}
