using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

public abstract class RealEngineTests(IWebViewPort port, string process)
{
    // Each fault with the case that catches it in the mock; they cover all parts of a host, both patterns and both transports.
    private static readonly Dictionary<string, string> s_faults = new()
    {
        ["acl/refusal-resolves"] = "acl/plugin-command-not-granted[brownfield,custom-protocol,restricted]",
        ["acl/deny-ignored"] = "acl/deny-beats-allow[brownfield,custom-protocol]",
        ["acl/remote-grants-nothing"] =
            "acl/same-origin-other-spelling[brownfield,custom-protocol,http://REMOTE.conformance.test/]",
        ["wire/error-marked-ok"] = "invoke/answers-and-errors-do-not-mix[brownfield,custom-protocol]",
        ["wire/raw-reply-as-json"] = "raw/answer-is-an-array-buffer[brownfield,0]",
        ["invoke/unit-is-empty-object"] = "invoke/unit-is-null[brownfield,post-message,nothing]",
        ["json/numbers-through-texts"] = "json/class-instances-send-their-fields[brownfield,custom-protocol]",
        ["windows/caller-is-always-main"] = "process/caller-is-known[brownfield,custom-protocol,second]",
        ["events/targets-ignored"] = "events/core-emit-with-target[brownfield,Window]",
        ["events/burst-out-of-order"] = "events/burst-keeps-its-order[brownfield,custom-protocol]",
        ["events/payload-as-text"] = "events/event-carries-name-id-and-payload[isolation,post-message]",
        ["channels/no-end"] = "channels/callback-is-gone-after-the-end[brownfield,custom-protocol]",
        ["channels/out-of-order-numbers"] = "channels/hundred-messages[brownfield,custom-protocol]",
        ["channels/large-cut"] = "channels/large-message-is-fetched-by-its-id[brownfield]",
        ["isolation/nonce-reused"] = "isolation/encrypted-shape[isolation,custom-protocol]",
        ["isolation/plaintext-posts-accepted"] = "isolation/plaintext-posted-message-does-not-run[isolation]",
        ["isolation/brownfield-has-frame"] = "claims/brownfield-needs-no-frame[custom-protocol]",
        ["page/null-becomes-undefined"] = "invoke/unit-is-null[isolation,custom-protocol,nothing]",
        ["page/status-decides"] = "transport/only-ok-resolves[brownfield]",
        ["page/callback-ids-count-up"] = "transport/callback-ids-do-not-count-up[brownfield]",
    };

    // All engines are compared with the same; whoever gives up waiting must not cut it short for others.
    private static readonly Lazy<Task<IReadOnlyList<string>>> s_mock = new(() =>
        RealEngine.CatchAsync(RealEngine.Mock, s_faults, CancellationToken.None)
    );

    [Fact]
    public Task The_frame_of_the_isolation_pattern_passes_as_it_does_in_the_mock() =>
        PassesAsInMockAsync("isolation/frame.yaml");

    /// <summary>The faults that are shown to the engine: some of every part of a host at least.</summary>
    protected virtual IReadOnlyCollection<string> Faults => s_faults.Keys;

    [Fact]
    public async Task Faults_of_every_part_of_a_host_are_caught_as_they_are_in_the_mock()
    {
        await RealEngine.SkipUnlessOpensAsync(port);
        s_faults.Count.ShouldBe(20);
        Parts(Faults).ShouldBe(Parts(s_faults.Keys), ignoreOrder: true);
        var shown = s_faults.Where(fault => Faults.Contains(fault.Key)).ToDictionary();
        shown.Count.ShouldBe(Faults.Count);

        var mock = await s_mock.Value.WaitAsync(TestContext.Current.CancellationToken);
        var engine = await RealEngine.CatchAsync(port, shown, TestContext.Current.CancellationToken);

        mock.Count.ShouldBe(20);
        mock.ShouldAllBe(line => !line.EndsWith("nothing caught it"));
        engine.ShouldBe(mock.Where(line => shown.ContainsKey(line.Split(": ")[0])));
    }

    [Fact]
    public async Task An_engine_that_dies_is_replaced_and_the_case_is_not_the_hosts_fault()
    {
        await RealEngine.SkipUnlessOpensAsync(port);
        using var folder = new TemporaryFolder();
        var dying = new DyingEngine(port, process, "marked");

        var result = await RealEngine.PlayAsync(dying, folder.WriteSuite(DyingEngine.Scenarios));

        result
            .Verdicts.Select(verdict => verdict.Kind)
            .ShouldBe([VerdictKind.Pass, VerdictKind.Error, VerdictKind.Pass]);
        result.Verdicts[1].Reason.ShouldNotBeNull().ShouldContain("which is not to the host's blame");
        result.Verdicts[1].BlamesHost.ShouldBeFalse();
        dying.Killed.ShouldBeGreaterThan(0);
        dying.Opened.ShouldBe(2);
    }

