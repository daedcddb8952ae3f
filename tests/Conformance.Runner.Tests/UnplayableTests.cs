using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What a spec asks of a page and no page can do is the spec's mistake: told as such, and never an outcome.</summary>
public static class UnplayableTests
{
    private static async Task<Finding> UnplayedAsync(string steps)
    {
        var verdict = await PlayAsync(steps);

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive, verdict.Reason);
        verdict.Reason.ShouldBe("A step could not be played, so nothing can be said.");
        var finding = verdict.Findings.ShouldHaveSingleItem();
        finding.Outcome.ShouldBe("but could not be played");
        return finding;
    }

    private static async Task<Verdict> PlayAsync(string steps)
    {
        using var playground = new Playground();
        return await playground.PlayAsync(
            $"# unplayable\nsteps:\n{steps}\ncontrol:\n- invoke: nothing\n  resolves: null"
        );
    }

    public sealed class A_script_that_does_not_compile
    {
        [Theory]
        [InlineData("throws: { $contains: { name: SyntaxError } }")]
        [InlineData("throws: { $any: true }")]
        [InlineData("returns: 1")]
        [InlineData("pending: true")]
        public async Task Is_no_outcome(string outcome)
        {
            var finding = await UnplayedAsync($"- script: await kit.invoke('nothing'\n  {outcome}");

            finding.Actual.ShouldStartWith("the script does not compile: SyntaxError: ");
        }

        [Fact]
        public async Task Is_no_outcome_of_what_was_only_started()
        {
            var finding = await UnplayedAsync(
                "- script: return (\n  as: typo\n- await: typo\n  throws: { $any: true }"
            );

            finding.Actual.ShouldStartWith("the script does not compile: SyntaxError: ");
        }
    }

    public sealed class A_script_that_throws_what_a_compiler_would
    {
        [Theory]
        [InlineData("JSON.parse('{')")]
        [InlineData("new Function('return (')")]
        public async Task Has_thrown_it(string source)
        {
            var verdict = await PlayAsync($"- script: {source}\n  throws: {{ $contains: {{ name: SyntaxError }} }}");

            verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
        }
    }

    public sealed class A_view_whose_bytes_do_not_fit
    {
        [Theory]
        [InlineData("Uint16Array", "AQ==", 1, 2)]
        [InlineData("Float64Array", "AQIDBAUGBwgJ", 9, 8)]
        public async Task Is_not_sent(string type, string bytes, int held, int size)
        {
            var finding = await UnplayedAsync(
                $"- script: return '{bytes}'\n  capture: found\n"
                    + $"- invoke: echo\n  with: {{ value: {{ $typed-array: {{ type: {type}, bytes: \"{{{{found}}}}\" }} }} }}\n  resolves: {{ $any: true }}"
            );

            finding.Actual.ShouldBe(
                $"the $typed-array cannot be made: its bytes are {held}, and each item of {type} takes {size}"
            );
        }

        [Fact]
        public async Task Is_sent_where_they_do()
        {
            var verdict = await PlayAsync(
                "- script: return 'AQI='\n  capture: found\n"
                    + "- script: return args.length\n  args: { $typed-array: { type: Uint16Array, bytes: \"{{found}}\" } }\n  returns: 1"
            );

            verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
        }
    }

    public sealed class An_expression_that_gives_nothing
    {
        [Theory]
        [InlineData("1 +", "does not compile: SyntaxError: Unexpected end of input")]
        [InlineData("1; 2", "does not compile: SyntaxError: Unexpected token ';'")]
        [InlineData("1)", "does not compile: SyntaxError: Unexpected token ')'")]
        [InlineData("nobody.here", "throws ReferenceError: nobody is not defined")]
        [InlineData("(() => { throw null })()", "throws null")]
        public async Task Is_named_with_what_is_wrong_with_it(string expression, string wrong)
        {
            var finding = await UnplayedAsync(
                $"- invoke: echo\n  with: {{ value: {{ $js: \"{expression}\" }} }}\n  resolves: 1"
            );

            finding.Actual.ShouldBe($"its value cannot be made: $js '{expression}' {wrong}");
            (finding.Relation, finding.Expected).ShouldBe(("should resolve with", "1"));
        }

        [Fact]
        public async Task Does_not_run_in_part()
        {
            var verdict = await PlayAsync(
                "- script: console.log('here')\n"
                    + "- invoke: echo\n  with: { value: { $js: \"1); console.log('there')\" } }\n  resolves: 1"
            );

            verdict.Console.ShouldBe(["main  log: here"]);
            verdict.Findings.ShouldHaveSingleItem().Actual.ShouldContain("does not compile: SyntaxError: ");
        }
    }

    public sealed class A_step_beside_others
    {
        [Theory]
        [InlineData(
            "  - request: { cmd: echo, body: '{\"value\":1}' }\n    responds: { status: 200 }\n"
                + "  - request: { cmd: echo, body: '{\"value\":\"{{isolation}}\"}' }\n    responds: { status: 200 }"
        )]
        [InlineData(
            "  - invoke: echo\n    with: { value: 1 }\n    resolves: 1\n"
                + "  - invoke: echo\n    with: { value: \"{{isolation}}\" }\n    resolves: 1"
        )]
        public async Task Is_told_with_its_reason(string steps)
        {
            var finding = await UnplayedAsync($"- parallel:\n{steps}");

            finding.Step.ShouldBe("0.1");
            finding.Actual.ShouldBe("Nothing has given '{{isolation}}' a value by now.");
        }
    }
}
