namespace Conformance.Verdicts.Tests;

public sealed class RunResultTests
{
    private static readonly RunResult s_mock = Run("mock:linux") with
    {
        Host = "",
        Verdicts = [Verdict("a", "mock:linux"), Verdict("b", "mock:linux")],
        Planned = 3,
        Duration = TimeSpan.FromSeconds(1),
        Strays = ["after a: it died"],
        Notes = ["'x' matches nothing.", "'y' is unknown."],
        UnprovedFeatures = ["channels", "events"],
        ShownFeatures = ["menus"],
    };

    private static readonly RunResult s_chromium = Run("chromium") with
    {
        Host = "tauri 2.12",
        Verdicts = [Verdict("a", "chromium")],
        Planned = 2,
        Duration = TimeSpan.FromSeconds(4),
        Strays = ["after b: it did not stop"],
        Notes = ["'x' matches nothing."],
        UnprovedFeatures = ["channels", "menus"],
        ShownFeatures = ["events"],
    };

    private static readonly RunResult s_missing = Run("webkit") with { HostFailure = "There is no WebKit." };

    private static RunResult Together => RunResult.Together([s_mock, s_chromium, s_missing]);

    [Fact]
    public void Several_runs_together_have_the_verdicts_and_the_figures_of_all()
    {
        var whole = Together;

        whole.Verdicts.ShouldBe([.. s_mock.Verdicts, .. s_chromium.Verdicts]);
        (whole.Planned, whole.Duration, whole.Host).ShouldBe((5, TimeSpan.FromSeconds(5), "tauri 2.12"));
        whole.WebViews.ShouldBe(["mock:linux", "chromium", "webkit"]);
        whole.Strays.ShouldBe(["In mock:linux: after a: it died", "In chromium: after b: it did not stop"]);
    }

    [Fact]
    public void What_is_noted_in_several_WebViews_is_told_once() =>
        Together.Notes.ShouldBe(["'x' matches nothing.", "'y' is unknown."]);

    [Fact]
    public void Hosts_that_never_greeted_leave_the_name_empty() => RunResult.Together([s_missing]).Host.ShouldBeEmpty();

    [Fact]
    public void A_feature_is_proved_where_one_WebView_proved_it() => Together.UnprovedFeatures.ShouldBe(["channels"]);

    [Fact]
    public void A_feature_that_a_run_says_nothing_of_is_not_proved_by_it() =>
        RunResult
            .Together([s_mock, s_chromium with { UnprovedFeatures = [], ShownFeatures = ["events"] }])
            .UnprovedFeatures.ShouldBe(["channels"]);

    [Fact]
    public void An_application_that_is_its_own_host_proves_nothing_of_another()
    {
        var application = s_chromium with
        {
            HostName = "./app",
            UnprovedFeatures = [],
            ShownFeatures = ["channels", "events"],
        };

        RunResult.Together([s_mock, application]).UnprovedFeatures.ShouldBe(["channels", "events"]);
    }

    [Fact]
    public void A_feature_that_a_part_asked_for_in_vain_in_any_WebView_is_open() =>
        RunResult
            .Together([s_missing, s_mock with { OpenFeatures = ["channels"] }])
            .OpenFeatures.ShouldBe(["channels"]);

    [Fact]
    public void Nothing_is_unproved_where_nothing_was_played() =>
        RunResult.Together([s_missing with { UnprovedFeatures = ["channels"] }]).UnprovedFeatures.ShouldBeEmpty();

    [Fact]
    public void A_WebView_that_cannot_be_had_is_the_failure_of_all_only_where_nothing_was_played()
    {
        Together.HostFailure.ShouldBeNull();
        RunResult.Together([Run("mock:linux"), s_missing]).HostFailure.ShouldBe("There is no WebKit.");
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void One_that_was_cut_short_cuts_the_whole_short(bool first, bool second, bool whole) =>
        RunResult
            .Together([s_mock with { Cancelled = first }, s_chromium with { Cancelled = second }])
            .Cancelled.ShouldBe(whole);

    [Fact]
    public void Each_part_is_the_run_in_its_WebView()
    {
        var whole = Together;

        var parts = whole.Parts.Select(whole.In).ToList();

        parts.Select(part => part.WebViews.Single()).ShouldBe(["mock:linux", "chromium", "webkit"]);
        parts.Select(part => part.Verdicts.Count).ShouldBe([2, 1, 0]);
        parts.Select(part => part.Planned).ShouldBe([3, 2, 0]);
        parts.Select(part => part.Duration.TotalSeconds).ShouldBe([1, 4, 0]);
        parts.Select(part => part.HostFailure).ShouldBe([null, null, "There is no WebKit."]);
        parts.Select(part => part.Strays.Count).ShouldBe([1, 1, 0]);
        parts.ShouldAllBe(part => part.Parts.Count == 0 && part.UnprovedFeatures.Count == 0);
    }

    [Fact]
    public void Verdicts_are_counted_by_kind()
    {
        var run = s_mock with
        {
            Verdicts = [.. s_mock.Verdicts, Verdict("c", "mock:linux") with { Kind = VerdictKind.Fail }],
        };

        (run.Count(VerdictKind.Pass), run.Count(VerdictKind.Fail), run.Count(VerdictKind.Error)).ShouldBe((2, 1, 0));
    }

    private static RunResult Run(string webView) =>
        new()
        {
            KitVersion = "1.0",
            HostName = "exec:host",
            Host = "",
            WebViews = [webView],
            Verdicts = [],
            Planned = 0,
            Started = default,
            Duration = TimeSpan.Zero,
            Seed = 1,
        };

    private static Verdict Verdict(string name, string webView) =>
        new() { Case = Play.Case() with { Name = name, WebView = webView }, Kind = VerdictKind.Pass };
}
