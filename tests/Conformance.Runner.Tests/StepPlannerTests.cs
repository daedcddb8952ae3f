using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public static class StepPlannerTests
{
    private static IReadOnlyList<PlannedStep> Plan(params Step[] steps) =>
        StepPlanner.Plan(steps, "", TimeSpan.FromSeconds(2));

    public sealed class Paths
    {
        [Fact]
        public void A_repeat_gives_each_round_a_place_of_its_own()
        {
            var planned = Plan(
                Make.Invoke("echo"),
                new RepeatStep([Make.Invoke("a"), Make.Invoke("b")], 2) { Location = Make.Here }
            );

            planned.Select(step => step.Path).ShouldBe(["0", "1.0.0", "1.0.1", "1.1.0", "1.1.1"]);
        }

        [Fact]
        public void The_round_stands_in_the_steps()
        {
            var repeated = Make.Invoke("echo", Make.Mapping(("value", Make.Text("{{index}}"))));

            var planned = Plan(new RepeatStep([repeated], 2) { Location = Make.Here });

            planned
                .Select(step => ((InvokeStep)step.Step).Arguments)
                .ShouldBe([Make.Mapping(("value", new SpecNumber("0"))), Make.Mapping(("value", new SpecNumber("1")))]);
        }

        [Fact]
        public void Steps_of_a_control_say_so()
        {
            var planned = StepPlanner.Plan([Make.Invoke("echo")], "control.", TimeSpan.FromSeconds(2));

            planned[0].Path.ShouldBe("control.0");
        }
    }

    public sealed class Bounds
    {
        private static Step Bounded(int? seconds) =>
            Make.Invoke("echo") with
            {
                Within = seconds is { } count ? TimeSpan.FromSeconds(count) : null,
            };

        [Fact]
        public void Of_steps_played_together_the_longest_counts() =>
            Plan(new ParallelStep([Bounded(10), Bounded(null)]) { Location = Make.Here })[0]
                .Bound.ShouldBe(TimeSpan.FromSeconds(10));

        [Theory]
        [InlineData(10, 1, 2)]
        [InlineData(1, 10, 1)]
        [InlineData(1, 1, 1)]
        public void That_become_shorter_end_a_batch(int first, int second, int groups) =>
            StepGroup.Cut(Plan(Bounded(first), Bounded(second))).Count.ShouldBe(groups);
    }

    public sealed class Places
    {
        [Fact]
        public void What_was_started_elsewhere_is_awaited_there()
        {
            var planned = Plan(
                new ListenStep("e", null, false)
                {
                    Location = Make.Here,
                    As = "heard",
                    In = "second",
                },
                Make.Await("heard")
            );

            planned[1].WebView.ShouldBe("second");
        }

        [Fact]
        public void A_channel_is_awaited_where_it_was_made()
        {
            var stream = Make.Invoke(
                "stream",
                Make.Mapping(("onMessage", new SpecSpecial("channel", Make.Text("c"))))
            ) with
            {
                In = "second",
            };

            var planned = Plan(stream, Make.Await("c"));

            planned[1].WebView.ShouldBe("second");
        }

        [Fact]
        public void Runs_are_counted_in_main()
        {
            var planned = Plan(new RunsStep("secret", 0) { Location = Make.Here, In = "restricted" });

            planned[0].WebView.ShouldBe("main");
        }
    }

    public sealed class Groups
    {
        private static List<string> Cut(params Step[] steps) =>
            [
                .. StepGroup
                    .Cut(Plan(steps))
                    .Select(group => $"{group.WebView}:{string.Join(',', group.Steps.Select(step => step.Path))}"),
            ];

        [Fact]
        public void A_run_of_steps_of_one_page_is_one_group() =>
            Cut(Make.Invoke("a"), Make.Invoke("b"), new EmitStep("e", null, null) { Location = Make.Here })
                .ShouldBe(["main:0,1,2"]);

        [Fact]
        public void Another_page_begins_another_group() =>
            Cut(Make.Invoke("a"), Make.Invoke("b") with { In = "second" }, Make.Invoke("c"))
                .ShouldBe(["main:0", "second:1", "main:2"]);

        [Fact]
        public void What_no_page_can_play_stands_alone() =>
            Cut(Make.Invoke("a"), new RestartHostStep { Location = Make.Here }, Make.Invoke("b"))
                .ShouldBe(["main:0", "main:1", "main:2"]);

        [Fact]
        public void A_step_that_ends_the_host_stands_alone() =>
            Cut(Make.Invoke("a"), Make.Invoke("crash") with { Expects = new HostEnds() }, Make.Invoke("b"))
                .ShouldBe(["main:0", "main:1", "main:2"]);
    }

    public sealed class Missing
    {
        [Fact]
        public void Windows_that_steps_merely_name_are_found()
        {
            var planned = Plan(
                Make.Invoke("a") with
                {
                    In = "second",
                },
                Make.Invoke("b") with
                {
                    In = "second",
                },
                Make.Invoke("c") with
                {
                    In = "child",
                }
            );

            NamedWebViews.In(planned).Keys.ShouldBe(["second", "child"]);
        }

        [Fact]
        public void A_window_that_a_step_opens_itself_is_not()
        {
            var open = Make.Invoke("open_window", Make.Mapping(("label", Make.Text("second"))));

            var planned = Plan(open, Make.Invoke("a") with { In = "second" });

            NamedWebViews.In(planned).ShouldBeEmpty();
        }
    }

    public sealed class Channels
    {
        private static readonly SpecSpecial s_channel = new("channel", Make.Text("heard"));

        public static TheoryData<Step> Givers =>
            [
                Make.Invoke("stream", Make.Mapping(("onMessage", s_channel))),
                new ScriptStep("return 1", Make.Mapping(("c", new SpecList([s_channel])))) { Location = Make.Here },
                new EmitStep("progress", s_channel, null) { Location = Make.Here },
                new InvokeStep("body", null, [], s_channel) { Location = Make.Here },
            ];

        [Theory]
        [MemberData(nameof(Givers), DisableDiscoveryEnumeration = true)]
        public void A_channel_is_asked_for_in_the_webview_that_was_given_it(Step giver) =>
            Plan(giver with { In = "second" }, Make.Await("heard"))[1].WebView.ShouldBe("second");
    }
}
