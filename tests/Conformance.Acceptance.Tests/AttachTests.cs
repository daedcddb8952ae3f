namespace Conformance.Acceptance.Tests;

/// <summary>What <c>--webview attach:…</c> says where there is nothing to attach to; with an application it is proved in the browser tests.</summary>
public sealed class AttachTests
{
    [Theory]
    [InlineData("There is no way 'telnet' into a running application.", "attach:telnet=here")]
    [InlineData("'attach:cdp' needs the address of the application", "attach:cdp")]
    [InlineData("'app=' is for WebDriver alone", "attach:cdp=http://127.0.0.1:9222,app=./app")]
    [InlineData("'attach:webdriver' needs the address of a running driver", "attach:webdriver")]
    [InlineData("'nowhere' is not the address of a running application or driver.", "attach:cdp=nowhere")]
    [InlineData("There is no platform 'amiga'.", "attach:webdriver,app=./app,platform=amiga")]
    [InlineData("There is no feature 'wings'.", "attach:webdriver,app=./app,lacks=wings")]
    [InlineData("There is no 'colour' in '--webview attach:…'.", "attach:webdriver,app=./app,colour=red")]
    public async Task A_way_that_cannot_be_is_refused(string message, string webView)
    {
        var outcome = await CliTester.RunAsync("run", "--webview", webView);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
    }

    [Fact]
    public async Task A_host_beside_an_application_is_refused()
    {
        var outcome = await CliTester.RunAsync(
            "run",
            "--webview",
            "attach:cdp=http://127.0.0.1:9222",
            "--host",
            "reference"
        );

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain("the application is the host: leave out '--host'");
    }

    [Theory]
    [InlineData("Nothing that speaks the Chrome DevTools Protocol answers at", "attach:cdp=http://127.0.0.1:9")]
    [InlineData("The WebDriver at 'http://127.0.0.1:9/' does not answer as one", "attach:webdriver=http://127.0.0.1:9")]
    [InlineData("could not be started", "attach:webdriver,app=./no-such-app,driver=no-such-driver")]
    public async Task Where_nothing_answers_nothing_is_judged(string message, string webView)
    {
        var outcome = await CliTester.RunAsync("run", "--webview", webView, "-f", "invoke/arguments-*");

        outcome.ExitCode.ShouldBe(3, outcome.ToString());
        outcome.All.ShouldContain(message);
        outcome.All.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("'--connect http://farm' is no WebSocket address.", "--connect", "http://farm")]
    [InlineData("is for browsers. Add '--webview chromium'", "--webview", "mock", "--connect", "ws://127.0.0.1:9/")]
    [InlineData("'--gateway' is for a browser that runs elsewhere.", "--gateway", "127.0.0.1:8123")]
    [InlineData("is no address with a port.", "--connect", "ws://127.0.0.1:9/", "--gateway", "here")]
    [InlineData("The browser at 'farm.example' must reach the host under test", "--connect", "ws://farm.example:3000/")]
    public async Task A_browser_elsewhere_that_cannot_be_is_refused(string message, params string[] arguments)
    {
        var outcome = await CliTester.RunAsync(["run", .. arguments]);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
    }

    [Fact]
    public async Task A_browser_elsewhere_that_does_not_answer_is_told_of()
    {
        var outcome = await CliTester.RunAsync(
            "run",
            "--webview",
            "chromium",
            "--connect",
            "ws://127.0.0.1:9/",
            "-f",
            "invoke/arguments-*"
        );

        outcome.ExitCode.ShouldBe(3, outcome.ToString());
        outcome.All.ShouldContain("No browser 'chromium' answers at 'ws://127.0.0.1:9/'");
    }
}
