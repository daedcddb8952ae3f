namespace Conformance.Scenarios.Tests;

/// <summary>What looks like a mistake and is none.</summary>
public sealed class AcceptedSpecsTests
{
    [Theory]
    [InlineData("""{ $date: "{{case}}" }""")]
    [InlineData("""{ $json: "[{{case}}" }""")]
    [InlineData("""{ $bytes: "{{case}}" }""")]
    [InlineData("""{ $number: "{{case}}" }""")]
    [InlineData("""{ $bigint: "{{case}}" }""")]
    [InlineData("""{ $set: "{{case}}" }""")]
    [InlineData("""{ $map: "{{case}}" }""")]
    [InlineData("""{ $object: "{{case}}" }""")]
    [InlineData("""{ $utf16: "{{case}}" }""")]
    [InlineData("""{ $repeat: { of: x, times: "{{case}}" } }""")]
    [InlineData("""{ $typed-array: { type: "{{case}}", items: "{{case}}", offset: "{{case}}" } }""")]
    [InlineData(
        """{ $typed-array: { type: Int8Array, items: ["{{case}}", { $number: "{{case}}" }, { $captured: case }, { $js: "1" }] } }"""
    )]
    [InlineData("""{ $typed-array: { type: BigInt64Array, items: [{ $bigint: "{{case}}" }], offset: "{{case}}" } }""")]
    [InlineData("""{ $typed-array: { type: Float64Array, bytes: "{{case}}", offset: 16 } }""")]
    public void A_reference_may_stand_for_what_a_special_takes(string value) =>
        Mistakes($"- invoke: echo\n  with: {{ value: {value} }}").ShouldBeEmpty();

    [Theory]
    [InlineData("Uint8Array", "[0, 255, -0, { $number: \"7\" }]")]
    [InlineData("Int8Array", "[-128, 127]")]
    [InlineData("Uint8ClampedArray", "[-1, 256, 1000000000000000000000]")]
    [InlineData("Uint32Array", "[0, 4294967295]")]
    [InlineData("Int32Array", "[-2147483648, 2147483647]")]
    [InlineData("Float16Array", "[65504, -65519.9, 0.1]")]
    [InlineData("Float32Array", "[3.4e38, { $nan: true }, { $number: \"-Infinity\" }, .inf, -1e-400]")]
    [InlineData("Float64Array", "[1.7e308]")]
    [InlineData("BigUint64Array", "[{ $bigint: 0 }, { $bigint: \"18446744073709551615\" }]")]
    [InlineData("BigInt64Array", "[{ $bigint: \"-9223372036854775808\" }, { $bigint: \"9223372036854775807\" }]")]
    [InlineData("Int16Array", "{ $repeat: { of: 32767, times: 3 } }")]
    [InlineData("Int16Array", "{ $js: \"[1]\" }")]
    public void A_view_may_hold_what_its_items_can_be(string type, string items) =>
        Mistakes($"- invoke: echo\n  with: {{ value: {{ $typed-array: {{ type: {type}, items: {items} }} }} }}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""{ $matches: "({{case}}" }""")]
    [InlineData("""{ $type: "{{case}}" }""")]
    [InlineData("""{ $length: "{{case}}" }""")]
    [InlineData("""{ $close-to: { value: "{{case}}", within: "1" } }""")]
    [InlineData("""{ $sha256: { hex: "{{case}}", length: "{{case}}" } }""")]
    public void A_reference_may_stand_for_what_a_pattern_takes(string pattern) =>
        Mistakes($"- invoke: echo\n  resolves: {pattern}").ShouldBeEmpty();

    [Theory]
    [InlineData("""{ $repeat: { of: x, times: "{{case}} " } }""")]
    [InlineData("""{ $set: "x{{case}}" }""")]
    [InlineData("""{ $set: "{{case}}{{case}}" }""")]
    public void A_reference_is_no_number_and_no_list_with_letters_around_it(string value) =>
        Mistakes($"- invoke: echo\n  with: {{ value: {value} }}").ShouldBe([SpecCodes.WrongKind]);

