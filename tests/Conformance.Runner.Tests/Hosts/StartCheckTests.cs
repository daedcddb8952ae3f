using Conformance.Hosts;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

public static class StartCheckTests
{
    private const string OneCase = """
        # first
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        """;

    private static InProcessHostPort Changing(Func<HostMessage, HostMessage> says) =>
        InterceptedHost.Of((_, _) => false, says);

    public sealed class A_host_whose_page_cannot_be_had
    {
        [Theory]
        [InlineData("pages/not-found", "the request for 'tauri://localhost' was answered with status 404")]
        [InlineData("pages/empty", "the request for 'tauri://localhost' was answered with an empty body")]
        [InlineData("pages/refused", "was answered with error -32602 'no page can be read'")]
        [InlineData("pages/wrong-content-type", "with the content type 'application/octet-stream'")]
        [InlineData(
            "pages/scheme-left-out",
            "its URL is 'tauri://localhost', and 'tauri' is not among its schemes ('ipc')"
        )]
        public async Task Has_not_started(string fault, string why)
        {
            using var playground = new Playground { Host = Playground.Reference(fault) };

            var result = await playground.RunAsync(OneCase);

            result.Verdicts.ShouldBeEmpty();
            result
                .HostFailure.ShouldNotBeNull()
                .ShouldContain("The host has greeted, and the page of its webview 'main'");
            result.HostFailure.ShouldContain(why);
        }

        [Theory]
        [InlineData("pages/not-found", "the request for 'http://tauri.localhost/' was answered with status 404")]
        [InlineData("pages/scheme-left-out", "'tauri' is not among its schemes")]
        public async Task Has_not_started_where_schemes_are_written_as_hosts(string fault, string why)
        {
            using var playground = new Playground
            {
                Host = Playground.Reference(fault),
                WebView = new MockWebViewPort(new MockWebViewSettings { Platform = "windows" }),
            };

            (await playground.RunAsync(OneCase)).HostFailure.ShouldNotBeNull().ShouldContain(why);
        }

        [Fact]
        public async Task Has_not_started_where_it_names_no_type()
        {
            var host = Changing(message =>
                message is RequestAnswered { Response: var response } answered
                    ? answered with
                    {
                        Response = response with { Headers = [] },
                    }
                    : message
            );
            using var playground = new Playground { Host = host };

            (await playground.RunAsync(OneCase)).HostFailure.ShouldNotBeNull().ShouldContain("with no content type");
        }

        [Fact]
        public async Task Has_not_started_where_it_shows_nothing_at_all()
        {
            var host = Changing(message =>
                message is WebViewCreate create ? create with { Url = "about:blank" } : message
            );
            using var playground = new Playground { Host = host };

            (await playground.RunAsync(OneCase))
                .HostFailure.ShouldNotBeNull()
                .ShouldContain("'about' is not among its schemes");
        }
    }

    public sealed class A_host_that_serves_its_page
    {
        [Theory]
        [InlineData("text/html; charset=utf-8")]
        [InlineData("Text/HTML")]
        public async Task May_name_the_type_as_it_likes(string type)
        {
            var host = Changing(message =>
                message is RequestAnswered { Response: { Status: 200 } response } answered
                && Header.Find(response.Headers, "content-type") == "text/html"
                    ? answered with
                    {
                        Response = response with { Headers = [new("Content-Type", type)] },
                    }
                    : message
            );
            using var playground = new Playground { Host = host };

            (await playground.PlayAsync(OneCase)).Kind.ShouldBe(VerdictKind.Pass);
        }

        [Fact]
        public async Task May_lack_other_pages()
        {
            using var playground = new Playground
            {
                Host = InterceptedHost.Of(
                    (message, send) =>
                    {
                        var isOther =
                            message is WebViewRequest { FrameUrl: var url }
                            && url.EndsWith("second.html", StringComparison.Ordinal);
                        if (isOther)
                        {
                            send(new RequestAnswered(((WebViewRequest)message).Id, new WebViewResponse(404, [], null)));
                        }

                        return isOther;
                    }
                ),
            };

            var result = await playground.RunAsync(
                """
                # first
                steps:
                - open: other
                  url: second.html
                - invoke: echo
                  with: { value: 1 }
                  resolves: 1
                """
            );

            result.HostFailure.ShouldBeNull();
            result.Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(VerdictKind.Pass);
        }
    }

    public sealed class A_host_that_greets_before_it_makes_its_webviews
    {
        [Fact]
        public async Task Has_not_started()
        {
            using var playground = new Playground { Host = Hasty() };

            (await playground.RunAsync(OneCase))
                .HostFailure.ShouldNotBeNull()
                .ShouldStartWith(
                    "The host has greeted before it made a webview 'main'. Write webview/create for each webview"
                );
        }

        // All webviews are made as soon as the greeting is out.
        private static InProcessHostPort Hasty() =>
            new(
                "hasty",
                send =>
                {
                    var held = new List<HostMessage>();
                    return ReferenceCore.Create(
                        new ReferenceHostOptions(),
                        message =>
                        {
                            if (message is WebViewCreate && held is not null)
                            {
                                held.Add(message);
                                return;
                            }

                            send(message);
                            if (message is HostStarted)
                            {
                                held?.ForEach(send);
                                held = null;
                            }
                        }
                    );
                }
            );
    }
}
