namespace Conformance.MockWebView.Tests;

public static class EscapeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Probe { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "escape-probe.js"));

    private static async Task<string> ProbeAsync(string probe)
    {
        await using var bench = await TestBench.OpenAsync();
        bench.Host.Serve(
            TestBench.Home,
            "<body><iframe id='s' sandbox='allow-scripts' srcdoc='x'></iframe><iframe id='n' srcdoc='x'></iframe></body>"
        );
        bench.Host.Answer("ipc://localhost/e", TestBench.Echo);
        bench.Create("main", TestBench.Home);
        await bench.WebView.WhenLoadedAsync("main", Token);

        return await bench.WebView.EvaluateAsync("main", new PageScript("probe", probe), "", Token);
    }

    public sealed class A_page
    {
        [Fact]
        public async Task Reaches_no_object_of_the_outer_realm()
        {
            var found = await ProbeAsync(Probe);

            found.ShouldEndWith("\"bad\":[]}");
        }

        [Fact]
        public async Task That_held_a_foreign_object_would_be_caught_by_the_probe()
        {
            var blind = Probe.Replace("!frames.includes(root)", "true", StringComparison.Ordinal);

            var found = await ProbeAsync(blind);

            found.ShouldNotEndWith("\"bad\":[]}");
        }

        [Theory]
        [InlineData("(() => {}).constructor('return typeof process')()", "\"undefined\"")]
        [InlineData(
            "import('./x.js').catch((e) => e.constructor.constructor('return typeof process')())",
            "\"undefined\""
        )]
        [InlineData("Object.getOwnPropertyNames(globalThis).filter((n) => /bridge|entry|rawBridge/.test(n))", "[]")]
        [InlineData("(() => { try { null.x } catch (e) { return e instanceof TypeError } })()", "true")]
        public async Task Finds_no_way_out_by_hand(string expression, string expected)
        {
            await using var bench = await TestBench.WithPageAsync();

            (await bench.RunAsync($"return await ({expression})")).ShouldBe(expected);
        }
    }
}
