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
    public void A_reference_may_stand_for_what_a_special_takes(string value) =>
        Mistakes($"- invoke: echo\n  with: {{ value: {value} }}").ShouldBeEmpty();

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
    [InlineData("- request: { cmd: echo, body: { $repeat: { of: [1], times: 2 } } }")]
    [InlineData("- request: { cmd: echo, body: { $typed-array: { type: Int8Array, items: [{ $nan: true }] } } }")]
    [InlineData("- { listen: progress, as: heard }\n- { await: heard, host-ends: true }")]
    [InlineData("- { listen: progress, as: heard }\n- { await: heard, receives-nothing: true }")]
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

    private static IEnumerable<string> Mistakes(string steps) =>
        Specs.Read(Specs.Suite(steps)).File.Diagnostics.Select(static one => one.Code);
}
