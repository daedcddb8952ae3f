using Conformance.Protocol;

namespace Conformance.Runner.Tests;

public sealed class RunPlanTests
{
    private static RunPlan Plan(string webView) =>
        new()
        {
            Cases = [],
            Host = Playground.Reference(),
            WebView = new NamedPort(webView),
            AppDirectory = "",
            KitVersion = "test",
        };

    [Theory]
    [InlineData("mock:linux", 10)]
    [InlineData("chromium", 30)]
    [InlineData("webkitgtk", 30)]
    public void A_real_engine_is_given_more_time_for_a_page(string webView, int seconds) =>
        Plan(webView).StageLimit.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void More_patience_is_more_time_for_a_page() =>
        (Plan("mock:linux") with { Patience = 5 }).StageLimit.ShouldBe(TimeSpan.FromSeconds(50));

    [Fact]
    public void A_time_that_is_asked_for_holds_everywhere() =>
        (Plan("chromium") with { StageLimit = TimeSpan.FromSeconds(3) }).StageLimit.ShouldBe(TimeSpan.FromSeconds(3));

    private sealed class NamedPort(string name) : IWebViewPort
    {
        public string Name => name;

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
