namespace Conformance.MockWebView.Tests;

public static class StyleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class A_style_sheet
    {
        [Fact]
        public async Task Is_waited_for_by_who_imports_what_it_belongs_to()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("app://localhost/a.css", "p { color: red }", "text/css");

            var said = await bench.RunAsync(
                """
                const tell = (href) => new Promise((r) => {
                  const link = document.createElement('link');
                  link.rel = 'stylesheet';
                  link.href = href;
                  for (const kind of ['load', 'error']) link.addEventListener(kind, () => r(kind));
                  document.head.append(link);
                });
                return [await tell('/a.css'), await tell('/absent.css')];
                """
            );

            said.ShouldBe("""["load","error"]""");
        }

        [Fact]
        public async Task Of_a_document_is_there_before_its_load_event()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve("app://localhost/a.css", "", "text/css");
            bench.Host.Serve(
                TestBench.Home,
                "<head><script>seen = []; onload = () => seen.push('page')</script><link rel='stylesheet' href='/a.css'><link rel='icon' href='/i.png'><script>document.querySelector('link').onload = () => seen.push('sheet')</script></head>"
            );
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            (await bench.RunAsync("return seen")).ShouldBe("""["sheet","page"]""");
            bench.Host.Requests.Select(request => request.Url).ShouldBe([TestBench.Home, "app://localhost/a.css"]);
        }
    }
}
