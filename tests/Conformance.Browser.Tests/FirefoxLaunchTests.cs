using Conformance.BrowserWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

public sealed class FirefoxLaunchTests
{
    [Theory]
    [InlineData("firefox/firefox", "firefox/playwright.cfg", true)]
    [InlineData("Nightly.app/Contents/MacOS/firefox", "Nightly.app/Contents/Resources/playwright.cfg", true)]
    [InlineData("firefox/firefox", "firefox/application.ini", false)]
    [InlineData("firefox/firefox", "playwright.cfg", false)]
    public void A_build_of_Playwrights_is_known_by_its_settings(string executable, string beside, bool expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(executable, "");
        folder.Write(beside, "");

        var actual = FirefoxLaunch.IsPlaywrights(path);

        actual.ShouldBe(expected);
    }

    [Fact]
    public async Task A_Firefox_that_is_not_there_is_told_with_how_to_get_one()
    {
        var settings = new BrowserSettings { Engine = "firefox", Executable = "/no/such/firefox" };
        var port = new BrowserWebViewPort(settings, TimeProvider.System);
        var options = new WebViewOptions { Pages = RealEngine.Silent, Origins = RealEngine.Silent };

        var missing = await Should.ThrowAsync<WebViewException>(() =>
            port.OpenAsync(options, TestContext.Current.CancellationToken)
        );

        missing.Message.ShouldStartWith("The browser 'firefox' could not be started: ");
        missing.Message.ShouldContain("'apt-get install firefox-esr' on Debian");
        missing.Message.ShouldEndWith("'--webview firefox:/path/to/firefox'.");
    }
}
