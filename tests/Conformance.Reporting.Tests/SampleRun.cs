using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

/// <summary>Runs made by hand, for reports to show.</summary>
internal static class SampleRun
{
    public static RunResult Good { get; } = Of(Passing("invoke/echo-answers"), Passing("acl/refuses-the-rest"));

    public static RunResult Mixed { get; } =
        Of(
            Passing("invoke/echo-answers") with
            {
                Duration = TimeSpan.FromMilliseconds(1234),
            },
            Failing("invoke/unknown-command"),
            With("acl/scope-narrows", VerdictKind.NotApplicable, "The host does not declare 'acl-scopes'."),
            With("acl/second-window", VerdictKind.KnownFailure, "Known since 2026-01-01: example.org/1."),
            With("events/order", VerdictKind.Fixed, "It passes; take it off the list of known failures."),
            With("events/listen", VerdictKind.Inconclusive, "Step 1, a precondition, did not succeed."),
            With("process/dies", VerdictKind.Error, "The host ended with status 139.") with
            {
                HostErrorLines = ["thread main panicked"],
            },
            Failing("json/quirk") with
            {
                Kind = VerdictKind.NotApplicable,
                Reason = "The host differs from Tauri in a quirk; profile 'default' does not enforce it.",
                SameAsTauri = false,
            }
        ) with
        {
            UnprovedFeatures = ["channels"],
        };

    /// <summary>Three WebViews: two that differ on a case and agree on others, and one that cannot be had.</summary>
    public static RunResult Several { get; } =
        RunResult.Together([
            In("mock:linux", Passing("a/same"), Passing("a/differs"), Failing("b/broken"), Passing("b/browser")),
            In(
                "chromium",
                Passing("a/same"),
                Failing("a/differs"),
                Failing("b/broken"),
                With("b/browser", VerdictKind.NotApplicable, "It needs more.")
            ),
            In("webkitgtk") with
            {
                Host = "",
                Planned = 4,
                HostFailure = "WebKitGTK is not available on this machine.",
            },
        ]);

    public static RunResult In(string webView, params Verdict[] verdicts) =>
        Of([.. verdicts.Select(verdict => verdict with { Case = verdict.Case with { WebView = webView } })]) with
        {
            WebViews = [webView],
        };

    public static Verdict Passing(string scenario) => With(scenario, VerdictKind.Pass, null);

    public static Verdict Failing(string scenario) =>
        With(scenario, VerdictKind.Fail, null) with
        {
            Findings =
            [
                new Finding
                {
                    Step = "1",
                    Location = "specs/invoke/calls.yaml:41:9",
                    Subject = "the promise of  no_such_command",
                    Relation = "should reject with",
                    Expected = "{because: not-found}",
                    Outcome = "but resolved with",
                    Actual = "<b>null</b> & ``` \u0001\uFFFF",
                    Fingerprint = "1:rejects:resolved",
                    Entry = 2,
                },
            ],
            Transcript =
            [
                "0.000  page → host   #7 invoke    no_such_command {}",
                "0.004  host → page   #7 resolved  null",
            ],
        };

    public static Verdict With(string scenario, VerdictKind kind, string? reason) =>
        new()
        {
            Case = new CaseIdentity
            {
                Scenario = scenario,
                Name = $"{scenario}[isolation,post-message]",
                Title = "A command answers | with <what> it was given",
                Suite = scenario.Split('/')[0],
                Requirements = ["INV-07"],
                Sentences = [new("INV-07", "A command that nobody has registered is rejected.")],
                Level = "must",
                Cell = [new("pattern", "isolation"), new("transport", "post-message")],
                Location = "specs/invoke/calls.yaml:37:5",
                WebView = "mock:linux",
            },
            Kind = kind,
            Reason = reason,
            Duration = TimeSpan.FromMilliseconds(4),
        };

    public static RunResult Of(params Verdict[] verdicts) =>
        new()
        {
            KitVersion = "0.1.0",
            HostName = "exec:./host",
            Host = "sample-host 1.2.3",
            WebViews = ["mock:linux"],
            Verdicts = verdicts,
            Planned = verdicts.Length,
            Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(2.5),
            Seed = 7,
        };

    public static async Task<string> WriteAsync(IReportWriter writer, RunResult result)
    {
        var text = new Utf8Writer { NewLine = "\n" };
        await writer.WriteAsync(result, text, TestContext.Current.CancellationToken);
        return text.ToString();
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
