using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

public sealed class RequirementCoverageTests
{
    [Fact]
    public void Lays_verdicts_over_requirements()
    {
        var rows = RequirementCoverage.Of(
            [
                Requirement("B-1"),
                Requirement("A-1"),
                Requirement("A-2"),
                Requirement("A-3", "only a person can see it"),
            ],
            [Scenario("x/one", "A-1", "B-1"), Scenario("x/two", "A-1")],
            [Verdict("x/one", VerdictKind.Pass), Verdict("x/two", VerdictKind.Fail), Verdict("x/two", VerdictKind.Pass)]
        );

        rows.Select(Told)
            .ShouldBe([
                "B-1: x/one, 1 case, Pass",
                "A-1: x/one x/two, 3 case, Fail",
                "A-2: , 0 case, , no scenario checks it",
                "A-3: , 0 case, , only a person can see it",
            ]);
    }

    [Theory]
    [InlineData(new VerdictKind[0], "A-1: x/one, 0 case, , no case of it was played")]
    [InlineData(
        new[] { VerdictKind.NotApplicable },
        "A-1: x/one, 0 case, , no case of it applies to this host and WebView"
    )]
    [InlineData(new[] { VerdictKind.NotApplicable, VerdictKind.Pass }, "A-1: x/one, 1 case, Pass")]
    [InlineData(new[] { VerdictKind.Inconclusive, VerdictKind.Pass }, "A-1: x/one, 2 case, Inconclusive")]
    [InlineData(
        new[] { VerdictKind.NotApplicable, VerdictKind.Inconclusive, VerdictKind.Error },
        "A-1: x/one, 2 case, Error, no case of it could be judged: 1 inconclusive, 1 with an error"
    )]
    [InlineData(new[] { VerdictKind.Error, VerdictKind.Fail }, "A-1: x/one, 2 case, Error")]
    public void Tells_the_worst_of_what_applies(VerdictKind[] kinds, string told)
    {
        var rows = RequirementCoverage.Of(
            [Requirement("A-1")],
            [Scenario("x/one", "A-1")],
            [.. kinds.Select(kind => Verdict("x/one", kind)), Verdict("y/other", VerdictKind.Error)]
        );

        Told(rows.ShouldHaveSingleItem()).ShouldBe(told);
    }

    [Fact]
    public void What_was_played_and_need_not_be_as_it_is_asked_is_known()
    {
        var excused = Verdict("x/one", VerdictKind.NotApplicable) with { Transcript = ["main  invoke echo"] };

        var rows = RequirementCoverage.Of([Requirement("A-1")], [Scenario("x/one", "A-1")], [excused]);

        rows.ShouldHaveSingleItem().Worst!.IsExcused.ShouldBeTrue();
        rows[0].Uncovered.ShouldBeNull();
    }

    private static string Told(RequirementCoverage row) =>
        $"{row.Requirement.Id}: {string.Join(' ', row.Scenarios)}, {row.Cases} case, {row.Worst?.Kind}"
        + (row.Uncovered is null ? "" : $", {row.Uncovered}");

    private static Requirement Requirement(string id, string? untestable = null) =>
        new()
        {
            Id = id,
            Level = Level.Must,
            Sentence = "It holds.",
            Source = "seen",
            Untestable = untestable,
            Location = new("specs/requirements.yaml", 1, 1),
        };

    private static Scenario Scenario(string id, params string[] requirements) =>
        new()
        {
            Id = id,
            Suite = "x",
            Title = "It holds",
            Requirements = requirements,
            Location = new("specs/x.yaml", 1, 1),
            Steps = [],
        };

    private static Verdict Verdict(string scenario, VerdictKind kind) =>
        new() { Case = Play.Case() with { Scenario = scenario }, Kind = kind };
}
