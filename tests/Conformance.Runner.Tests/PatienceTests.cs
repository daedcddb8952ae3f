using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public sealed class PatienceTests : IDisposable
{
    private readonly Playground _playground = new();

    public void Dispose() => _playground.Dispose();

    [Fact]
    public void Every_bound_is_stretched()
    {
        var plan = Patience.Stretch(
            _playground.Plan(
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
            ),
            5
        );

        var scenario = plan.Cases.ShouldHaveSingleItem().Scenario;
        plan.StageLimit.ShouldBe(TimeSpan.FromSeconds(50));
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
    public async Task A_step_that_is_too_slow_for_its_bound_passes_with_more_patience()
    {
        var plan = _playground.Plan(
            """
            # slow
            steps:
            - script: |
                const before = Date.now()
                while (Date.now() - before < 40) await kit.turns(1)
                return true
              within: 10ms
              returns: true
            """
        );

        var hasty = await SuiteRunner.RunAsync(plan, cancellationToken: _playground.Token);
        var patient = await SuiteRunner.RunAsync(Patience.Stretch(plan, 1000), cancellationToken: _playground.Token);

        hasty.Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(VerdictKind.Fail);
        patient.Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(VerdictKind.Pass);
    }

    private static IEnumerable<TimeSpan?> Within(Step step) =>
        step switch
        {
            ParallelStep parallel => [parallel.Within, .. parallel.Steps.SelectMany(Within)],
            RepeatStep repeat => [repeat.Within, .. repeat.Steps.SelectMany(Within)],
            _ => [step.Within],
        };
}
