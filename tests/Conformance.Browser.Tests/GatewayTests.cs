using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Conformance.BrowserWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>What a host may answer, and HTTP, by which a browser is told, makes hard.</summary>
public sealed class GatewayTests : IPageListener
{
    private readonly ConcurrentQueue<string> _heard = [];

    void IPageListener.Heard(string webView, string frameUrl, string level, string text) =>
        _heard.Enqueue($"{webView} {level}: {text}");

    [Fact]
    public async Task Headers_of_more_than_ASCII_cross_both_ways()
    {
        var host = new AnsweringHost(
            new WebViewResponse(200, [new("x-odd", "caf\u00e9")], MessageBody.FromText("yes"))
        );

        var answer = await AskAsync(host, request => request.Headers.Add("x-asks", "\u00e0 vous"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("x-odd").ShouldBe(["caf\u00e9"]);
        Header.Find(host.Asked!.Headers, "x-asks").ShouldBe("\u00e0 vous");
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_resets_content_has_none()
    {
        var host = new AnsweringHost(new WebViewResponse(205, [], MessageBody.FromText("none")));

        var answer = await AskAsync(host);

        answer.StatusCode.ShouldBe(HttpStatusCode.ResetContent);
        _heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task How_an_answer_is_framed_is_not_the_hosts_to_say()
    {
        var framed = new Header[] { new("transfer-encoding", "chunked"), new("content-length", "7") };
        var host = new AnsweringHost(new WebViewResponse(200, framed, MessageBody.FromText("whole")));

        var answer = await AskAsync(host);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("whole");
    }

    [Fact]
    public async Task Settings_of_some_other_server_where_one_stands_are_not_the_gateways()
    {
        var settings = Path.GetFullPath("appsettings.json");
        await File.WriteAllTextAsync(
            settings,
            """{ "Kestrel": { "Endpoints": { "Other": { "Url": "http://127.0.0.1:0" } } } }""",
            TestContext.Current.CancellationToken
        );
        try
        {
            var answer = await AskAsync(new AnsweringHost(new WebViewResponse(200, [], MessageBody.FromText("yes"))));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            File.Delete(settings);
        }
    }

    [Theory]
    [InlineData(103, "x", "y", "over HTTP no answer ends with the status 103")]
    [InlineData(200, "x y", "z", "over HTTP no header is named 'x y'")]
    [InlineData(200, "x", "a\u0001b", "over HTTP the header 'x' cannot be \"a\\u0001b\"")]
    [InlineData(200, "x", "\u2603", "over HTTP the header 'x' cannot be \"\\u2603\"")]
    public async Task What_cannot_cross_fails_as_on_a_network_and_is_told(
        int status,
        string name,
        string value,
        string why
    )
    {
        var host = new AnsweringHost(new WebViewResponse(status, [new(name, value)], null));

        await Should.ThrowAsync<HttpRequestException>(() => AskAsync(host));

        _heard.ShouldBe([
            $"main error: The kit cannot hand a browser the answer to 'app://localhost/it', which may be sound: {why}.",
        ]);
    }

    private async Task<HttpResponseMessage> AskAsync(AnsweringHost host, Action<HttpRequestMessage>? prepare = null)
    {
        var requests = new RequestTable(new WebViewOptions { Pages = this, Origins = RealEngine.Silent });
        await using var gateway = await SchemeGateway.StartAsync(
            requests.AnswerAsync,
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var create = new WebViewCreate
        {
            WebView = "main",
            Window = "main",
            Url = "app://localhost/",
            Schemes = ["app"],
        };
        requests.Pages["main"] = new BrowserPage(create, secureIpc: false, TimeProvider.System);
        requests.Serve(host);
        host.Requests = requests;
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
                ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{gateway.PlainPort}/it");
        request.Headers.Host = "app.localhost";
        request.Headers.Add(GatewayMessage.WebViewHeader, "main");
        prepare?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class AnsweringHost(WebViewResponse answer) : IHostSession
    {
        public RequestTable? Requests { get; set; }

        public WebViewRequest? Asked { get; private set; }

        public HostDescription Host { get; } =
            new()
            {
                Name = "answering",
                Version = "1",
                Language = "C#",
            };

        public Task<HostEnd> Completion { get; } = new TaskCompletionSource<HostEnd>().Task;

        public long NextRequestId() => 1;

        public void Send(KitMessage message)
        {
            if (message is WebViewRequest request)
            {
                Asked = request;
                Requests!.Answered(request.Id, answer);
            }
        }

        public Task<HostEnd> StopAsync(CancellationToken cancellationToken = default) => Completion;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
