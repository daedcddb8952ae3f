using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public sealed class UnsentCallTests
{
    private const string BothTransports = """
        # cells
        matrix: { transport: [custom-protocol, post-message] }
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        """;

    [Fact]
    public async Task A_host_whose_pages_only_post_has_no_custom_protocol()
    {
        using var playground = new Playground { Host = WithBridge("if (mayRequest", "if (false") };

        var result = await playground.RunAsync(BothTransports);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Fail, VerdictKind.Pass]);
        result.Verdicts[0].Findings.ShouldHaveSingleItem().Fingerprint.ShouldBe("posted without a request");
    }

    [Fact]
    public async Task Nor_has_one_whose_pages_name_a_url_that_leads_nowhere()
    {
        using var playground = new Playground { Host = WithBridge("settings.usesHttp !==", "!settings.usesHttp !==") };

        var result = await playground.RunAsync(BothTransports);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Fail, VerdictKind.Pass]);
        result.Verdicts[0].Findings.ShouldHaveSingleItem().Fingerprint.ShouldBe("posted without a request");
    }

    // In a real engine a request may be kept from crossing by what no host is to blame for.
    [Theory]
    [InlineData("mock:linux", true)]
    [InlineData("mock:android", false)]
    [InlineData("engine", false)]
    public void Only_where_every_request_is_seen_are_they_expected(string webView, bool isSo)
    {
        using var playground = new Playground { WebView = new Port(webView) };

        playground.Plan(BothTransports).SeesRequests.ShouldBe(isSo);
    }

    private static InProcessHostPort WithBridge(string of, string by) =>
        InterceptedHost.Of(
            (_, _) => false,
            message =>
                message is WebViewCreate create
                    ? create with
                    {
                        InitScripts =
                        [
                            .. create.InitScripts.Select(script =>
                                script with
                                {
                                    Source = script.Source.Replace(of, by, StringComparison.Ordinal),
                                }
                            ),
                        ],
                    }
                    : message
        );

    private sealed class Port(string name) : IWebViewPort
    {
        public string Name => name;

        public string Platform => name is "mock:android" ? "android" : "linux";

        public bool IsRealBrowser => name is "engine";

        public Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException();
    }
}
