using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Scenarios from end to end: every verb, in the mock WebView against the reference host.</summary>
public sealed class PlayingTests : IDisposable
{
    private readonly Playground _playground = new();

    public void Dispose() => _playground.Dispose();

    [Theory]
    [InlineData("{ $undefined: true }")]
    [InlineData("{ $nan: true }")]
    [InlineData("{ $number: \"-0\" }")]
    [InlineData("{ $number: \"-Infinity\" }")]
    [InlineData("{ $number: \"1e21\" }")]
    [InlineData("{ $bigint: \"12345678901234567890\" }")]
    [InlineData("{ $bytes: AQID }")]
    [InlineData("{ $typed-array: { type: Uint16Array, bytes: AQIDBA== } }")]
    [InlineData("{ $typed-array: { type: Uint8Array, bytes: AQIDBA==, offset: 3 } }")]
    [InlineData("{ $date: \"2024-02-29T12:00:00.000Z\" }")]
    [InlineData("{ $map: [[a, 1], [{ b: 2 }, [3]]] }")]
    [InlineData("{ $set: [1, two, null] }")]
    [InlineData("{ $utf16: [55296, 97] }")]
    [InlineData("{ $error: { name: TypeError, message: no } }")]
    [InlineData("{ $nested: { of: list, depth: 3000, inner: 1 } }")]
    [InlineData("{ $nested: { of: mapping, depth: 1500, inner: [] } }")]
    [InlineData("{ $repeat: { of: ab, times: 1000 } }")]
    [InlineData("{ $repeat: { of: { $utf16: [55296] }, times: 2 } }")]
    [InlineData("{ $repeat: { of: { $repeat: { of: ab, times: 2 } }, times: 2 } }")]
    [InlineData("{ $typed-array: { type: Float64Array, items: [{ $nan: true }, 1] } }")]
    [InlineData("{ $typed-array: { type: Float32Array, items: [1, { $nan: true }] } }")]
    [InlineData("{ $json: '{\"__proto__\": 1, \"$only\": 2}' }")]
    [InlineData("{ $json: '{\"$only\": 2}' }")]
    [InlineData("{ a: [1, 2.5, -7, \"\\u2028\", true, null, {}], \"\": [] }")]
    public async Task A_value_reaches_the_page_and_comes_back_as_it_was(string value)
    {
        var verdict = await _playground.PlayAsync(
            $"# value\nsteps:\n- script: return args\n  args: {value}\n  returns: {value}"
        );

        Explained(verdict).ShouldBe("Pass");
    }

