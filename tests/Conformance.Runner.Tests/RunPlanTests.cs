using Conformance.Protocol;

namespace Conformance.Runner.Tests;

public sealed class RunPlanTests
{
    private static RunPlan Plan(bool isReal) =>
        new()
        {
            Cases = [],
            Host = Playground.Reference(),
            WebView = new Port(isReal),
            AppDirectory = "",
            KitVersion = "test",
        };

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 30)]
    public void A_real_engine_is_given_more_time_for_a_page(bool isReal, int seconds) =>
        Plan(isReal).StageLimit.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void More_patience_is_more_time_for_a_page() =>
        (Plan(false) with { Patience = 5 }).StageLimit.ShouldBe(TimeSpan.FromSeconds(50));

    [Fact]
    public void A_time_that_is_asked_for_holds_everywhere() =>
        (Plan(true) with { StageLimit = TimeSpan.FromSeconds(3) }).StageLimit.ShouldBe(TimeSpan.FromSeconds(3));

    [Fact]
    public void What_a_webview_can_do_is_told_by_its_port_and_not_by_its_name()
    {
        var mock = WebViewTraits.Of(new Port(isReal: false, "ios"));
        var real = WebViewTraits.Of(new Port(isReal: true));

        (mock.Name, mock.Platform, real.Platform).ShouldBe(("mock:linux:mine", "ios", "linux"));
        mock.Abilities.ShouldContain("remote-isolation");
        mock.Abilities.ShouldNotContain("real-browser");
        real.Abilities.ShouldContain("real-browser");
        real.Abilities.ShouldNotContain("remote-isolation");
    }

    private sealed class Port(bool isReal, string platform = "linux") : IWebViewPort
    {
        public string Name => "mock:linux:mine";

        public string Platform => platform;

        public bool IsRealBrowser => isReal;

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
