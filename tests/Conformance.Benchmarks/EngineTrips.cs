using BenchmarkDotNet.Attributes;

namespace Conformance.Benchmarks;

/// <summary>One call and one fresh document against one evaluation of a script, in the mock and in real engines.</summary>
[Config(typeof(ManyTimes))]
public class EngineTrips
{
    private const int Many = 50;
    private OpenPage _page = null!;

    [Params("mock", "chromium", "webkitgtk")]
    public string WebView { get; set; } = "";

    [GlobalSetup]
    public void Open() => _page = OpenPage.OpenAsync("brownfield", Engines.Port(WebView)).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Close() => _page.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, OperationsPerInvoke = Many)]
    public async Task Evaluation()
    {
        for (var round = 0; round < Many; round++)
        {
            await _page.EvaluateAsync();
        }
    }

    [Benchmark(OperationsPerInvoke = Many)]
    public Task SchemeRequest() => _page.InvokeAsync(Many);

    [Benchmark]
    public Task FreshDocument() => _page.ReloadAsync();
}
