using Conformance.BrowserWebView;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

public abstract class RealEngineTests(IWebViewPort port)
{
    [Theory]
    [InlineData("channels/delivery.yaml")]
    [InlineData("isolation/frame.yaml")]
    public async Task A_suite_passes_as_it_does_in_the_mock(string file)
    {
        await RealEngine.SkipUnlessOpensAsync(port);

        var result = await RealEngine.PlayAsync(port, file);

        result.Verdicts.Count.ShouldBe(result.Planned);
        result.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_host_is_caught()
    {
        await RealEngine.SkipUnlessOpensAsync(port);

        var result = await RealEngine.PlayAsync(port, "channels/delivery.yaml", "channels/no-end");

        result.Complaints().ShouldNotBeEmpty();
    }
}

public sealed class ChromiumTests()
    : RealEngineTests(new BrowserWebViewPort(new BrowserSettings { Engine = "chromium" }, TimeProvider.System));

public sealed class WebKitGtkTests() : RealEngineTests(new WebKitGtkWebViewPort(TimeProvider.System));
