using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Of steps that are played together each has its own bound.</summary>
public sealed class TogetherTests : IDisposable
{
    private readonly Playground _playground = new();

    public void Dispose() => _playground.Dispose();

    private Task<Verdict> PlayAsync(string steps) => _playground.PlayAsync($"# together\nsteps:\n- parallel:\n{steps}");

    [Fact]
    public async Task One_that_settles_after_its_own_bound_is_late()
    {
        var verdict = await PlayAsync(
            """
              - script: |
                  const until = Date.now() + 1300
                  while (Date.now() < until) await kit.turns(20)
                  return 1
                returns: 1
                within: 200ms
              - invoke: nothing
                resolves: null
            """
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail);
        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome).ShouldBe(("0.0", "but did not settle within 200 ms"));
    }

    [Fact]
    public async Task The_bound_beside_them_is_that_of_each_without_its_own()
    {
        var verdict = await _playground.PlayAsync(
            """
            # together
            steps:
            - within: 100ms
              parallel:
              - invoke: wait_gate
                with: { gate: g }
                resolves: null
              - invoke: nothing
                resolves: null
                within: 20s
            """
        );

        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome).ShouldBe(("0.0", "but did not settle within 100 ms"));
    }

    [Fact]
    public async Task One_that_settles_between_the_look_and_its_end_is_in_time()
    {
        var settle = new PageScript("tests-settle", "() => (window.settle.forEach((done) => done()), '')");
        var port = new SpyWebViewPort(new MockWebViewPort(new MockWebViewSettings()), _ => null)
        {
            Before = (webView, argument) =>
                argument.Contains("\"expire\"", StringComparison.Ordinal)
                    ? webView.EvaluateAsync("main", settle, "", TestContext.Current.CancellationToken)
                    : Task.CompletedTask,
        };
        using var playground = new Playground { WebView = port };

        var verdict = await playground.PlayAsync(
            """
            # together
            steps:
            - parallel:
              - script: |
                  window.settle ??= []
                  await new Promise((done) => window.settle.push(done))
                  return 1
                returns: 1
                within: 100ms
              - script: |
                  window.settle ??= []
                  await new Promise((done) => window.settle.push(done))
                  return 2
                returns: 2
                within: 20s
            - script: return 3
              returns: 3
              within: 20s
            """
        );

        verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
        port.Arguments.ShouldContain(argument => argument.Contains("\"expire\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_late_takes_no_time_from_the_others()
    {
        var verdict = await PlayAsync(
            """
              - invoke: wait_gate
                with: { gate: g }
                resolves: null
                within: 100ms
              - script: |
                  const until = Date.now() + 500
                  while (Date.now() < until) await kit.turns(20)
                  return 1
                returns: 1
                within: 20s
            """
        );

        verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0.0");
    }

    [Fact]
    public async Task One_that_is_only_started_gives_the_others_no_time()
    {
        var time = new WatchedTime();
        using var playground = new Playground { Time = time };

        var verdict = await playground.PlayAsync(
            """
            # together
            steps:
            - parallel:
              - invoke: wait_gate
                with: { gate: g }
                as: g
                within: 60s
              - invoke: wait_gate
                with: { gate: h }
                resolves: null
                within: 100ms
            """
        );

        verdict.Findings.ShouldHaveSingleItem().Step.ShouldBe("0.1");
        time.Waits.ShouldNotBeEmpty();
        time.Waits.ShouldAllBe(wait => wait < TimeSpan.FromSeconds(59));
    }

    [Fact]
    public async Task One_that_stays_pending_waits_for_those_that_settle()
    {
        var verdict = await PlayAsync(
            """
              - script: |
                  const until = Date.now() + 500
                  while (Date.now() < until) await kit.turns(20)
                  return 1
                returns: 1
                within: 20s
              - invoke: wait_gate
                with: { gate: g }
                pending: true
                within: 100ms
            control:
            - invoke: nothing
            """
        );

        verdict.Findings.ShouldBeEmpty();
        verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
    }

    [Fact]
    public async Task A_request_that_is_answered_after_its_own_bound_is_late()
    {
        using var playground = new Playground { Host = InterceptedHost.Of(AnswersLate) };

        var verdict = await playground.PlayAsync(
            """
            # together
            steps:
            - parallel:
              - request: { cmd: get, body: '{"key":"k"}' }
                responds: { status: 200 }
                within: 20s
              - request: { cmd: get, body: '{"key":"k"}' }
                responds: { status: 200 }
                within: 100ms
            """
        );

        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome).ShouldBe(("0.1", "but did not settle within 100 ms"));
    }

    private static bool AnswersLate(KitMessage message, Action<HostMessage> send)
    {
        if (message is not WebViewRequest { IsCall: true } request || !request.Url.EndsWith("/get"))
        {
            return false;
        }

        _ = AnswerAsync();
        return true;

        async Task AnswerAsync()
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            send(new RequestAnswered(request.Id, new WebViewResponse(200, [], null)));
        }
    }
}
