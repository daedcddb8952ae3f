using Conformance.MockWebView;
using Conformance.Protocol;

namespace Conformance.Runner.Tests;

/// <summary>Which cases are played in the documents of the case before them.</summary>
public sealed class SharedDocumentTests
{
    private const string Call = """
        # first
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        # second
        steps:
        - invoke: echo
          with: { value: 2 }
          resolves: 2

        """;

    private readonly SpyWebViewPort _webView = new(new MockWebViewPort(new MockWebViewSettings()), _ => null);

    private int Reloads => _webView.Actions.Count(action => action is ReloadPage);

    [Fact]
    public async Task Cases_that_only_call_share_a_document()
    {
        (await PlayAsync(Call)).ShouldBe(["Pass", "Pass"]);

        Reloads.ShouldBe(0);
    }

    [Fact]
    public async Task Each_case_has_a_fresh_one_where_that_is_asked_for()
    {
        using var playground = new Playground { WebView = _webView, SharesDocuments = false };

        await playground.RunAsync(Call);

        Reloads.ShouldBe(1);
    }

    [Theory]
    [InlineData("- script: return 1\n  returns: 1")]
    [InlineData("- post: nothing at all\n- invoke: nothing\n  resolves: null")]
    [InlineData("- listen: tauri://focus\n  as: heard\n- invoke: nothing\n  resolves: null")]
    [InlineData(
        "- invoke: wait_gate\n  with: { gate: g }\n  pending: true\ncontrol:\n- invoke: nothing\n  resolves: null"
    )]
    [InlineData("- invoke: wait_gate\n  with: { gate: g }\n  as: left\n- invoke: nothing\n  resolves: null")]
    [InlineData("- invoke: plugin:event|emit\n  with: { event: e }\n  resolves: null")]
    public async Task A_case_that_others_could_feel_is_played_in_a_fresh_one(string step)
    {
        (await PlayAsync($"{Call}# third\nsteps:\n{step}\n")).ShouldBe(["Pass", "Pass", "Pass"]);

        Reloads.ShouldBePositive();
    }

    [Theory]
    [InlineData("- listen: e\n  as: heard\n- emit: e\n  payload: 5\n- await: heard\n  receives: [5]")]
    [InlineData("- invoke: stream\n  with: { onMessage: { $channel: c }, count: 2 }\n- await: c\n  receives: [0, 1]")]
    [InlineData("- parallel:\n  - invoke: nothing\n    resolves: null\n  - invoke: nothing\n    resolves: null")]
    [InlineData(
        "- invoke: secret\n  in: second\n  rejects: { because: acl }\ncontrol:\n- invoke: secret\n  resolves: the secret"
    )]
    [InlineData(
        "- invoke: nothing\n  as: n\n- await: n\n  resolves: null\ncontrol:\n- invoke: nothing\n  resolves: null"
    )]
    public async Task A_case_that_nobody_can_feel_shares_one(string steps)
    {
        (await PlayAsync($"# zero\nsteps:\n{steps}\n{Call}")).ShouldAllBe(kind => kind == "Pass");

        Reloads.ShouldBe(0);
    }

    [Fact]
    public async Task After_a_failure_the_next_case_has_a_fresh_one()
    {
        var verdicts = await PlayAsync(Call.Replace("resolves: 1", "resolves: 3", StringComparison.Ordinal));

        verdicts.ShouldBe(["Fail", "Pass"]);
        Reloads.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_page_has_fallen_back_to_posting_the_next_case_has_a_fresh_one()
    {
        const string FallsBack =
            "# zero\nsteps:\n- invoke: make_text\n  with: { text: hello }\n  rejects: { $type: string }\ncontrol:\n- invoke: nothing\n  resolves: null\n";

        var verdicts = await PlayAsync(FallsBack + Call);

        verdicts.ShouldBe(["Fail", "Pass", "Pass"]);
        Reloads.ShouldBe(1);
    }

    [Fact]
    public async Task A_case_of_another_transport_has_a_fresh_one()
    {
        const string Both = "matrix: { transport: [custom-protocol, post-message] }\n";

        var verdicts = await PlayAsync($"# both\n{Both}steps:\n- invoke: nothing\n  resolves: null\n");

        verdicts.ShouldBe(["Pass", "Pass"]);
        Reloads.ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> PlayAsync(string scenarios)
    {
        using var playground = new Playground { WebView = _webView };
        var result = await playground.RunAsync(scenarios);
        return [.. result.Verdicts.Select(verdict => verdict.Kind.ToString())];
    }
}
