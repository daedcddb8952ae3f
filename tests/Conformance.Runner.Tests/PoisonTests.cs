using System.Text;
using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A page changes JavaScript's own objects under the player: what it tells is the truth all the same, or nothing.</summary>
public sealed class PoisonTests
{
    private const string Value =
        "{ a: [1, two, null, { $undefined: true }, { $bigint: \"5\" }, { $bytes: AQID }], \"b c\": { $nan: true }, d: \"{{case}}\", e: [[]] }";

    [Fact]
    public async Task The_player_tells_the_truth_whatever_the_page_has_changed()
    {
        var verdicts = await PlayAsync(Poisons.Harmless, Value, Value);

        verdicts.Where(verdict => verdict.Kind is not VerdictKind.Pass).Select(Tell).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_player_does_not_pass_what_is_false_whatever_the_page_has_changed()
    {
        var verdicts = await PlayAsync([.. Poisons.Harmless, .. Poisons.Harmful], "[2, { a: 1 }]", "[3, { a: 1 }]");

        verdicts.Where(verdict => verdict.Kind is VerdictKind.Pass).Select(Tell).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_page_breaks_is_never_the_kits_own_defect_nor_the_hosts_blame()
    {
        var verdicts = await PlayAsync(Poisons.Harmful, "1", "1");

        verdicts.Where(verdict => verdict.BlamesHost).ShouldBeEmpty();
        verdicts
            .Where(verdict => verdict.Reason?.StartsWith("The kit itself", StringComparison.Ordinal) is true)
            .Select(Tell)
            .ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Verdict>> PlayAsync(
        IReadOnlyList<string> poisons,
        string given,
        string wanted
    )
    {
        var scenarios = new StringBuilder();
        foreach (var (number, poison) in poisons.Index())
        {
            // The kit's own step between has the player called anew.
            scenarios.Append(
                $"""
                # p{number}
                steps:
                - script: {JsonSerializer.Serialize(poison)}
                - request: {"{"} method: OPTIONS, cmd: nothing {"}"}
                  responds: {"{"} {"}"}
                - script: return args
                  args: {given}
                  returns: {wanted}

                """
            );
        }

        using var playground = new Playground();
        return (await playground.RunAsync(scenarios.ToString())).Verdicts;
    }

    private static string Tell(Verdict verdict) =>
        $"{verdict.Case.Name} {verdict.Kind} {verdict.Reason} {string.Join("; ", verdict.Findings.Select(finding => $"{finding.Step} {finding.Outcome} {finding.Actual}"))}";
}
