namespace Conformance.MockWebView.Tests;

/// <summary>What frameworks and their libraries rest on.</summary>
public static class FrontEndTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class A_page
    {
        [Theory]
        [InlineData(
            "return ['oninput' in document, 'onclick' in document.createElement('p'), document.body.onclick]",
            "[true,true,null]"
        )]
        [InlineData("b.click(); b.removeAttribute('onclick'); b.click(); return window.inline", "\"b click\"")]
        [InlineData("b.disabled = true; b.click(); return typeof window.inline", "\"undefined\"")]
        [InlineData("c.onclick = () => { seen.push(c.checked) }; c.click(); return [seen, c.checked]", "[[true],true]")]
        [InlineData(
            "c.onclick = (e) => { seen.push(c.checked); e.preventDefault() }; c.click(); return [seen, c.checked]",
            "[[true],false]"
        )]
        [InlineData(
            "Object.defineProperty(c, 'checked', { set: () => seen.push('set') }); c.onchange = () => seen.push('change'); c.click(); return seen",
            "[\"change\"]"
        )]
        [InlineData(
            "r2.click(); seen.push(r1.checked); r1.onclick = () => false; r1.click(); return [...seen, r1.checked, r2.checked]",
            "[false,false,true]"
        )]
        [InlineData(
            "const t = document.createElement('template'); t.innerHTML = '<b>1</b>'; t.innerHTML = '<i>2</i>'; return [t.innerHTML, t.cloneNode(true).innerHTML]",
            "[\"<i>2</i>\",\"<i>2</i>\"]"
        )]
        [InlineData(
            "const f = new FormData(); f.append('a', new Blob(['x']), 'n.txt'); f.append('b', 1); f.append('a', 2); f.set('a', new Blob(['y'])); return [...f].map(([k, v]) => [k, v.name ?? v])",
            "[[\"a\",\"blob\"],[\"b\",\"1\"]]"
        )]
        [InlineData(
            "Storage.prototype.setItem.call(localStorage, 'k', 'v'); return [localStorage.getItem('k'), localStorage instanceof Storage]",
            "[\"v\",true]"
        )]
        [InlineData(
            "const x = new XMLHttpRequest(); x.open('GET', '/never'); x.timeout = 5; return await new Promise((r) => { x.ontimeout = () => r([x.readyState, x.status]); x.send() })",
            "[4,0]"
        )]
        [InlineData(
            "new URL('app://localhost/\\n/poison'); return new URL('/poison', 'app://localhost/').href",
            "\"app://localhost/poison\""
        )]
        [InlineData(
            "const h = new Headers({ a: '1', b: '2' }); h.forEach(() => h.delete('b')); return [...h]",
            "[[\"a\",\"1\"]]"
        )]
        [InlineData(
            "const all = []; for (const name in crypto.subtle) all.push(name); return [all.length, all.includes('digest')]",
            "[12,true]"
        )]
        public async Task Finds_it(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync(
                """
                <button id="b" onclick="window.inline = this.id + ' ' + event.type">b</button><input type="checkbox" id="c">
                <input type="radio" name="r" id="r1" checked><input type="radio" name="r" id="r2">
                """
            );
            bench.Host.Answer("app://localhost/never", _ => null);
            const string Names =
                "const seen = []; const [b, c, r1, r2] = ['b', 'c', 'r1', 'r2'].map((id) => document.getElementById(id));";

            var said = await bench.RunAsync($"{Names} {script}").WaitAsync(TimeSpan.FromSeconds(10), Token);

            said.ShouldBe(expected);
        }
    }

    public sealed class Handlers_in_markup
    {
        [Fact]
        public async Task Do_not_run_where_scripts_do_not()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<iframe id='f' sandbox='allow-same-origin' srcdoc='<p onclick=&quot;top.ran = 1&quot;>x</p>'></iframe>"
            );

            var said = await bench.RunAsync(
                "document.getElementById('f').contentDocument.querySelector('p').click(); return typeof window.ran"
            );

            said.ShouldBe("\"undefined\"");
        }
    }

    public sealed class Decoders
    {
        [Fact]
        public async Task Of_one_kind_keep_their_chunks_apart()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const [one, two] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('UTF8', { fatal: true })];
                const bytes = new TextEncoder().encode('€');
                const begin = one.decode(bytes.subarray(0, 1), { stream: true });
                const between = two.decode(bytes);
                let failed = '';
                try { two.decode(bytes.subarray(0, 2)) } catch (e) { failed = e.name }
                return [begin, between, failed, one.decode(bytes.subarray(1)), two.decode(bytes), one.decode(bytes)];
                """
            );

            said.ShouldBe("""["","€","TypeError","€","€","€"]""");
        }
    }

    public sealed class Session_storage
    {
        [Fact]
        public async Task Goes_with_its_webview()
        {
            await using var bench = await TestBench.WithPageAsync();
            await bench.RunAsync("sessionStorage.setItem('k', 's'); localStorage.setItem('k', 'l')");

            await bench.WebView.ActAsync(new ClosePage("main"), Token);
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            var said = await bench.RunAsync("return [sessionStorage.getItem('k'), localStorage.getItem('k')]");
            said.ShouldBe("""[null,"l"]""");
        }
    }
}
