using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Pictures are a help: they change no verdict, and each has a file of its own.</summary>
public sealed class CaseEvidenceTests : IDisposable
{
    private const string Fails = """
        # fails
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 2
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Playground _playground = new() { WebView = new Photographed() };

    private EvidencePlaces Places => new(Path.Combine(_folder.Path, "evidence"), null, _folder.Path);

    [Fact]
    public async Task A_picture_that_cannot_be_written_changes_no_verdict()
    {
        _folder.Write("evidence", "a file where a folder is to be");

        var result = await RunAsync(_playground.Plan(Fails));

        var verdict = result.Verdicts.ShouldHaveSingleItem();
        verdict.Kind.ShouldBe(VerdictKind.Fail, verdict.Reason);
        verdict.Evidence.ShouldBeEmpty();
        var reason = $"'{_folder.PathOf("evidence")}' is a file, and a folder is needed there.";
        verdict.LostEvidence.ShouldBe([reason]);
        result.Notes.ShouldBe([$"Pictures or traces of 1 case could not be written, such as of 'try/fails': {reason}"]);
    }

    [Fact]
    public async Task A_trace_that_cannot_be_begun_or_written_is_told()
    {
        var places = new EvidencePlaces(null, _folder.PathOf("traces"), _folder.Path);

        var result = await RunAsync(_playground.Plan(Fails), places);

        result
            .Verdicts.ShouldHaveSingleItem()
            .LostEvidence.ShouldBe(["No trace could be begun.", "No trace is there."]);
    }

    [Fact]
    public async Task Each_round_of_a_case_has_a_picture_of_its_own()
    {
        var plan = _playground.Plan(Fails);

        var result = await RunAsync(plan with { Cases = [plan.Cases[0], plan.Cases[0] with { Round = 1 }] });

        result
            .Verdicts.Select(verdict => verdict.Evidence.ShouldHaveSingleItem())
            .ShouldBe([
                $"evidence/{FileNames.Of("mock:linux")}/try_fails-main.png",
                $"evidence/{FileNames.Of("mock:linux")}/try_fails.2-main.png",
            ]);
        Directory.GetFiles(_folder.Path, "*.png", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    public void Dispose()
    {
        _playground.Dispose();
        _folder.Dispose();
    }

    private Task<RunResult> RunAsync(RunPlan plan, EvidencePlaces? places = null) =>
        SuiteRunner.RunAsync(
            plan with
            {
                Evidence = places ?? Places,
            },
            cancellationToken: TestContext.Current.CancellationToken
        );

    private sealed class Photographed : IWebViewPort
    {
        private readonly MockWebViewPort _inner = new(new MockWebViewSettings());

        public string Name => _inner.Name;

        public string Platform => _inner.Platform;

        public bool IsRealBrowser => _inner.IsRealBrowser;

        public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default) =>
            new Pages(await _inner.OpenAsync(options, cancellationToken));
    }

    private sealed class Pages(IWebView inner) : PassingWebView(inner), IWebViewEvidence
    {
        public Task BeginTraceAsync(string title, CancellationToken cancellationToken = default) =>
            throw new WebViewException("No trace could be begun.");

        public Task<bool> EndTraceAsync(string? path, CancellationToken cancellationToken = default) =>
            throw new WebViewException("No trace is there.");

        public Task<IReadOnlyList<KeyValuePair<string, byte[]>>> TakePicturesAsync(
            CancellationToken cancellationToken = default
        ) => Task.FromResult<IReadOnlyList<KeyValuePair<string, byte[]>>>([new("main", [1, 2, 3])]);
    }
}