    [Theory]
    [InlineData("- invoke: echo\n  with: { value: hi }\n  resolves: hi")]
    [InlineData(
        "- invoke: fail\n  with: { error: no }\n  rejects: no\ncontrol:\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1"
    )]
    [InlineData(
        "- invoke: echo\n  with: { value: 1 }\n  capture: one\n- invoke: echo\n  with: { value: [\"{{one}}\", \"<{{one}}>\"] }\n  resolves: [1, <1>]"
    )]
    [InlineData(
        "- invoke: echo\n  with: { value: 5 }\n  capture: five\n- invoke: echo\n  with: { value: { $repeat: { of: \"{{five}}\", times: 3 } } }\n  resolves: [5, 5, 5]"
    )]
    [InlineData(
        "- request: { cmd: echo_raw, headers: { content-type: application/octet-stream }, body: { $typed-array: { type: Uint16Array, items: [1, 2] } } }\n  responds: { status: 200, body: { $typed-array: { type: Uint8Array, items: [1, 0, 2, 0] } } }"
    )]
    [InlineData("- listen: e\n  as: heard\n- emit: e\n  payload: 5\n- await: heard\n  receives: [5]")]
    [InlineData(
        "- listen: e\n  as: heard\n  in: second\n- emit-to: e\n  target: second\n  payload: 5\n- await: heard\n  receives: [5]"
    )]
    [InlineData("- once: e\n  as: heard\n- emit: e\n- emit: e\n- await: heard\n  receives: [null]")]
    [InlineData("- listen: e\n  as: heard\n- unlisten: heard\n- emit: e\n- await: heard\n  receives-nothing: true")]
    [InlineData(
        "- invoke: stream\n  with: { onMessage: { $channel: c }, count: 3 }\n- await: c\n  receives: [0, 1, 2]\n  then: ended"
    )]
    [InlineData(
        "- invoke: wait_gate\n  with: { gate: g }\n  as: g\n- await: g\n  pending: true\n- invoke: open_gate\n  with: { gate: g }\n- await: g\n  resolves: \"{{case}}g\""
    )]
    [InlineData(
        "- parallel:\n  - invoke: echo\n    with: { value: 1 }\n    resolves: 1\n  - invoke: echo\n    with: { value: 2 }\n    resolves: 2\n    same-turn: false"
    )]
    [InlineData(
        "- repeat:\n  - invoke: echo\n    with: { value: \"{{index}}\" }\n    resolves: \"{{index}}\"\n  times: 3"
    )]
    [InlineData(
        "- request: { method: POST, cmd: echo, body: '{\"value\":7}' }\n  responds: { status: 200, body: { $json-text: 7 } }"
    )]
    [InlineData(
        "- request: { method: POST, cmd: nothing, headers: { Tauri-Invoke-Key: wrong }, body: '{}' }\n  pending: true\ncontrol:\n- invoke: nothing\n  resolves: null"
    )]
    [InlineData(
        "- open: second\n- in: second\n  invoke: caller\n  resolves: { $contains: { webview: second } }\n- close: second"
    )]
    [InlineData("- listen: e\n  as: heard\n- reload: main\n- emit: e\n- await: heard\n  receives-nothing: true")]
    [InlineData(
        "- invoke: put\n  with: { key: k, value: 1 }\n- restart-host: true\n- invoke: get\n  with: { key: k }\n  resolves: null"
    )]
    [InlineData("- invoke: crash\n  host-ends: true\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1")]
    [InlineData(
        "- script: return [kit.invokeKey.length > 0, kit.ipc, kit.case, (await kit.settle(new Promise(() => {}))).state]\n  returns: [true, \"{{ipc}}\", \"{{case}}\", pending]"
    )]
    [InlineData("- script: throw new TypeError('no')\n  throws: { name: TypeError, message: no }")]
    [InlineData(
        "- in: restricted\n  invoke: secret\n  rejects: { because: acl }\n- runs: 0\n  tag: secret\ncontrol:\n- invoke: secret\n  resolves: the secret\n- runs: 1\n  tag: secret"
    )]
    [InlineData(
        "- invoke: wait_gate\n  with: { gate: a }\n  as: a\n- invoke: echo\n  as: b\n  with: { value: 1 }\n- await: b\n- invoke: open_gate\n  with: { gate: a }\n- await: a\n- order: [b, a]"
    )]
    [InlineData(
        "- tamper: { message: request, change: replace, find: one, put: two }\n- invoke: echo\n  with: { value: one }\n  resolves: two"
    )]
    [InlineData(
        "- tamper: { message: response, change: replace, put: '9' }\n- invoke: echo\n  with: { value: 1 }\n  resolves: 9"
    )]
    [InlineData("- invoke: headers\n  headers: { \"x-{{case}}a\": '1' }\n  resolves: { $any: true }")]
    [InlineData("- post: not an envelope\n- invoke: nothing\n  resolves: null")]
    [InlineData(
        "- parallel:\n  - invoke: wait_gate\n    with: { gate: g }\n    as: w\n  - invoke: nothing\n    resolves: null\n- invoke: open_gate\n  with: { gate: g }\n- await: w\n  resolves: \"{{case}}g\""
    )]
    [InlineData(
        "- parallel:\n  - invoke: fail\n    with: { error: x }\n    as: f\n  - invoke: nothing\n    resolves: null\n- await: f\n  rejects: x"
    )]
    [InlineData("- invoke: crash\n  as: c\n- await: c\n  host-ends: true\n- invoke: nothing\n  resolves: null")]
    [InlineData("- in: second\n  invoke: nothing\n- close: second\n- in: second\n  invoke: nothing\n  resolves: null")]
    [InlineData(
        "- tamper: { message: request, change: repeat, matching: echo }\n- listen: e\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1"
    )]
    [InlineData(
        """
            - script: |
                const numbers = [1, 1, 2, 1, 2, 3]
                crypto.getRandomValues = (array) => { array[0] = numbers.shift(); return array }
                kit.distinctIds()
                return [1, 2, 3].map(() => crypto.getRandomValues(new Uint32Array(1))[0])
              returns: [1, 2, 3]
            """
    )]
    [InlineData(
        """
            - script: |
                crypto.getRandomValues = (array) => array.fill(7)
                kit.distinctIds()
                return [1, 2].map(() => [...crypto.getRandomValues(new Uint32Array(2)), ...crypto.getRandomValues(new Uint8Array(1))])
              returns: [[7, 7, 7], [7, 7, 7]]
            """
    )]
    public async Task Steps_that_hold_pass(string steps)
    {
        var verdict = await _playground.PlayAsync($"# steps\nsteps:\n{steps}");

        Explained(verdict).ShouldBe("Pass");
    }

