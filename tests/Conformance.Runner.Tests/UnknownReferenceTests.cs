using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A name that stands for nothing when it is read is never taken as it is written.</summary>
public sealed class UnknownReferenceTests
{
    // In the brownfield pattern '{{isolation}}' stands for nothing, which no check of the text knows.
    private static async Task<Verdict> PlayAsync(string steps)
    {
        using var playground = new Playground();
        return await playground.PlayAsync($"# unknown\nsteps:\n{steps}\ncontrol:\n- invoke: nothing\n  resolves: null");
    }

    [Theory]
    [InlineData("- invoke: echo\n  with: { value: \"{{isolation}}\" }\n  resolves: { $type: string }")]
    [InlineData("- invoke: echo\n  with: { value: \"<{{isolation}}>\" }\n  resolves: { $type: string }")]
    [InlineData("- invoke: echo\n  with: { value: [1], \"{{isolation}}\": 1 }\n  resolves: [1]")]
    [InlineData("- invoke: echo\n  with: { value: { $utf16: \"{{isolation}}\" } }\n  resolves: { $type: string }")]
    [InlineData("- invoke: echo\n  with: { value: { $captured: isolation } }\n  resolves: { $type: string }")]
    [InlineData("- invoke: headers\n  headers: { x-a: \"{{isolation}}\" }\n  resolves: { $any: true }")]
    [InlineData("- emit: \"{{isolation}}\"\n  resolves: null")]
    [InlineData("- script: return args\n  args: \"{{isolation}}\"\n  returns: { $any: true }")]
    [InlineData(
        "- parallel:\n  - invoke: echo\n    with: { value: \"{{isolation}}\" }\n    resolves: { $type: string }"
    )]
    [InlineData(
        "- request: { method: POST, cmd: echo, body: '{\"value\":\"{{isolation}}\"}' }\n  responds: { status: 200 }"
    )]
    [InlineData("- open: \"{{isolation}}\"\n- invoke: nothing\n  resolves: null")]
    [InlineData(
        "- tamper: { message: response, change: replace, put: '\"{{isolation}}\"' }\n- invoke: echo\n  with: { value: 1 }\n  resolves: { $type: string }"
    )]
    public async Task What_is_sent_is_not_sent_with_it(string steps)
    {
        var verdict = await PlayAsync(steps);

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive, verdict.Reason);
        var finding = verdict.Findings.ShouldHaveSingleItem();
        finding.Actual.ShouldContain("Nothing has given '{{isolation}}' a value by now.");
        finding.Location.ShouldMatch(@"\.yaml:\d+:\d+$");
    }

    [Theory]
    [InlineData(
        "- invoke: echo\n  with: { value: { $utf16: [123, 123, 105, 115, 111, 108, 97, 116, 105, 111, 110, 125, 125] } }\n  resolves: \"{{isolation}}\""
    )]
    [InlineData("- invoke: echo\n  with: { value: 1 }\n  resolves: { $not: \"{{isolation}}\" }")]
    [InlineData("- invoke: echo\n  with: { value: 1 }\n  resolves: { $not: { $captured: isolation } }")]
    [InlineData("- invoke: fail\n  with: { error: x }\n  rejects: { $not: \"{{isolation}}\" }")]
    [InlineData("- listen: e\n  as: heard\n- emit: e\n  payload: 5\n- await: heard\n  receives: [\"{{isolation}}\"]")]
    [InlineData(
        "- request: { method: POST, cmd: echo, body: '{\"value\":1}' }\n  responds: { body: { $not: \"{{isolation}}\" } }"
    )]
    public async Task What_is_expected_is_not_compared_with_it(string steps)
    {
        var verdict = await PlayAsync(steps);

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive, verdict.Reason);
        var finding = verdict.Findings.ShouldHaveSingleItem();
        finding.Expected.ShouldBe("{{isolation}}");
        finding.Actual.ShouldStartWith("nothing: ");
        finding.Location.ShouldMatch(@"\.yaml:\d+:\d+$");
    }

    [Fact]
    public async Task An_outcome_of_another_kind_fails_whatever_the_name_stands_for()
    {
        var verdict = await PlayAsync("- invoke: fail\n  with: { error: x }\n  resolves: \"{{isolation}}\"");

        verdict.Kind.ShouldBe(VerdictKind.Fail);
    }

    [Fact]
    public async Task A_window_of_a_captured_name_is_not_looked_for()
    {
        var verdict = await PlayAsync(
            "- script: return 'second'\n  capture: found\n- in: \"{{found}}\"\n  invoke: nothing\n  resolves: null"
        );

        verdict.Kind.ShouldBe(VerdictKind.Inconclusive, verdict.Reason);
        verdict.Findings.ShouldHaveSingleItem().Actual.ShouldContain("'{{found}}' stands for no window");
    }

    [Fact]
    public async Task Braces_that_are_data_are_left_alone()
    {
        var verdict = await PlayAsync(
            "- script: \"return '{{a}}'\"\n  capture: braces\n"
                + "- invoke: echo\n  with: { value: \"{{braces}}\" }\n  resolves: { $utf16: [123, 123, 97, 125, 125] }\n"
                + "- invoke: echo\n  with: { value: \"<{{braces}}>\" }\n  resolves: \"<{{braces}}>\"\n"
                + "- invoke: echo\n  with: { value: { $utf16: [123, 123, 97, 125, 125] } }\n  resolves: \"{{braces}}\"\n"
                + "- request: { cmd: echo, body: '{\"value\":\"{{braces}}\"}' }\n  responds: { body: { $json-text: { $utf16: [123, 123, 97, 125, 125] } } }"
        );

        verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
    }
}
