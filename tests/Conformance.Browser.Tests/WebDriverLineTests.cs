using System.Net;
using System.Text;
using Conformance.AttachedWebView;
using OpenQA.Selenium;

namespace Conformance.Browser.Tests;

public sealed class WebDriverLineTests : IDisposable
{
    private readonly HttpListener _driver = new();
    private readonly Uri _address = new($"http://127.0.0.1:{DriverProcess.FreePort()}/");

    public WebDriverLineTests()
    {
        _driver.Prefixes.Add(_address.AbsoluteUri);
        _driver.Start();
    }

    public void Dispose() => _driver.Close();

    [Theory]
    [InlineData("invalid session id", DriverFailure.Ended)]
    [InlineData("session not created", DriverFailure.Ended)]
    [InlineData("no such window", DriverFailure.PageGone)]
    [InlineData("no such frame", DriverFailure.PageGone)]
    [InlineData("unknown error", DriverFailure.PageGone)]
    [InlineData("javascript error", DriverFailure.Script)]
    [InlineData("script timeout", DriverFailure.Script)]
    public async Task What_a_driver_refuses_is_told_in_its_words(string error, object failure)
    {
        var answer = $$$"""{"value":{"error":"{{{error}}}","message":"so it is","stacktrace":""}}""";

        var refused = await RefusedAsync(404, "application/json", answer);

        refused.Failure.ShouldBe((DriverFailure)failure);
        refused.Message.ShouldBe($"The WebDriver says '{error}': so it is");
    }

    [Theory]
    [InlineData(200, "application/json", "nonsense")]
    [InlineData(500, "text/html", "<p>")]
    public async Task What_is_no_driver_is_told_as_that(int status, string type, string body)
    {
        var refused = await RefusedAsync(status, type, body);

        refused.Failure.ShouldBe(DriverFailure.Ended);
        refused.Message.ShouldStartWith($"The WebDriver at '{_address}' does not answer as one: ");
    }

    [Fact]
    public async Task What_begins_no_session_is_no_driver()
    {
        var answering = AnswerAsync(200, "application/json", """{"value":null}""");

        var refused = await Should.ThrowAsync<DriverException>(() =>
            WebDriverPages.StartAsync(
                new DriverStart(_address, null, [], TimeSpan.FromSeconds(30)),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            )
        );

        await answering;
        refused.Message.ShouldContain("It begins no session.");
    }

    [Fact]
    public async Task A_driver_of_this_machine_is_asked_without_a_proxy()
    {
        var usual = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new ProxyOfOne(_address);
        try
        {
            var refused = await RefusedAsync(
                404,
                "application/json",
                """{"value":{"error":"no such window","message":"so it is","stacktrace":""}}"""
            );

            refused.Message.ShouldBe("The WebDriver says 'no such window': so it is");
        }
        finally
        {
            HttpClient.DefaultProxy = usual;
        }
    }

    [Fact]
    public async Task An_application_of_this_machine_is_asked_for_its_socket_without_a_proxy()
    {
        var usual = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new ProxyOfOne(_address);
        try
        {
            var answering = AnswerAsync(
                200,
                "application/json",
                """{"webSocketDebuggerUrl":"ws://127.0.0.1:1/devtools/browser/x"}"""
            );

            var socket = await CdpPages.SocketOfAsync(_address, TestContext.Current.CancellationToken);

            await answering;
            socket.AbsoluteUri.ShouldBe("ws://127.0.0.1:1/devtools/browser/x");
        }
        finally
        {
            HttpClient.DefaultProxy = usual;
        }
    }

    [Fact]
    public async Task A_driver_is_told_how_long_it_may_wait()
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var starting = WebDriverPages.StartAsync(
            new DriverStart(_address, null, [], TimeSpan.FromSeconds(90)),
            TimeProvider.System,
            giveUp.Token
        );

        var asked = await _driver.GetContextAsync();
        using var reader = new StreamReader(asked.Request.InputStream);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        await giveUp.CancelAsync();

        text.ShouldContain(""" "timeouts":{"script":90000,"pageLoad":90000} """.Trim());
        await Should.ThrowAsync<OperationCanceledException>(starting);
    }

    [Fact]
    public async Task A_driver_that_does_not_answer_can_be_given_up()
    {
        using var line = new WebDriverLine(_address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var answer = line.SendAsync(Handles(), patience.Token);
        await _driver.GetContextAsync();

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(answer);
    }

    private async Task<DriverException> RefusedAsync(int status, string type, string body)
    {
        using var line = new WebDriverLine(_address);
        var answering = AnswerAsync(status, type, body);
        var refused = await Should.ThrowAsync<DriverException>(() =>
            line.SendAsync(Handles(), TestContext.Current.CancellationToken)
        );
        await answering;
        return refused;
    }

    private async Task AnswerAsync(int status, string type, string body)
    {
        var context = await _driver.GetContextAsync();
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(
            Encoding.UTF8.GetBytes(body),
            TestContext.Current.CancellationToken
        );
        context.Response.Close();
    }

    /// <summary>A proxy for one address alone, behind which nobody is.</summary>
    private sealed class ProxyOfOne(Uri one) : IWebProxy
    {
        public System.Net.ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) =>
            destination.Authority == one.Authority ? new Uri("http://127.0.0.1:1") : null;

        public bool IsBypassed(Uri host) => host.Authority != one.Authority;
    }

    private static Command Handles() => new(new SessionId("one"), DriverCommand.GetWindowHandles, []);
}
