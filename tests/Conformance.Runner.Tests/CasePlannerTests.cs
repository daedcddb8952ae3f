using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public static class CasePlannerTests
{
    public sealed class Names
    {
        [Fact]
        public void A_scenario_without_a_matrix_is_one_case_under_its_id()
        {
            var cases = Make.Plan(new CaseSelection(), Make.Scenario("invoke/echo", Make.Invoke("echo")));

            cases.Select(each => each.Identity.Name).ShouldBe(["invoke/echo"]);
            cases[0].Pattern.ShouldBe("brownfield");
            cases[0].Transport.ShouldBe("custom-protocol");
        }

        [Fact]
        public void Each_cell_is_a_case_with_its_values_in_brackets()
        {
            var scenario = Make.Scenario("invoke/echo", Make.Invoke("echo")) with
            {
                Matrix = [Make.Axis("pattern", "brownfield", "isolation"), Make.Axis("size", "1", "2")],
            };

            var cases = Make.Plan(new CaseSelection(), scenario);

            cases
                .Select(each => each.Identity.Name)
                .ShouldBe([
                    "invoke/echo[brownfield,1]",
                    "invoke/echo[brownfield,2]",
                    "invoke/echo[isolation,1]",
                    "invoke/echo[isolation,2]",
                ]);
            cases.Select(each => each.Pattern).ShouldBe(["brownfield", "brownfield", "isolation", "isolation"]);
        }
    }

    public sealed class Values
    {
        [Fact]
        public void Values_of_the_cell_stand_in_the_steps()
        {
            var scenario = Make.Scenario(
                "invoke/echo",
                Make.Invoke("{{command}}", Make.Mapping(("value", Make.Text("{{size}}"))))
            ) with
            {
                Matrix = [Make.Axis("command", "echo"), new MatrixAxis("size", [new SpecNumber("7")])],
            };

            var step = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps[0].ShouldBeOfType<InvokeStep>();

            step.Command.ShouldBe("echo");
            step.Arguments.ShouldBe(Make.Mapping(("value", new SpecNumber("7"))));
        }

        [Fact]
        public void Literal_names_get_the_prefix_of_the_case()
        {
            var arguments = Make.Mapping(
                ("tag", Make.Text("mine")),
                ("gate", Make.Text("g")),
                ("value", Make.Text("v"))
            );

            var step = Make.Plan(new CaseSelection(), Make.Scenario("invoke/echo", Make.Invoke("echo", arguments)))[
                0
            ].Scenario.Steps[0];

            ((InvokeStep)step).Arguments.ShouldBe(
                Make.Mapping(
                    ("tag", Make.Text("{{case}}mine")),
                    ("gate", Make.Text("{{case}}g")),
                    ("value", Make.Text("v"))
                )
            );
        }

        [Theory]
        [InlineData("")]
        [InlineData("tauri://focus")]
        [InlineData("{{case}}own")]
        public void Some_names_are_left_alone(string name)
        {
            var scenario = Make.Scenario("events/x", new ListenStep(name, null, false) { Location = Make.Here });

            var step = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps[0];

            ((ListenStep)step).Event.ShouldBe(name);
        }

        [Fact]
        public void A_tag_that_is_a_command_which_counts_its_runs_is_left_alone()
        {
            var scenario = Make.Scenario(
                "acl/x",
                new RunsStep("secret", 0) { Location = Make.Here },
                new RunsStep("hidden", 0) { Location = Make.Here },
                new RunsStep("read", 0) { Location = Make.Here },
                new RunsStep("mine", 0) { Location = Make.Here }
            );

            var steps = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps;

            steps
                .Cast<RunsStep>()
                .Select(step => step.Tag)
                .ShouldBe(["secret", "hidden", "{{case}}read", "{{case}}mine"]);
        }

        [Fact]
        public void Literal_names_are_kept_where_the_scenario_says_so()
        {
            var scenario = Make.Scenario("events/x", new ListenStep("a", null, false) { Location = Make.Here }) with
            {
                LiteralNames = true,
            };

            var step = Make.Plan(new CaseSelection(), scenario)[0].Scenario.Steps[0];

            ((ListenStep)step).Event.ShouldBe("a");
        }
    }

    public sealed class Selection
    {
        private static readonly Scenario[] s_scenarios =
        [
            Make.Scenario("acl/one", Make.Invoke("echo")) with
            {
                Requirements = ["ACL-01"],
            },
            Make.Scenario("acl/two", Make.Invoke("echo")) with
            {
                Was = ["acl/second"],
            },
            Make.Scenario("json/three", Make.Invoke("echo")),
        ];

        [Theory]
        [InlineData("acl/*", "acl/one acl/two")]
        [InlineData("json", "json/three")]
        [InlineData("ACL-01", "acl/one")]
        [InlineData("acl/second", "acl/two")]
        [InlineData("/^.*(one|three)$/", "acl/one json/three")]
        [InlineData("nothing", "")]
        public void A_filter_looks_at_ids_suites_and_requirements(string filter, string expected)
        {
            var cases = Make.Plan(new CaseSelection { Filters = [filter] }, s_scenarios);

            string.Join(' ', cases.Select(each => each.Identity.Scenario)).ShouldBe(expected);
        }

        [Fact]
        public void Shards_share_the_cases_and_leave_none_out()
        {
            var shards = Enumerable
                .Range(1, 2)
                .Select(shard =>
                    Make.Plan(new CaseSelection { Shard = shard, Shards = 2 }, s_scenarios)
                        .Select(each => each.Identity.Name)
                )
                .ToList();

            shards[0].Intersect(shards[1]).ShouldBeEmpty();
            shards.SelectMany(names => names).Order().ShouldBe(s_scenarios.Select(scenario => scenario.Id).Order());
        }

        [Fact]
        public void A_repeated_case_has_another_prefix_each_time()
        {
            var cases = Make.Plan(new CaseSelection { Repeat = 3 }, s_scenarios[0]);

            cases.Count.ShouldBe(3);
            cases.Select(each => each.Prefix).Distinct().Count().ShouldBe(3);
        }

        [Fact]
        public void The_prefix_is_the_same_in_every_run()
        {
            var first = Make.Plan(new CaseSelection(), s_scenarios[0])[0].Prefix;
            var second = Make.Plan(new CaseSelection(), s_scenarios)[0].Prefix;

            second.ShouldBe(first);
        }

        [Fact]
        public void A_shard_that_does_not_exist_is_refused()
        {
            var selection = new CaseSelection { Shard = 3, Shards = 2 };

            var refusal = Should.Throw<ArgumentException>(() => new CasePlanner(selection, Make.MockLinux));

            refusal.Message.ShouldContain("'3/2'");
        }

        [Fact]
        public void Patterns_narrow_the_matrix()
        {
            var scenario = s_scenarios[0] with { Matrix = [Make.Axis("pattern", "brownfield", "isolation")] };

            var cases = Make.Plan(new CaseSelection { Patterns = ["isolation"] }, scenario);

            cases.Select(each => each.Pattern).ShouldBe(["isolation"]);
        }
    }

    public sealed class Needs
    {
        [Fact]
        public void Steps_imply_features()
        {
            var scenario = Make.Scenario(
                "x/y",
                Make.Invoke("stream", Make.Mapping(("onMessage", new SpecSpecial("channel", Make.Text("c"))))) with
                {
                    In = "remote",
                },
                new EmitStep("e", null, Make.Text("main")) { Location = Make.Here },
                new WindowStep(WindowVerb.Reload, "main", null, null) { Location = Make.Here }
            );

            var features = Make.Plan(new CaseSelection(), scenario)[0].Features;

            features
                .Order()
                .ShouldBe([
                    "brownfield",
                    "channels",
                    "custom-protocol",
                    "event-targets",
                    "events",
                    "multi-window",
                    "reload",
                    "remote-origins",
                ]);
        }

        [Fact]
        public void An_ability_that_the_web_view_lacks_makes_a_case_not_applicable()
        {
            var attached = new WebViewTraits("paper", "windows", new HashSet<string> { "page" });
            var scenario = Make.Scenario(
                "x/y",
                new RequestStep("POST", null, "echo", [], [], null) { Location = Make.Here }
            );

            var planned = new CasePlanner(new CaseSelection(), attached).Plan([scenario])[0];

            planned.NotApplicable.ShouldBe("It needs 'wire', which the WebView 'paper' does not offer.");
        }

        [Fact]
        public void A_requirement_of_another_platform_makes_a_case_not_applicable()
        {
            var requirement = new Requirement
            {
                Id = "INV-01",
                Level = Level.Must,
                Sentence = "It holds.",
                Source = "seen",
                Platforms = ["windows"],
                Location = Make.Here,
            };

            var planned = new CasePlanner(new CaseSelection(), Make.MockLinux).Plan(
                [Make.Scenario("x/y", Make.Invoke("echo"))],
                new Dictionary<string, Requirement> { ["INV-01"] = requirement }
            )[0];

            planned.NotApplicable.ShouldBe("Requirement INV-01 holds on windows, not on 'linux'.");
        }

        [Theory]
        [InlineData("android", "custom-protocol", "Pages on 'android' send no call over the custom protocol.")]
        [InlineData("android", "post-message", null)]
        [InlineData("linux", "custom-protocol", null)]
        public void A_call_over_the_custom_protocol_is_not_applicable_where_pages_send_none(
            string platform,
            string transport,
            string? reason
        )
        {
            var webView = Make.MockLinux with { Name = $"mock:{platform}", Platform = platform };
            var scenario = Make.Scenario("x/y", Make.Invoke("echo")) with
            {
                Matrix = [new MatrixAxis("transport", [new SpecText(transport)])],
            };

            var planned = new CasePlanner(new CaseSelection(), webView).Plan([scenario])[0];

            planned.NotApplicable.ShouldBe(reason);
        }
    }
}
