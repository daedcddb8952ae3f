using BenchmarkDotNet.Attributes;

namespace Conformance.Benchmarks;

/// <summary>The mock WebView against the bare round trip over its own pipe. The goals: an invoke at most 3 of them,
/// a page with all init scripts at most 150, a thousand invokes at once at most 3,000.</summary>
[Config(typeof(ManyTimes))]
public class RoundTrips
{
    private const int Many = 200;
    private OpenPage _page = null!;

    [Params("brownfield", "isolation")]
    public string Pattern { get; set; } = "";

    [GlobalSetup]
    public void Open() => _page = OpenPage.OpenAsync(Pattern).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Close() => _page.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark(Baseline = true, OperationsPerInvoke = Many)]
    public async Task BareRoundTrip()
    {
        for (var round = 0; round < Many; round++)
        {
            await _page.PingAsync();
        }
    }

    [Benchmark(OperationsPerInvoke = Many)]
    public Task Invoke() => _page.InvokeAsync(Many);

    [Benchmark]
    public Task ThousandInvokesAtOnce() => _page.InvokeTogetherAsync(1000);

    [Benchmark]
    public Task PageWithAllInitScripts() => _page.ReloadAsync();
}
