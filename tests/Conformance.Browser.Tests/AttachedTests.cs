using Conformance.AttachedWebView;
using Conformance.BrowserWebView;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

/// <summary>Pages of running applications, which have a Core of their own.</summary>
public static class AttachedTests
{
    [Collection<WebKitGtkTogether>]
    public sealed class A_real_application_behind_a_driver(DrivenApplication application)
        : IClassFixture<DrivenApplication>
    {
        [Theory]
        [InlineData("invoke/promises.yaml")]
        [InlineData("channels/delivery.yaml")]
        [InlineData("isolation/hook.yaml")]
        public void Passes_a_suite_in_both_patterns(string file)
        {
            var (planned, verdicts) = application.VerdictsOf(file);

            verdicts.Count.ShouldBe(planned);
            verdicts.Where(verdict => verdict.FailsRun).Select(FindingExplainer.Explain).ShouldBeEmpty();
            verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        [Fact]
        public void Is_started_anew_when_it_has_ended()
        {
            var (planned, verdicts) = application.VerdictsOf(DrivenApplication.Endings);

            verdicts.Count.ShouldBe(planned);
            verdicts.Where(verdict => verdict.FailsRun).Select(FindingExplainer.Explain).ShouldBeEmpty();
            verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        [Fact]
        public void Gives_the_kit_no_trouble_beside_its_cases()
        {
            application.Result.HostFailure.ShouldBeNull();
            application.Result.Strays.ShouldBeEmpty();
        }
    }

    [Collection<ChromiumTogether>]
    public sealed class An_application_that_runs_already
    {
        [Theory]
        [InlineData("invoke/arguments.yaml")]
        [InlineData("channels/delivery.yaml")]
        public async Task Passes_a_suite_over_the_DevTools_protocol(string file)
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium);

            var result = await RealEngine.PlayFilesAsync(Attached(chromium), file);

            result.Complaints().ShouldBeEmpty();
            result.HostFailure.ShouldBeNull();
            result.Verdicts.ShouldContain(verdict => verdict.Kind == VerdictKind.Pass);
        }

        [Fact]
        public async Task Is_blamed_for_a_fault_of_its_Core()
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium, "channels/no-end");

            var result = await RealEngine.PlayFilesAsync(Attached(chromium), "channels/delivery.yaml");

            result.Complaints().ShouldNotBeEmpty();
        }

        [Fact]
        public async Task Is_not_asked_for_the_other_pattern_nor_for_what_no_page_plays()
        {
            await using var chromium = await ChromiumProcess.StartAsync();
            await using var application = await BrowserApplication.StartAsync(chromium);

            var other = await RealEngine.PlayFilesAsync(Attached(chromium), "isolation/hook.yaml");
            var wire = await RealEngine.PlayFilesAsync(Attached(chromium), "transport/page.yaml");

            other.HostFailure.ShouldNotBeNull().ShouldContain("with the pattern 'brownfield', not 'isolation'");
            wire.Complaints().ShouldBeEmpty();
            wire.Verdicts.Where(verdict => verdict.Kind == VerdictKind.NotApplicable)
                .ShouldContain(verdict => verdict.Reason!.Contains("out of the kit's hands"));
        }

        [Fact]
        public async Task Without_a_window_main_is_said_to_have_none()
        {
            await using var chromium = await ChromiumProcess.StartAsync();

            // Once it has looked for one some times.
            var result = await RealEngine.PlayFilesAsync(
                Attached(chromium, new HastyTime { Pauses = 20 }),
                "invoke/arguments.yaml"
            );

            result.HostFailure.ShouldNotBeNull().ShouldContain("no page of a window 'main'");
            result.Verdicts.ShouldBeEmpty();
        }

        private static AttachedWebViewPort Attached(ChromiumProcess chromium, TimeProvider? time = null) =>
            new(
                new AttachSettings
                {
                    Protocol = AttachProtocol.Cdp,
                    Address = chromium.Address,
                    Platform = "windows",
                    StartLimit = TimeSpan.FromMinutes(1),
                },
                time ?? TimeProvider.System
            );
    }

    [Collection<ChromiumTogether>]
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

            var result = await RealEngine.PlayFilesAsync(port, "channels/delivery.yaml");

            result.Verdicts.Count.ShouldBe(result.Planned);
            result.Complaints().ShouldBeEmpty();
        }
    }
}
