using System.Xml.Linq;

namespace Conformance.MockWebView.Tests;

public static class NodeLocatorTests
{
    private static string Find(string? asked, Dictionary<string, string> variables, params string[] files) =>
        new NodeLocator(
            variables.GetValueOrDefault,
            path => files.Any(file => path.EndsWith(file, StringComparison.Ordinal)),
            "app"
        ).Find(asked);

    public sealed class The_order
    {
        private static readonly Dictionary<string, string> s_all = new()
        {
            ["CONFORMANCE_NODE"] = "named/node",
            ["HOME"] = "home",
            ["USERPROFILE"] = "home",
            ["PATH"] = "first" + Path.PathSeparator + "second",
        };

        [Fact]
        public void Begins_with_what_was_asked_for() => Find("mine", s_all, "mine", "named/node").ShouldBe("mine");

        [Fact]
        public void Goes_on_with_the_variable() => Find(null, s_all, "named/node").ShouldBe("named/node");

        [Fact]
        public void Ends_on_the_path()
        {
            var file = OperatingSystem.IsWindows() ? "node.exe" : "node";
            var onPath = Path.Combine("second", file);

            Find(null, new(s_all) { ["CONFORMANCE_NODE"] = "" }, onPath).ShouldBe(onPath);
        }

        [Fact]
        public void Prefers_the_one_that_Playwright_brings_beside_the_app()
        {
            var file = OperatingSystem.IsWindows() ? "node.exe" : "node";

            var found = Find(null, new(s_all) { ["CONFORMANCE_NODE"] = "" }, file);

            found.ShouldStartWith(Path.Combine("app", ".playwright", "node"));
        }

        [Fact]
        public void Then_the_one_in_the_NuGet_folder_of_the_version_that_the_kit_is_built_with()
        {
            var packages = XDocument.Load(RepositoryFolder.PathOf("Directory.Packages.props"));
            var version = packages.Descendants("PlaywrightVersion").Single().Value;
            var folder = Path.Combine("packages", "microsoft.playwright", version, ".playwright");

            var found = new NodeLocator(
                new Dictionary<string, string> { ["NUGET_PACKAGES"] = "packages" }.GetValueOrDefault,
                path => path.StartsWith(folder, StringComparison.Ordinal),
                "app"
            ).Find();

            found.ShouldStartWith(folder);
        }
    }

    public sealed class Nothing_found
    {
        [Fact]
        public void Says_what_to_do() =>
            Should.Throw<WebViewException>(() => Find(null, [])).Message.ShouldContain("CONFORMANCE_NODE");

        [Fact]
        public void Names_a_variable_that_leads_nowhere() =>
            Should
                .Throw<WebViewException>(() => Find(null, new() { ["CONFORMANCE_NODE"] = "gone" }))
                .Message.ShouldBe(
                    "There is no Node at 'gone', which the variable CONFORMANCE_NODE names. Name another, or none."
                );
    }

    public sealed class Versions
    {
        [Theory]
        [InlineData("18.20.4", true)]
        [InlineData("20.17.9", true)]
        [InlineData("20.18.0", false)]
        [InlineData("24.1.0", false)]
        [InlineData("25.0.0-nightly2026", false)]
        [InlineData("homemade", false)]
        public void Begin_with_the_oldest_that_can_keep_pages_in(string version, bool tooOld) =>
            NodeVersion.IsTooOld(version).ShouldBe(tooOld);

        [Fact]
        public void That_are_too_old_are_told_with_what_to_do() =>
            NodeVersion
                .Problem("old/node", "18.20.4")
                .ShouldBe(
                    "Node 'old/node' is of version 18.20.4, and the mock WebView needs 20.18 or newer. "
                        + "Install a newer one, or name one in the variable CONFORMANCE_NODE."
                );
    }

    public sealed class Settings
    {
        [Fact]
        public void Refuse_a_platform_that_is_not_there() =>
            Should
                .Throw<ArgumentException>(() => new MockWebViewPort(new MockWebViewSettings { Platform = "beos" }))
                .Message.ShouldBe(
                    "The mock WebView knows no platform 'beos'; give one of linux, windows, macos, android, ios."
                );

        [Theory]
        [InlineData(0, 1024)]
        [InlineData(5, 15)]
        public async Task Of_a_page_refuse_what_no_page_could_live_with(int seconds, int memory)
        {
            var options = new WebViewOptions
            {
                Pages = new SpyPages(),
                Origins = new SpyHost(),
                TurnLimit = TimeSpan.FromSeconds(seconds),
                MemoryLimit = memory,
            };

            var refused = await Should.ThrowAsync<ArgumentException>(() =>
                new MockWebViewPort(new MockWebViewSettings()).OpenAsync(options, TestContext.Current.CancellationToken)
            );

            refused.Message.ShouldStartWith("A WebView's page must be allowed time and 16 MiB");
        }

        [Fact]
        public void Name_the_port() =>
            new MockWebViewPort(new MockWebViewSettings { Platform = "ios" }).Name.ShouldBe("mock:ios");
    }
}
