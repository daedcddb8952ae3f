using Conformance.AttachedWebView;
using Conformance.BrowserWebView;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

/// <summary>Pages of running applications, which have a Core of their own.</summary>
public static class AttachedTests
{
    public sealed class A_real_application_behind_a_driver
    {
        private static readonly string? s_application = RepositoryFolder.Shared("hosts", "tauri-windowed");

        [Theory]
        [InlineData("invoke/arguments.yaml")]
        [InlineData("channels/delivery.yaml")]
        [InlineData("isolation/hook.yaml")]
        public async Task Passes_a_suite_in_both_patterns(string file)
        {
            var result = await RealEngine.PlayFileAsync(Application(), file);

            result.Verdicts.Count.ShouldBe(result.Planned);
            result.Complaints().ShouldBeEmpty();
            result.HostFailure.ShouldBeNull();
            result.Verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        [Fact]
        public async Task Is_started_anew_when_it_has_ended()
        {
            var result = await RealEngine.PlayFileAsync(Application(), "invoke/failures.yaml");

            result.Complaints().ShouldBeEmpty();
            result.Verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        private static AttachedWebViewPort Application()
        {
            Assert.SkipUnless(
                s_application is not null,
                "The windowed Tauri application is not beside the repository."
            );
            Assert.SkipUnless(
                IsOnPath("WebKitWebDriver"),
                "There is no 'WebKitWebDriver' here. On Debian: 'apt-get install webkit2gtk-driver'."
            );
            Assert.SkipUnless(
                IsOnPath("Xvfb") || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 },
                "There is no display and no 'Xvfb' here. On Debian: 'apt-get install xvfb'."
            );
            return new AttachedWebViewPort(
                new AttachSettings
                {
                    Protocol = AttachProtocol.WebDriver,
                    Application = s_application,
                    Platform = "linux",
                    StartLimit = TimeSpan.FromMinutes(2),
                },
                TimeProvider.System
            );
        }

        private static bool IsOnPath(string program) =>
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program)));
    }

    public sealed class An_application_that_runs_already
    {
        [Theory]
        [InlineData("invoke/arguments.yaml")]
        [InlineData("channels/delivery.yaml")]
        public async Task Passes_a_suite_over_the_DevTools_protocol(string file)
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium);

            var result = await RealEngine.PlayFileAsync(Attached(chromium), file);

            result.Complaints().ShouldBeEmpty();
            result.HostFailure.ShouldBeNull();
            result.Verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        [Fact]
        public async Task Is_blamed_for_a_fault_of_its_Core()
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium, "channels/no-end");

            var result = await RealEngine.PlayFileAsync(Attached(chromium), "channels/delivery.yaml");

            result.Complaints().ShouldNotBeEmpty();
        }

        [Fact]
        public async Task Is_not_asked_for_the_other_pattern_nor_for_what_no_page_plays()
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium);

            var other = await RealEngine.PlayFileAsync(Attached(chromium), "isolation/hook.yaml");
            var wire = await RealEngine.PlayFileAsync(Attached(chromium), "transport/page.yaml");

            other.HostFailure.ShouldNotBeNull().ShouldContain("with the pattern 'brownfield', not 'isolation'");
            wire.Complaints().ShouldBeEmpty();
            wire.Verdicts.Where(verdict => verdict.Kind == VerdictKind.NotApplicable)
                .ShouldContain(verdict => verdict.Reason!.Contains("out of the kit's hands"));
        }

        [Fact]
        public async Task Without_a_window_main_is_said_to_have_none()
        {
            await using var chromium = await ChromiumProcess.StartAsync();

            var result = await RealEngine.PlayFileAsync(
                Attached(chromium, TimeSpan.FromSeconds(8)),
                "invoke/arguments.yaml"
            );

            result.HostFailure.ShouldNotBeNull().ShouldContain("no page of a window 'main'");
            result.Verdicts.ShouldBeEmpty();
        }

        private static AttachedWebViewPort Attached(ChromiumProcess chromium, TimeSpan? limit = null) =>
            new(
                new AttachSettings
                {
                    Protocol = AttachProtocol.Cdp,
                    Address = chromium.Address,
                    Platform = "windows",
                    StartLimit = limit ?? TimeSpan.FromMinutes(1),
                },
                TimeProvider.System
            );
    }

    public sealed class A_browser_that_runs_elsewhere
    {
        [Fact]
        public async Task Passes_a_suite_as_one_that_the_kit_starts()
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            var port = new BrowserWebViewPort(
                new BrowserSettings { Engine = "chromium", Connect = chromium.DevTools.AbsoluteUri },
                TimeProvider.System
            );

            var result = await RealEngine.PlayFileAsync(port, "channels/delivery.yaml");

            result.Verdicts.Count.ShouldBe(result.Planned);
            result.Complaints().ShouldBeEmpty();
        }
    }
}
