using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

/// <summary>Lists of known failures hold fingerprints, so a word that changes takes entries out of them.</summary>
public sealed class FingerprintTests
{
    private static readonly SpecValue s_one = Tagged.Value("1");

    private static (string Fingerprint, Step Step, ObservedState State, string? Value)[] Known { get; } =
    [
        ("0 resolves rejected", Play.Invoke(new Resolves(s_one)), Rejected, "1"),
        ("0 resolves resolved value $", Play.Invoke(new Resolves(s_one)), Resolved, "2"),
        ("0 returns threw", Play.Script(new Returns(s_one)), Threw, "1"),
        ("0 rejects resolved", Play.Invoke(Play.Because(RefusalClass.Acl)), Resolved, "1"),
        ("0 throws resolved", Play.Script(new Throws(s_one)), Resolved, "1"),
        ("0 refuses resolved", Play.Invoke(new Refuses()), Resolved, "1"),
        ("0 pending timedout", Play.Invoke(new StaysPending()), TimedOut, null),
        ("0 host-ends pending", Play.Invoke(new HostEnds()), Pending, null),
        ("0 responds pending", Play.Request(new Responds(200, [], null)), Pending, null),
        ("0 receives rejected", Play.Await("c", Hears(HearingOrder.Exact, s_one)), Rejected, "1"),
        ("0 receives-in-any-order rejected", Play.Await("c", Hears(HearingOrder.Any, s_one)), Rejected, "1"),
        ("0 receives-in-any-order heard extraitem $", Play.Await("c", Hears(HearingOrder.Any, s_one)), Heard, "[2, 1]"),
        ("0 receives-in-any-order heard extraitem $", Play.Await("c", Hears(HearingOrder.Any, s_one)), Heard, "[1, 2]"),
        (
            "0 receives-in-any-order timedout missingitem $",
            Play.Await("c", Hears(HearingOrder.Any, s_one)),
            TimedOut,
            "[2]"
        ),
        (
            "0 receives-in-any-order heard unjudgeable $",
            Play.Await("c", Hears(HearingOrder.Any, Tagged.Value("{\"$type\": \"text\"}"))),
            Heard,
            "[1]"
        ),
        ("0 receives timedout missingitem $", Play.Await("c", Hears(HearingOrder.Exact, s_one)), TimedOut, "[]"),
        (
            "0 receives timedout missingitem $",
            Play.Await("c", Hears(HearingOrder.Exact, s_one, s_one)),
            TimedOut,
            "[1]"
        ),
        ("0 receives heard missingitem $[1]", Play.Await("c", Hears(HearingOrder.Exact, s_one, s_one)), Heard, "[1]"),
        ("0 receives-nothing heard extraitem $[0]", Play.Await("c", Hears(HearingOrder.Exact)), Heard, "[1]"),
        ("0 receives-nothing rejected", Play.Await("c", Hears(HearingOrder.Any)), Rejected, "1"),
        ("0 then-ended heard", Play.Await("c", new Receives([s_one], HearingOrder.Exact, true)), Heard, "[1]"),
        ("0 precondition rejected", Play.Invoke(), Rejected, "1"),
        ("0 same-turn resolved", Play.Invoke(new Resolves(s_one)) with { SameTurn = true }, Resolved, "1"),
        ("0 runs resolved", Play.Runs(2), Resolved, "1"),
        ("0 order heard", Play.Order("a", "b"), Heard, "[\"b\", \"a\"]"),
    ];

    [Fact]
    public void Each_is_step_outcome_asked_for_and_what_was_observed() =>
        Known
            .Select(one => Play.Judge(one.Step, Play.Observed("0", one.State, one.Value)))
            .Select(verdict => verdict.Findings.ShouldHaveSingleItem().Fingerprint)
            .ShouldBe(Known.Select(one => one.Fingerprint));

    [Fact]
    public void Of_generated_values_it_names_no_place()
    {
        var input = Play.Input([Play.Invoke(Play.Resolves("{\"é\": 1}"))], Play.Observed("0", Resolved, "{}"));

        string Of(bool isGenerated) =>
            ScenarioJudge
                .Judge(input with { HasGeneratedValues = isGenerated })
                .Findings.ShouldHaveSingleItem()
                .Fingerprint;

        (Of(false), Of(true)).ShouldBe(("0 resolves resolved missingkey $.é", "0 resolves resolved missingkey"));
    }

    [Fact]
    public void A_settlement_that_comes_too_early_has_the_word_of_one_that_comes_too_late()
    {
        var step = Play.Invoke(new Resolves(s_one)) with { SameTurn = false };

        var verdict = Play.Judge(step, Play.Observed("0", Resolved, "1", sameTurn: true));

        verdict.Findings.ShouldHaveSingleItem().Fingerprint.ShouldBe("0 same-turn resolved");
    }

    [Fact]
    public void An_end_between_steps_has_one_of_its_own() =>
        Play.Judge(Play.Invoke(), Play.Observed("0", Resolved, "1"), Play.Ended(HostEndReason.Died))
            .Findings.ShouldHaveSingleItem()
            .Fingerprint.ShouldBe("host ended");

    private static Receives Hears(HearingOrder order, params SpecValue[] values) => new(values, order, false);
}
