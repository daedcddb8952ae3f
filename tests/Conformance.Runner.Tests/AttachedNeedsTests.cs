using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

/// <summary>What can be asked of an application that the kit has merely joined, and why the rest is not applicable.</summary>
public static class AttachedNeedsTests
{
    public static TheoryData<string, string> Reasons =>
        new()
        {
            {
                "request",
                "It needs 'wire': what crosses between the pages of 'attach:cdp' and their Core is out of the kit's hands."
            },
            {
                "tamper",
                "It needs 'tamper': what crosses between the pages of 'attach:cdp' and their Core is out of the kit's hands."
            },
            {
                "restart",
                "It needs the host started anew, and the kit has not started the application of 'attach:cdp'; let it, with 'attach:webdriver,app=PATH'."
            },
            {
                "end",
                "It needs the host started anew, and the kit has not started the application of 'attach:cdp'; let it, with 'attach:webdriver,app=PATH'."
            },
            {
                "https",
                "It opens a page over 'https', and the application of 'attach:cdp' does not trust the kit to answer for that origin."
            },
        };

    [Theory]
    [MemberData(nameof(Reasons))]
    public static void A_case_that_an_application_cannot_be_asked_for_says_why(string step, string reason) =>
        PlanFor(starts: false, Step(step)).NotApplicable.ShouldBe(reason);

    [Theory]
    [InlineData("restart")]
    [InlineData("end")]
    public static void An_application_that_the_kit_starts_can_be_started_anew(string step) =>
        PlanFor(starts: true, Step(step)).NotApplicable.ShouldBeNull();

    [Fact]
    public static void A_case_that_wants_a_fresh_host_is_not_applicable_to_one_that_runs_already()
    {
        var scenario = Make.Scenario("x/y", Make.Invoke("echo")) with { FreshHost = true };

        new CasePlanner(new CaseSelection(), WebViewTraits.Of(new Port(false)))
            .Plan([scenario])[0]
            .NotApplicable.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("call")]
    [InlineData("reload")]
    [InlineData("http")]
    public static void What_pages_play_can_be_asked_of_any_application(string step) =>
        PlanFor(starts: false, Step(step)).NotApplicable.ShouldBeNull();

    [Fact]
    public static void The_platform_is_the_application_s() =>
        WebViewTraits.Of(new Port(false)).Platform.ShouldBe("windows");

    private static Case PlanFor(bool starts, Step step) =>
        new CasePlanner(new CaseSelection(), WebViewTraits.Of(new Port(starts))).Plan([Make.Scenario("x/y", step)])[0];

    private static Step Step(string what) =>
        what switch
        {
            "request" => new RequestStep("POST", null, "echo", [], [], null) { Location = Make.Here },
            "tamper" => new TamperStep(TamperKind.Request, TamperChange.Drop, null, 0, null, null)
            {
                Location = Make.Here,
            },
            "restart" => new RestartHostStep { Location = Make.Here },
            "end" => Make.Invoke("crash") with { Expects = new HostEnds() },
            "https" => Window(WindowVerb.Open, "https://remote.conformance.test/"),
            "http" => Window(WindowVerb.Open, "http://remote.conformance.test/"),
            "reload" => Window(WindowVerb.Reload, null),
            _ => Make.Invoke("echo"),
        };

    private static WindowStep Window(WindowVerb verb, string? url) =>
        new(verb, "main", url, null) { Location = Make.Here };

    private sealed class Port(bool starts) : IApplicationPort
    {
        public string Name => "attach:cdp";

        public string Platform => "windows";

        public bool StartsApplication => starts;

        public IHostPort Application => throw new NotSupportedException("Planning asks no host.");

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Planning opens nothing.");
    }
}