    [Theory]
    [InlineData("- invoke: echo\n  with: { value: hi }\n  resolves: ho", "Fail")]
    [InlineData("- invoke: echo\n  with: { value: 1 }\n  pending: true\ncontrol:\n- invoke: nothing", "Fail")]
    [InlineData(
        "- listen: e\n  as: heard\n- emit: e\n  payload: 5\n- emit: e\n  payload: 6\n- await: heard\n  receives: [5]",
        "Fail"
    )]
    [InlineData("- listen: e\n  as: heard\n- await: heard\n  receives: [5]", "Fail")]
    [InlineData("- invoke: wait_gate\n  with: { gate: g }\n  resolves: g\n  within: 50ms", "Fail")]
    [InlineData("- invoke: crash\n- invoke: nothing\n  resolves: null", "Fail")]
    [InlineData("- invoke: nothing\n  host-ends: true", "Fail")]
    [InlineData("- invoke: fail\n  with: { error: 1 }\n- invoke: nothing\n  resolves: 5", "Inconclusive")]
    [InlineData("- invoke: secret\n  in: restricted\n  as: s\n- runs: 1\n  tag: secret", "Fail")]
    [InlineData(
        "- tamper: { message: request, change: replace, find: one, put: two }\n- invoke: echo\n  with: { value: one }\n  resolves: one",
        "Fail"
    )]
    [InlineData("- invoke: echo\n  with: { value: \"abc\\n\" }\n  resolves: { $matches: \"^abc$\" }", "Fail")]
    [InlineData(
        "- tamper: { message: request, change: replace, find: '\\d', put: '2' }\n- invoke: echo\n  with: { value: \"\u0663\" }\n  resolves: two",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: request, change: replace, find: nowhere, put: two }\n- invoke: echo\n  with: { value: one }\n  resolves: one",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: request, change: replace, find: one, put: one }\n- invoke: echo\n  with: { value: one }\n  resolves: two",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: response, change: flip, at: 90 }\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: eval, change: cut, at: 9000 }\n- listen: e\n  as: heard\n- emit: e\n- await: heard\n  receives: [null]",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: response, change: repeat, matching: 'ecko$' }\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: request, change: reorder, matching: 'nothing$' }\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1\n- invoke: nothing\n  as: held",
        "Inconclusive"
    )]
    [InlineData(
        "- tamper: { message: request, change: drop }\n- script: await kit.quiet()\n- invoke: echo\n  with: { value: 1 }\n  resolves: 1",
        "Fail"
    )]
    public async Task Steps_that_do_not_hold_do_not_pass(string steps, string kind)
    {
        var verdict = await _playground.PlayAsync($"# steps\nsteps:\n{steps}");

        verdict.Kind.ToString().ShouldBe(kind);
    }

    [Fact]
    public async Task Of_steps_played_together_those_that_settled_are_told_as_such()
    {
        var verdict = await _playground.PlayAsync(
            "# steps\nwithin: 50ms\nsteps:\n- parallel:\n  - invoke: wait_gate\n    with: { gate: g }\n    resolves: g\n  - invoke: nothing\n    resolves: null"
        );

        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome).ShouldBe(("0.0", "but did not settle within 50 ms"));
    }

    [Fact]
    public async Task Both_patterns_and_transports_are_played()
    {
        var result = await _playground.RunAsync(
            """
            # cells
            matrix: { pattern: [brownfield, isolation], transport: [custom-protocol, post-message] }
            steps:
            - invoke: echo
              with: { value: 1 }
              resolves: 1
            """
        );

        result.Verdicts.Select(Explained).ShouldBe(["Pass", "Pass", "Pass", "Pass"]);
        _playground
            .Events.OfType<HostGreeted>()
            .Select(greeted => greeted.Pattern)
            .ShouldBe(["brownfield", "isolation"]);
    }

    [Fact]
    public async Task A_case_does_not_find_what_another_left()
    {
        var result = await _playground.RunAsync(
            """
            # first
            steps:
            - script: window.left = 1; return 1
              returns: 1
            - listen: e
            - open: second
            # second
            steps:
            - script: return typeof window.left
              returns: undefined
            - open: second
            """
        );

        result.Verdicts.Select(Explained).ShouldBe(["Pass", "Pass"]);
    }

    [Fact]
    public async Task Generated_values_that_hold_pass()
    {
        var verdict = await _playground.PlayAsync(
            """
            # any
            for-all: { value: json, runs: 60 }
            steps:
            - invoke: echo
              with: { value: "{{value}}" }
              resolves: "{{value}}"
            """
        );

        Explained(verdict).ShouldBe("Pass");
    }

    [Fact]
    public async Task A_generated_failure_is_shrunk_to_a_literal_scenario()
    {
        var verdict = await _playground.PlayAsync(
            """
            # any
            for-all: { value: { integer: { min: 0, max: 5000 } }, runs: 50 }
            steps:
            - script: return args > 255
              args: "{{value}}"
              returns: false
            """
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail);
        verdict.Shrunk.ShouldNotBeNull().ShouldContain("256");
    }

    private static string Explained(Verdict verdict) =>
        verdict.Kind is VerdictKind.Pass
            ? "Pass"
            : $"{verdict.Kind} {verdict.Reason} {string.Join("; ", verdict.Findings.Select(finding => $"{finding.Step} {finding.Relation} {finding.Expected} {finding.Outcome} {finding.Actual}"))}";
}
