namespace Conformance.Verdicts.Tests;

public sealed class ProofResultTests
{
    [Fact]
    public void Faults_that_nothing_caught_survive()
    {
        var caught = Fault("a") with
        {
            Catches = [new FaultCatch(new Verdict { Case = Play.Case(), Kind = VerdictKind.Fail }, ["INV-07"])],
        };
        var survivor = Fault("b");

        (Result() with { Faults = [caught, survivor] }).Survivors.ShouldBe([survivor]);
    }

    [Fact]
    public void Requirements_that_no_fault_ever_failed_are_unproved()
    {
        var unproved = new RequirementProof("INV-08", "It holds.", []);

        (Result() with { Requirements = [new("INV-07", "It holds.", ["a"]), unproved] }).Unproved.ShouldBe([unproved]);
    }

    [Theory]
    [InlineData(WireOutcome.Noticed, false)]
    [InlineData(WireOutcome.Harmless, false)]
    [InlineData(WireOutcome.Missed, false)]
    [InlineData(WireOutcome.Unexplained, true)]
    [InlineData(WireOutcome.KitFailed, true)]
    public void Defects_of_the_wire_are_open_where_nothing_explains_them(WireOutcome outcome, bool isOpen)
    {
        var proof = new WireProof(new WireFault("a", WireCrossing.Request, 1, WireHarm.Drop, 0), outcome, "why");

        (Result() with { Wire = [proof] }).OpenWire.Count.ShouldBe(isOpen ? 1 : 0);
    }

    [Theory]
    [InlineData(WireCrossing.Response, WireHarm.Truncate, "json/lists ~ response 2 truncate 5")]
    [InlineData(WireCrossing.Eval, WireHarm.Flip, "json/lists ~ eval 2 flip 5")]
    [InlineData(WireCrossing.Response, WireHarm.Status, "json/lists ~ response 2 status")]
    [InlineData(WireCrossing.Response, WireHarm.Unhead, "json/lists ~ response 2 unhead 5")]
    [InlineData(WireCrossing.Response, WireHarm.Rehead, "json/lists ~ response 2 rehead 5")]
    [InlineData(WireCrossing.Message, WireHarm.Drop, "json/lists ~ message 2 drop")]
    [InlineData(WireCrossing.Request, WireHarm.Retype, "json/lists ~ request 2 retype")]
    public void A_defect_of_the_wire_has_a_place_where_its_change_has_one(
        WireCrossing crossing,
        WireHarm harm,
        string name
    ) => new WireFault("json/lists", crossing, 2, harm, 5).Name.ShouldBe(name);

    private static ProofResult Result() =>
        new()
        {
            KitVersion = "1.0",
            WebView = "mock",
            Planned = 0,
            Faults = [],
            Requirements = [],
        };

    private static FaultProof Fault(string name) =>
        new()
        {
            Fault = new(name, "It goes wrong.", ["INV-07"]),
            Candidates = 1,
            Tried = 1,
        };
}
