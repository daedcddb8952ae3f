using Conformance.Protocol;

namespace Conformance.Runner.Tests;

public static class PagePlayerTests
{
    public sealed class A_stop_that_comes_too_late
    {
        [Fact]
        public async Task Does_not_end_the_next_batch()
        {
            var token = TestContext.Current.CancellationToken;
            using var playground = new Playground();
            var plan = playground.Plan("# one\nsteps:\n- script: return 1\n  returns: 1");
            await using var keeper = new StageKeeper(plan, static (_, _) => { });
            await keeper.SetAsync("brownfield", fresh: false, token);
            var steps = StepPlanner.Plan(plan.Cases[0].Scenario.Steps, "", TimeSpan.FromSeconds(30));

            await keeper.Stage.WebView.EvaluateAsync(
                "main",
                PlayerScript.Instance,
                """{"do":"stop","state":"TimedOut"}""",
                token
            );
            var answer = await new PagePlayer(
                keeper.Stage,
                new PageBatch("main", steps, new CaseValues("c").All) { Scope = "" }
            ).PlayAsync(token);

            answer.Observations.ShouldHaveSingleItem().State.ShouldBe(ObservedState.Resolved);
        }
    }
}
