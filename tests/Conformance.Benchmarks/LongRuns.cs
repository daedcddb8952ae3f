using BenchmarkDotNet.Attributes;

namespace Conformance.Benchmarks;

/// <summary>A fresh document of the mock WebView after twenty thousand scripts of the host that never came again, against one at the start.
/// The goal: no more than at the start.</summary>
[Config(typeof(ManyTimes))]
public class LongRuns
{
    // What pages leave is collected once in forty documents.
    private const int Documents = 80;
    private const int Scripts = 20_000;
    private OpenPage _young = null!;
    private OpenPage _old = null!;

    [GlobalSetup]
    public void Open()
    {
        _young = OpenPage.OpenAsync("brownfield").GetAwaiter().GetResult();
        _old = OpenPage.OpenAsync("brownfield").GetAwaiter().GetResult();
        _old.RunScriptsAsync(Scripts).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Close()
    {
        _young.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _old.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Documents)]
    public Task AtTheStart() => ReloadAsync(_young);

    [Benchmark(OperationsPerInvoke = Documents)]
    public Task Later() => ReloadAsync(_old);

    private static async Task ReloadAsync(OpenPage page)
    {
        for (var document = 0; document < Documents; document++)
        {
            await page.ReloadAsync();
        }
    }
}
