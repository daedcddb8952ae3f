namespace Conformance.MockWebView.Tests;

public static class ScriptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<TestBench> OpenAsync(string html, params (string Path, string Source)[] files)
    {
        var bench = await TestBench.OpenAsync();
        bench.Host.Serve(TestBench.Home, html);
        foreach (var (path, source) in files)
        {
            bench.Host.Serve($"app://localhost/{path}", source, "text/javascript");
        }

        bench.Create("main", TestBench.Home, "seen = []");
        await bench.WebView.WhenLoadedAsync("main", Token);
        return bench;
    }

    public sealed class Classic
    {
        [Fact]
        public async Task Scripts_run_in_the_order_of_a_browser()
        {
            await using var bench = await OpenAsync(
                """
                <head><script src="defer.js" defer></script><script src="block.js"></script><script>seen.push('inline')</script>
                <script type="text/template">seen.push('data')</script><script nomodule>seen.push('old')</script></head>
                <body><script>document.addEventListener('DOMContentLoaded', () => seen.push('content'))</script>
                """,
                ("defer.js", "seen.push('defer ' + document.readyState)"),
                ("block.js", "seen.push('block ' + document.readyState + ' ' + (document.body === null))")
            );

            var seen = await bench.RunAsync("return seen");

            seen.ShouldBe("""["block loading true","inline","defer interactive","content"]""");
        }

        [Fact]
        public async Task Scripts_know_themselves_and_may_remove_themselves()
        {
            await using var bench = await OpenAsync(
                "<script id='a'>seen.push(document.currentScript.id); document.currentScript.remove()</script><script src='b.js' id='b'></script>",
                ("b.js", "seen.push(document.currentScript.id)")
            );

            var seen = await bench.RunAsync("return [seen, document.currentScript, document.scripts.length]");

            seen.ShouldBe("""[["a","b"],null,1]""");
        }

        [Fact]
        public async Task Scripts_put_in_by_a_page_run_once_and_say_when()
        {
            await using var bench = await OpenAsync("<body></body>", ("c.js", "seen.push('c')"));

            var seen = await bench.RunAsync(
                """
                const add = (set) => new Promise((r) => { const s = document.createElement('script'); set(s); s.onload = () => r('load'); s.onerror = () => r('error'); document.body.append(s); if (!s.src) r('sync'); });
                const said = [await add((s) => { s.src = 'c.js' }), await add((s) => { s.src = 'missing.js' }), await add((s) => { s.textContent = "seen.push('text')" })];
                document.body.innerHTML = '<script>seen.push("never")<\/script>';
                return [said, seen];
                """
            );

            seen.ShouldBe("""[["load","error","sync"],["c","text"]]""");
        }

        [Fact]
        public async Task Scripts_that_throw_stop_nothing_else()
        {
            await using var bench = await OpenAsync(
                "<script>throw new Error('one')</script><script>not a script</script><script>seen.push('two')</script>"
            );

            (await bench.RunAsync("return seen")).ShouldBe("""["two"]""");
            bench.Pages.Lines.ShouldBe(["uncaught: Error: one", "uncaught: SyntaxError: Unexpected identifier 'a'"]);
        }
    }

    public sealed class Modules
    {
        [Fact]
        public async Task Are_requested_from_the_host_once_each_and_run_deferred()
        {
            await using var bench = await OpenAsync(
                """
                <script type="module" src="main.js"></script><script type="module">import { n } from './dep.js'; seen.push('inline ' + n)</script>
                <script>seen.push('classic')</script>
                """,
                (
                    "main.js",
                    "import { n, add } from './dep.js'; import './side.js'; add(); seen.push('main ' + n + ' ' + import.meta.url)"
                ),
                ("dep.js", "export let n = 1; export const add = () => { n++ }; await 0; seen.push('dep')"),
                ("side.js", "seen.push('side ' + (this === undefined))")
            );

            var seen = await bench.RunAsync("return seen");

            seen.ShouldBe("""["classic","side true","dep","main 2 app://localhost/main.js","inline 2"]""");
            bench.Host.Requests.Count(request => request.Url.EndsWith("dep.js", StringComparison.Ordinal)).ShouldBe(1);
        }

        [Fact]
        public async Task Follow_import_maps_and_may_be_imported_dynamically()
        {
            await using var bench = await OpenAsync(
                """
                <script type="importmap">{"imports":{"lib":"./lib/index.js","lib/":"./lib/"}}</script>
                <script type="module">import { name } from 'lib'; import { part } from 'lib/part.js'; seen.push(name, part)</script>
                """,
                ("lib/index.js", "export const name = 'lib'"),
                ("lib/part.js", "export const part = 'part'")
            );

            var said = await bench.RunAsync(
                """
                const again = await import('lib');
                const tell = (s) => import(s).then(() => 'had', (e) => [e instanceof TypeError, e.constructor === TypeError]);
                return [seen, again.name, await tell('unknown'), await tell('./missing.js'), import('lib') instanceof Promise, await eval("import('lib/part.js')").then((m) => m.part)];
                """
            );

            said.ShouldBe("""[["lib","part"],"lib",[true,true],[true,true],true,"part"]""");
        }

        [Fact]
        public async Task That_fail_say_so_and_hold_nothing_up()
        {
            await using var bench = await OpenAsync(
                "<script type='module' src='bad.js' onerror></script><script type='module' src='gone.js'></script><script type='module'>throw new Error('mine')</script>",
                ("bad.js", "export {")
            );

            bench.Pages.Lines.Count(line => line.StartsWith("uncaught: ", StringComparison.Ordinal)).ShouldBe(2);
            bench.Pages.Lines.ShouldContain("uncaught: Error: mine");
            bench.Pages.Lines.ShouldContain(
                "error: Importing a module script failed: app://localhost/gone.js (status 404)."
            );
        }

        [Fact]
        public async Task That_share_others_may_be_imported_at_once()
        {
            await using var bench = await OpenAsync(
                "<body></body>",
                ("a.js", "import './c.js'; import './b.js'; export const name = 'a'"),
                ("b.js", "import './c.js'; import './a.js'; export const name = 'b'"),
                ("c.js", "import './d.js'; seen.push('c')"),
                ("d.js", "seen.push('d')")
            );

            var said = await bench.RunAsync(
                "const all = await Promise.all(['a', 'b', 'c', 'd'].map((n) => import(`./${n}.js`))); return [all.map((m) => m.name ?? null), seen]"
            );

            said.ShouldBe("""[["a","b",null,null],["d","c"]]""");
        }

        [Fact]
        public async Task Of_another_type_are_refused()
        {
            await using var bench = await OpenAsync("<body></body>");
            bench.Host.Serve("app://localhost/page.js", "export {}", "text/html");

            var said = await bench.RunAsync("return import('./page.js').then(() => 'had', (e) => e.message)");

            said.ShouldBe("\"Importing a module script failed: app://localhost/page.js (its type is 'text/html').\"");
        }
    }
}