    [Theory]
    [InlineData(
        """- tamper: { message: request, change: replace, matching: "({{case}}", find: "[{{case}}", put: x }"""
    )]
    [InlineData("""- request: { method: "{{case}}", cmd: echo }""")]
    [InlineData("- request: { cmd: echo, body: { $repeat: { of: \"{{case}}\", times: 2 } } }")]
    [InlineData("- request: { cmd: echo, body: { $typed-array: { type: Float32Array, items: [{ $nan: true }] } } }")]
    [InlineData("- request: { cmd: echo, omit: [\"tauri-{{case}}\", \"{{transport}}\"] }")]
    [InlineData("- request: { cmd: echo }\n  responds: { headers: { \"x-{{case}}\": a, \"{{transport}}\": b } }")]
    [InlineData("- { listen: progress, as: heard }\n- { await: heard, host-ends: true }")]
    [InlineData("- { listen: progress, as: heard }\n- { await: heard, receives-nothing: true }")]
    [InlineData("- { invoke: fail, rejects: { because_of: 1, cause: 2 } }")]
    [InlineData("- { emit: progress, as: sent }\n- { await: sent, resolves: null }")]
    [InlineData("- { emit-to: progress, target: main, as: sent }\n- { await: sent, rejects: 1 }")]
    [InlineData("- { script: return 1, as: sent }\n- { await: sent, returns: 1 }")]
    [InlineData("- { invoke: echo, with: { a: [{ $channel: c }] } }\n- { await: c, receives: [] }")]
    [InlineData("- { once: progress, as: heard, capture: id }\n- { unlisten: heard }")]
    [InlineData("- { invoke: echo, refuses: true }\n- { invoke: echo, host-ends: true }")]
    public void A_step_may_have(string steps) => Mistakes(steps).ShouldBeEmpty();

    [Fact]
    public void Braces_of_scripts_are_their_own_wherever_scripts_stand() =>
        Mistakes(
                """
                - script: "const {{a}} = {}"
                - invoke: echo
                  with: { value: [{ $js: "{{a}}" }] }
                """
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_axes_of_a_suite_stand_for_values_in_scenarios_without_their_own() =>
        Specs
            .Read(
                Specs
                    .Suite("- invoke: \"{{word}}\"")
                    .Replace("scenarios:", "matrix: { word: [1, 1.0] }\nscenarios:", StringComparison.Ordinal)
            )
            .File.Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("- { in: main2, invoke: echo, rejects: { because: acl } }")]
    [InlineData("- { in: main-b, invoke: echo, rejects: { because: acl } }")]
    [InlineData("- { in: b_second, invoke: echo, rejects: 1 }\n- { in: second, invoke: echo }")]
    [InlineData("- { invoke: echo2, refuses: true }\n- { invoke: echo, resolves: 1 }")]
    [InlineData("- { invoke: echo_u32, refuses: true }\n- { invoke: echo_u64, resolves: 1 }")]
    public void A_name_with_a_number_or_a_word_more_is_another_name(string steps) => Mistakes(steps).ShouldBeEmpty();

    [Theory]
    [InlineData("- { invoke: set, rejects: 1 }\n- { invoke: get, resolves: 1 }\n- { invoke: set, resolves: 1 }")]
    [InlineData("- { in: mail, invoke: get, refuses: true }\n- { in: mail, parallel: [{ invoke: get, resolves: 1 }] }")]
    [InlineData("- { request: { cmd: sub }, refuses: true }\n- { invoke: sum }\n- { invoke: sub }")]
    [InlineData("- { in: mail, invoke: get, refuses: true }\n- { request: { cmd: save }, responds: { status: 200 } }")]
    [InlineData(
        "- { invoke: \"plugin:prob|read\", refuses: true }\n- invoke: plugin:probe|read\n- invoke: plugin:prob|read"
    )]
    public void A_name_under_which_something_must_succeed_is_one_of_the_suites_own_app(string steps) =>
        Mistakes(steps).ShouldBeEmpty();

    [Theory]
    [InlineData("- { invoke: secrets, rejects: { reason: x, because: not-found } }")]
    [InlineData("- { invoke: secrets, as: call }\n- { await: call, rejects: { because: not-found } }")]
    [InlineData("- { invoke: secrets, rejects: Command secrets not found }")]
    [InlineData("- { invoke: secrets, rejects: { $matches: Not found } }")]
    [InlineData("- { request: { cmd: secrets }, responds: { status: 500, body: { $contains: not found } } }")]
    public void A_name_that_must_not_be_found_is_misspelt_on_purpose(string steps) =>
        Mistakes(steps + "\n- { invoke: secret, resolves: 1 }").ShouldBeEmpty();

    [Theory]
    [InlineData("script: return await save(1)")]
    [InlineData("script: return (await import('/api.js')).save()")]
    [InlineData("script: return location.href")]
    [InlineData("script: 'return { ...early }'")]
    [InlineData("script: return args.call(), args: { call: { $js: save } }")]
    [InlineData("script: 'return args[0]()', args: [{ $js: save }]")]
    public void A_control_may_be_a_script_that_asks_what_its_page_has(string script) =>
        Specs
            .Read(
                Specs.Suite(
                    "- { invoke: never_granted, rejects: { because: acl } }",
                    $"control: [{{ {script}, returns: 1 }}]"
                )
            )
            .File.Diagnostics.ShouldBeEmpty();

    private static IEnumerable<string> Mistakes(string steps) =>
        Specs.Read(Specs.Suite(steps)).File.Diagnostics.Select(static one => one.Code);
}
