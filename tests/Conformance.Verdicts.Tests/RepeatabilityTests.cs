namespace Conformance.Verdicts.Tests;

public sealed class RepeatabilityTests
{
    private static Verdict Verdict(string name, VerdictKind kind) =>
        new() { Case = Play.Case() with { Name = name }, Kind = kind };

    private static RunResult Result(params Verdict[] verdicts) =>
        new()
        {
            KitVersion = "1.0",
            HostName = "reference",
            Host = "reference 1.0",
            WebViews = ["mock:linux"],
            Verdicts = verdicts,
            Planned = verdicts.Length,
            Started = default,
            Duration = default,
            Seed = 1,
        };

    [Fact]
    public void Cases_that_always_have_the_same_verdict_do_not_differ_whatever_it_is()
    {
        var result = Result(
            Verdict("a", VerdictKind.Pass),
            Verdict("b", VerdictKind.Fail),
            Verdict("a", VerdictKind.Pass),
            Verdict("b", VerdictKind.Fail)
        );

        Repeatability.Rounds(result).ShouldBe(2);
        Repeatability.Differing(result).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_once_has_another_verdict_is_counted_by_verdict()
    {
        var result = Result(
            Verdict("a", VerdictKind.Fail),
            Verdict("a", VerdictKind.Pass),
            Verdict("a", VerdictKind.Pass)
        );

        var differing = Repeatability.Differing(result).ShouldHaveSingleItem();

        differing.Name.ShouldBe("a");
        differing.Kinds.ShouldBe([KeyValuePair.Create(VerdictKind.Pass, 2), KeyValuePair.Create(VerdictKind.Fail, 1)]);
    }

    [Fact]
    public void A_quirk_that_is_not_always_as_in_Tauri_differs()
    {
        var result = Result(
            Verdict("a", VerdictKind.Pass) with
            {
                SameAsTauri = true,
            },
            Verdict("a", VerdictKind.Pass) with
            {
                SameAsTauri = false,
            }
        );

        Repeatability.Differing(result).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_case_that_was_played_less_often_takes_no_round_away() =>
        Repeatability
            .Rounds(
                Result(Verdict("a", VerdictKind.Pass), Verdict("b", VerdictKind.Pass), Verdict("a", VerdictKind.Pass))
            )
            .ShouldBe(2);

    [Fact]
    public void A_run_of_nothing_has_no_rounds() => Repeatability.Rounds(Result()).ShouldBe(0);
}
