namespace Conformance.Scenarios.Tests;

public sealed partial class ScenarioBuilderTests
{
    [Fact]
    public void Every_verb_outcome_and_key_becomes_the_record_that_says_it() =>
        Specs.Dump(ReadWhole()).ShouldMatchApproved(c => c.SubFolder("Expectations"));

    [Fact]
    public void The_whole_language_is_in_that_suite()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Mistakes, "..", "Whole", "whole.yaml"));

        var words = StepVocabulary
            .Verbs.Select(static verb => verb.Name)
            .Concat(StepVocabulary.Outcomes.Select(static outcome => outcome.Name))
            .Concat(StepVocabulary.Common.Select(static key => key.Name))
            .Concat(ValueVocabulary.All.Select(static special => '$' + special.Name))
            .Concat(ScenarioVocabulary.Scenario.Keys.Select(static key => key.Name));

        words.Where(word => !text.Contains(word + ":", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Defaults_of_the_suite_are_replaced_by_a_scenarios_own()
    {
        const string yaml = """
            suite: acl
            about: Defaults.
            level: should
            needs: wire
            matrix: { pattern: [isolation] }
            scenarios:
              - { id: acl/a, title: A, requirement: ACL-25, steps: [{ invoke: echo, resolves: 1 }] }
              - { id: acl/b, title: B, requirement: ACL-25, level: may, needs: [page], matrix: {}, steps: [{ invoke: echo, resolves: 1 }] }
            """;

        var read = Specs.Read(yaml);

        read.File.Diagnostics.ShouldBeEmpty();
        read.Result!.Scenarios.Select(static one => one.Level).ShouldBe([Level.Should, Level.May]);
        read.Result.Scenarios.Select(static one => one.Needs.Single()).ShouldBe(["wire", "page"]);
        read.Result.Scenarios.Select(static one => one.Matrix.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public void Steps_know_where_they_stand() =>
        Specs
            .ReadSteps("- invoke: echo\n- invoke: nothing")
            .Steps[1]
            .Location.ShouldBe(new SourceLocation("specs/acl.yaml", 10, 9));

    [Fact]
    public void Steps_of_a_parallel_are_in_its_page()
    {
        var step = (ParallelStep)
            Specs.ReadSteps("- in: second\n  parallel: [{ invoke: echo }, { emit: progress }]").Steps[0];

        step.In.ShouldBe("second");
        step.Steps.Select(static one => one.In).ShouldBe(["second", "second"]);
    }

    [Theory]
    [InlineData("parallel: [{ invoke: echo }, { invoke: echo, within: 1s }]")]
    [InlineData("repeat: [{ invoke: echo }, { invoke: echo, within: 1s }]\n  times: 2")]
    public void The_bound_of_a_step_of_steps_is_that_of_those_without_their_own(string steps)
    {
        var step = Specs.ReadSteps($"- within: 300ms\n  {steps}").Steps[0];

        step.Within.ShouldBeNull();
        (step is ParallelStep parallel ? parallel.Steps : ((RepeatStep)step).Steps)
            .Select(static one => one.Within)
            .ShouldBe([TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(1)]);
    }

    [Fact]
    public void A_bound_is_handed_to_what_can_settle()
    {
        var repeat = (RepeatStep)
            Specs
                .ReadSteps(
                    "- within: 300ms\n  times: 1\n  repeat:\n  - tamper: { message: request, change: drop }\n  - parallel: [{ invoke: echo }]"
                )
                .Steps[0];

        repeat.Steps[0].Within.ShouldBeNull();
        ((ParallelStep)repeat.Steps[1]).Steps[0].Within.ShouldBe(TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void A_parallel_is_in_the_page_its_steps_name()
    {
        var step = Specs.ReadSteps("- parallel: [{ in: second, invoke: echo }, { in: second, invoke: echo }]").Steps[0];

        step.In.ShouldBe("second");
    }

    [Fact]
    public void An_answer_of_which_no_status_is_stated_has_none() =>
        Specs
            .ReadSteps("- request: { cmd: echo }\n  responds: { body: x }")
            .Steps[0]
            .Expects.ShouldBeOfType<Responds>()
            .Status.ShouldBeNull();

    [Fact]
    public void Generated_values_are_tried_50_times_with_the_seed_of_the_run_where_nothing_else_is_said()
    {
        var read = Specs.Read(Specs.Suite("- { invoke: \"{{value}}\" }", "level: quirk\n    for-all: { value: json }"));

        Specs
            .Dump(read.Result!.Scenarios[0].ForAll)
            .ShouldBe(Specs.Dump(new ForAll([new("value", "json", null)], 50, null)));
    }

    [Fact]
    public void A_suite_with_mistakes_keeps_its_words_and_has_no_scenarios()
    {
        var nameless = Specs.Read("about: A.\nscenarios: []\n").Result!;
        var wordless = Specs.Read("suite: acl\nscenarios: []\n").Result!;

        (nameless.Name, nameless.About, nameless.Scenarios.Count).ShouldBe(("", "A.", 0));
        (wordless.Name, wordless.About, wordless.Scenarios.Count).ShouldBe(("acl", "", 0));
    }

    [Theory]
    [InlineData(100, "", false)]
    [InlineData(101, "", true)]
    [InlineData(101, "matrix: { a: [1] }", false)]
    [InlineData(1, "matrix: { a: [1] }", false)]
    public void A_matrix_has_10_000_cells_at_most(int second, string own, bool isTooLarge)
    {
        var axes = string.Join(
            ", ",
            new[] { 100, second }.Select(
                static (count, axis) => $"a{axis}: [{string.Join(", ", Enumerable.Range(0, count))}]"
            )
        );
        var read = own.Length > 0 ? "{{a}}" : "{{a0}}{{a1}}";
        var yaml = Specs
            .Suite($"- {{ invoke: \"{read}\" }}", $"level: quirk\n    {own}")
            .Replace("scenarios:", $"matrix: {{ {axes} }}\nscenarios:", StringComparison.Ordinal);

        Specs
            .Read(yaml)
            .File.Diagnostics.Select(static one => one.Code)
            .ShouldBe(isTooLarge ? [SpecCodes.TooManyCells] : []);
    }

    [Fact]
    public void The_axes_of_a_suite_are_looked_through_once_and_not_for_each_scenario()
    {
        var values = string.Join(", ", Enumerable.Range(0, 2000));
        var scenarios = Enumerable
            .Range(0, 500)
            .Select(static place =>
                $"  - {{ id: acl/s{place}, title: T, requirement: ACL-25, steps: [{{ invoke: echo, with: {{ $captured: word }}, resolves: 1 }}] }}\n"
            );
        var yaml = $"suite: acl\nabout: A.\nmatrix: {{ word: [{values}] }}\nscenarios:\n{string.Concat(scenarios)}";

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Specs.Read(yaml);
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;

        read.File.Diagnostics.ShouldBeEmpty();
        read.Result!.Scenarios.ShouldAllBe(static scenario => scenario.Matrix[0].Values.Count == 2000);
        // A million cells looked at one by one cost more than 1 GB.
        cost.ShouldBeLessThan(100_000_000);
    }

    public sealed class Controls
    {
        [Theory]
        [InlineData("- { invoke: secret, rejects: { because: acl } }")]
        [InlineData("- { invoke: secret, rejects: { because: isolation } }")]
        [InlineData("- { invoke: secret, rejects: { because: transport } }")]
        [InlineData("- { invoke: secret, refuses: true }")]
        [InlineData("- { invoke: secret, pending: true }")]
        [InlineData("- repeat: [{ parallel: [{ invoke: secret, refuses: true }] }]\n  times: 2")]
        [InlineData("- { invoke: secret, rejects: { $any: true } }\n- { invoke: echo, resolves: 1 }")]
        [InlineData("- { invoke: secret, rejects: { $type: string } }\n- { invoke: echo, resolves: 1 }")]
        [InlineData("- { invoke: secret, rejects: { $not: 1 } }\n- { invoke: echo, resolves: 1 }")]
        [InlineData("- { invoke: phantom, rejects: { because: not-found } }")]
        [InlineData("- { invoke: sum, rejects: { because: arguments } }\n- { invoke: echo, as: started }")]
        [InlineData("- { invoke: fail, rejects: 1 }\n- { runs: 0, tag: fail }")]
        [InlineData("- { request: { cmd: secret }, responds: { status: 500 } }")]
        [InlineData("- { request: { cmd: secret }, responds: { status: 200, headers: { tauri-response: error } } }")]
        [InlineData("- { request: { cmd: secret }, responds: { status: 403 } }\n- { post: x }")]
        public void A_refusal_wants_a_control(string steps) =>
            Specs
                .Read(Specs.Suite(steps, ""))
                .File.Diagnostics.ShouldHaveSingleItem()
                .Code.ShouldBe(SpecCodes.NoControl);

        [Theory]
        [InlineData("- { invoke: phantom, rejects: { because: not-found } }\n- { invoke: echo, resolves: 1 }")]
        [InlineData("- { invoke: sum, rejects: { because: arguments } }\n- invoke: echo")]
        [InlineData("- { invoke: fail, rejects: 1 }\n- { runs: 1, tag: fail }")]
        [InlineData(
            "- { request: { cmd: x }, responds: { status: 500 } }\n- { script: return kit.quiet(), returns: 1 }"
        )]
        [InlineData("- { request: { cmd: x }, responds: { status: 200 } }")]
        [InlineData("- { listen: a, as: heard }\n- { invoke: fail, rejects: 1 }")]
        [InlineData(
            "- { invoke: wait_gate, as: call }\n- { await: call, pending: true }\n- { await: call, resolves: 1 }"
        )]
        public void What_is_no_refusal_wants_none(string steps) =>
            Specs.Read(Specs.Suite(steps, "")).File.Diagnostics.ShouldBeEmpty();

        [Theory]
        [InlineData("quirk", "", false)]
        [InlineData("quirk", "level: must", true)]
        [InlineData("must", "level: text", false)]
        [InlineData("must", "", true)]
        public void The_level_of_the_suite_counts_where_a_scenario_has_none(string suite, string more, bool isWanted) =>
            Specs
                .Read(
                    Specs
                        .Suite("- { invoke: secret, refuses: true }", more)
                        .Replace("scenarios:", $"level: {suite}\nscenarios:", StringComparison.Ordinal)
                )
                .File.Diagnostics.Select(static one => one.Code)
                .ShouldBe(isWanted ? [SpecCodes.NoControl] : []);

        [Theory]
        [InlineData("level: text")]
        [InlineData("level: quirk")]
        [InlineData("control: [{ invoke: echo }]")]
        [InlineData("control: [{ runs: 1, tag: secret }]")]
        [InlineData("control: [{ invoke: echo, as: call }, { await: call, resolves: 1 }]")]
        [InlineData("control: [{ listen: e, as: heard }, { await: heard, receives: [1] }]")]
        [InlineData("control: [{ repeat: [{ request: { cmd: echo }, responds: { status: 200 } }], times: 2 }]")]
        public void Texts_quirks_and_controls_are_enough(string more) =>
            Specs.Read(Specs.Suite("- { invoke: secret, refuses: true }", more)).File.Diagnostics.ShouldBeEmpty();
    }

    public sealed class EmptyControls
    {
        [Theory]
        [InlineData("{ invoke: secret, as: started }")]
        [InlineData("{ invoke: secret, rejects: { because: acl } }")]
        [InlineData("{ invoke: secret, rejects: { because: transport } }")]
        [InlineData("{ invoke: secret, refuses: true }")]
        [InlineData("{ runs: 0, tag: secret }")]
        [InlineData("{ post: x }")]
        [InlineData("{ request: { cmd: echo }, responds: { status: 500 } }")]
        [InlineData("{ request: { cmd: echo }, responds: {} }")]
        [InlineData("{ request: { cmd: echo }, responds: { headers: { tauri-response: error } } }")]
        public void A_control_in_which_nothing_must_succeed_is_none(string step) =>
            Codes("- { invoke: secret, rejects: { because: acl } }", step).ShouldBe([SpecCodes.EmptyControl]);

        [Theory]
        [InlineData("acl", "not-found", true)]
        [InlineData("isolation", "arguments", true)]
        [InlineData("acl", "arguments", true)]
        [InlineData("arguments", "arguments", false)]
        [InlineData("not-found", "not-found", false)]
        [InlineData("arguments", "not-found", true)]
        public void A_call_that_is_refused_for_another_reason_was_let_through(
            string steps,
            string control,
            bool shows
        ) =>
            Codes(
                    $"- {{ invoke: secret, rejects: {{ because: {steps} }} }}",
                    $"{{ invoke: secret, rejects: {{ because: {control} }} }}"
                )
                .ShouldBe(shows ? [] : [SpecCodes.EmptyControl]);

        [Fact]
        public void A_call_that_is_answered_at_all_was_let_through_where_none_was() =>
            Codes("- { invoke: secret, pending: true }", "{ invoke: secret, rejects: { because: not-found } }")
                .ShouldBeEmpty();

        [Fact]
        public void A_host_that_ends_has_let_a_call_through() =>
            Codes("- { invoke: crash, rejects: { because: acl } }", "{ invoke: crash, host-ends: true }")
                .ShouldBeEmpty();

        [Fact]
        public void A_quirk_may_have_any() =>
            Specs
                .Read(
                    Specs.Suite(
                        "- { invoke: secret, rejects: { because: acl } }",
                        "level: quirk\n    control: [{ invoke: secret, as: started }]"
                    )
                )
                .File.Diagnostics.ShouldBeEmpty();

        private static IEnumerable<string> Codes(string steps, string control) =>
            Specs.Read(Specs.Suite(steps, $"control: [{control}]")).File.Diagnostics.Select(static one => one.Code);
    }
}