    protected async Task PassesAsInMockAsync(string file)
    {
        await RealEngine.SkipUnlessOpensAsync(port);

        var mock = await RealEngine.MockOfAsync(file);
        var engine = await RealEngine.PlayFilesAsync(port, file);

        engine.Complaints().ShouldBeEmpty();

        // What an engine is known not to offer is said by the scenario's needs, and by nothing else.
        var absent = engine.Verdicts.Where(verdict => verdict.Kind is VerdictKind.NotApplicable).ToList();
        absent.ShouldAllBe(verdict => verdict.Reason!.StartsWith("It needs 'remote-isolation'"));
        var names = absent.Select(verdict => verdict.Case.Name).ToHashSet();
        engine.Verdicts.Except(absent).ShouldNotBeEmpty();
        engine
            .Verdicts.Except(absent)
            .Select(Tell)
            .ShouldBe(mock.Verdicts.Where(verdict => !names.Contains(verdict.Case.Name)).Select(Tell));
    }

    private static IEnumerable<string> Parts(IEnumerable<string> faults) =>
        faults.Select(fault => fault.Split('/')[0]).Distinct();

    private static string Tell(Verdict verdict) => $"{verdict.Case.Name} {verdict.Kind}";
}

// A Firefox would take minutes.
public abstract class QuickEngineTests(IWebViewPort port, string process) : RealEngineTests(port, process)
{
    private readonly IWebViewPort _port = port;

    [Theory]
    [InlineData("acl/origins.yaml")]
    [InlineData("channels/delivery.yaml")]
    public Task A_suite_passes_as_it_does_in_the_mock(string file) => PassesAsInMockAsync(file);

    [Theory]
    [InlineData("tray-é")]
    [InlineData("日本")]
    [InlineData("math-𝔹")]
    [InlineData("a:b/c_d")]
    public async Task A_window_of_any_label_loads(string label)
    {
        await RealEngine.SkipUnlessOpensAsync(_port);
        using var folder = new TemporaryFolder();

        var result = await RealEngine.PlayAsync(
            _port,
            folder.WriteSuite(
                $$"""
                - id: try/opens
                  title: A window opens, and its page calls.
                  requirement: TRY-01
                  steps:
                    - open: "{{label}}"
                    - in: "{{label}}"
                      script: return kit.bridge.metadata.currentWebview.label
                      returns: "{{label}}"
                """
            )
        );

        result.Complaints().ShouldBeEmpty();
    }

    // What a case has opened is closed before the next, at whatever the engine has come to by then.
    [Fact]
    public async Task Windows_that_are_closed_while_they_open_do_no_harm()
    {
        await RealEngine.SkipUnlessOpensAsync(_port);
        using var folder = new TemporaryFolder();
        var numbers = string.Join(", ", Enumerable.Range(0, 60));

        var result = await RealEngine.PlayAsync(
            _port,
            folder.WriteSuite(
                $$$"""
                - id: try/opens
                  title: A window opens, and nobody waits for it.
                  requirement: TRY-01
                  matrix: { number: [{{{numbers}}}] }
                  steps:
                    - invoke: open_window
                      with: { label: "tray-{{number}}" }
                      resolves: null
                    - script: |
                        for (let more = args.number % 20; more > 0; more--) await kit.invoke('echo', { value: more })
                      args: { number: "{{number}}" }
                      returns: { $undefined: true }
                """
            )
        );

        result.Complaints().ShouldBeEmpty();
        result.Strays.ShouldBeEmpty();
        result.Verdicts.Count.ShouldBeGreaterThanOrEqualTo(60);
    }
}

[Collection<ChromiumTogether>]
public sealed class ChromiumTests(ChromiumEngine engine) : QuickEngineTests(engine, "chrom");

[Collection<FirefoxTogether>]
public sealed class FirefoxTests(FirefoxEngine engine) : RealEngineTests(engine, "firefox")
{
    // It takes most of a second for each host. These cover all parts, both patterns, both transports, another window and another origin.
    protected override IReadOnlyCollection<string> Faults =>
        [
            "acl/remote-grants-nothing",
            "wire/raw-reply-as-json",
            "invoke/unit-is-empty-object",
            "json/numbers-through-texts",
            "windows/caller-is-always-main",
            "events/payload-as-text",
            "channels/large-cut",
            "isolation/nonce-reused",
            "page/null-becomes-undefined",
        ];
}

[Collection<WebKitGtkTogether>]
public sealed class WebKitGtkTests(WebKitGtkEngine engine) : QuickEngineTests(engine, "WebKitWebProces");
