namespace Conformance.MockWebView.Tests;

public static class DomTests
{
    public sealed class A_document
    {
        [Theory]
        [InlineData("document.title = ' a  b '; return document.title", "\"a b\"")]
        [InlineData("return document.querySelectorAll('li.on, #x > p, [data-k=\"v\"]').length", "3")]
        [InlineData("return document.querySelector('ul li:nth-child(2)').textContent", "\"two\"")]
        [InlineData("return document.querySelector('li + li').matches(':last-child')", "true")]
        [InlineData("return document.querySelector('li').closest('body') === document.body", "true")]
        [InlineData("return document.getElementById('x').innerHTML", "\"<p data-k=\\\"v\\\">a &amp; b</p>\"")]
        [InlineData(
            "document.body.innerHTML = '<b>1</b><br>2'; return document.body.outerHTML",
            "\"<body><b>1</b><br>2</body>\""
        )]
        [InlineData(
            "const d = document.createElement('div'); d.dataset.fooBar = 1; return d.getAttribute('data-foo-bar')",
            "\"1\""
        )]
        [InlineData(
            "const d = document.createElement('div'); d.style.backgroundColor = 'red'; return d.getAttribute('style')",
            "\"background-color: red;\""
        )]
        [InlineData(
            "const d = document.createElement('div'); d.classList.add('a', 'b'); d.classList.toggle('a'); return d.className",
            "\"b\""
        )]
        [InlineData("return document.querySelector('a').href", "\"app://localhost/link?q\"")]
        [InlineData("try { document.querySelector('!!') } catch (e) { return e.name }", "\"SyntaxError\"")]
        [InlineData(
            "try { document.body.appendChild(document.documentElement) } catch (e) { return e.name }",
            "\"HierarchyRequestError\""
        )]
        [InlineData(
            "return [document.body instanceof HTMLBodyElement, document.body.tagName, String(document.body)]",
            "[true,\"BODY\",\"[object HTMLBodyElement]\"]"
        )]
        [InlineData(
            "const f = document.createDocumentFragment(); f.append('a', document.createElement('i')); document.body.replaceChildren(f); return document.body.childNodes.length",
            "2"
        )]
        [InlineData(
            "const i = document.createElement('input'); i.value = 'v'; return [i.value, i.getAttribute('value'), i.type]",
            "[\"v\",null,\"text\"]"
        )]
        public async Task Offers_what_a_small_framework_needs(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync(
                "<ul><li class='on'>one</li><li>two</li></ul><div id='x'><p data-k='v'>a &amp; b</p></div><p data-k='v'></p><a href='/link?q'>l</a>"
            );

            (await bench.RunAsync(script)).ShouldBe(expected);
        }

        [Fact]
        public async Task Dispatches_events_along_their_path()
        {
            await using var bench = await TestBench.WithPageAsync("<div id='o'><button id='i'>b</button></div>");

            var seen = await bench.RunAsync(
                """
                const seen = [];
                const [outer, inner] = [document.getElementById('o'), document.getElementById('i')];
                window.addEventListener('ping', (e) => seen.push('window ' + e.eventPhase), true);
                outer.addEventListener('ping', () => seen.push('outer'), { once: true });
                inner.addEventListener('ping', { handleEvent(e) { seen.push('inner ' + e.composedPath().length + ' ' + e.isTrusted); } });
                inner.addEventListener('ping', (e) => e.preventDefault());
                const event = () => new CustomEvent('ping', { bubbles: true, cancelable: true, detail: 1 });
                const first = inner.dispatchEvent(event());
                outer.addEventListener('ping', (e) => e.stopPropagation(), true);
                inner.dispatchEvent(event());
                return [seen, first];
                """
            );

            seen.ShouldBe("""[["window 1","inner 6 false","outer","window 1"],false]""");
        }

        [Fact]
        public async Task Lets_a_listener_that_a_listener_adds_hear_of_the_next_event()
        {
            await using var bench = await TestBench.WithPageAsync("");

            var seen = await bench.RunAsync(
                """
                const seen = [];
                const target = new EventTarget();
                const again = () => { seen.push(seen.length); target.addEventListener('ping', () => again()); };
                target.addEventListener('ping', again, { once: true });
                target.dispatchEvent(new Event('ping'));
                const first = seen.length;
                target.dispatchEvent(new Event('ping'));
                return [first, seen.length];
                """
            );

            seen.ShouldBe("[1,2]");
        }

        [Fact]
        public async Task Tells_observers_of_its_changes_in_one_go()
        {
            await using var bench = await TestBench.WithPageAsync("<p id='p'>x</p>");

            var seen = await bench.RunAsync(
                """
                const records = new Promise((r) => new MutationObserver((list) => r(list.map((m) => m.type + ' ' + (m.attributeName ?? m.addedNodes.length))))
                  .observe(document.body, { childList: true, attributes: true, characterData: true, subtree: true }));
                const p = document.getElementById('p');
                p.setAttribute('title', 't');
                p.append('y');
                p.firstChild.data = 'z';
                return records;
                """
            );

            seen.ShouldBe("""["attributes title","childList 1","characterData 0"]""");
        }

        [Fact]
        public async Task Submits_a_form_as_an_event()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<form><input name='a' value='1'><input type='checkbox' name='b'><button id='go'>go</button></form>"
            );

            var seen = await bench.RunAsync(
                """
                document.querySelector('[name=b]').click();
                const data = new Promise((r) => document.querySelector('form').addEventListener('submit', (e) => { e.preventDefault(); r([...new FormData(e.target)]); }));
                document.getElementById('go').click();
                return data;
                """
            );

            seen.ShouldBe("""[["a","1"],["b","on"]]""");
        }
    }

    public sealed class Storage
    {
        [Fact]
        public async Task Belongs_to_an_origin_and_outlives_a_reload()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Serve("far://localhost/", "far");
            bench.Create("far", "far://localhost/");
            bench.Create("twin", TestBench.Home);
            var token = TestContext.Current.CancellationToken;

            await bench.RunAsync("localStorage.setItem('a', 1); sessionStorage.b = 2");
            await bench.WebView.ActAsync(new ReloadPage("main"), token);
            await bench.WebView.WhenLoadedAsync("far", token);
            await bench.WebView.WhenLoadedAsync("twin", token);

            const string Read =
                "return [localStorage.getItem('a'), sessionStorage.b ?? null, Object.keys(localStorage)]";
            (await bench.RunAsync(Read)).ShouldBe("""["1","2",["a"]]""");
            (await bench.RunAsync(Read, "twin")).ShouldBe("""["1",null,["a"]]""");
            (await bench.RunAsync(Read, "far")).ShouldBe("[null,null,[]]");
        }
    }

    public sealed class Platform_interfaces
    {
        [Theory]
        [InlineData("new URL('../b?x=1#h', 'app://host/a/c').href", "\"app://host/b?x=1#h\"")]
        [InlineData("new URL('app://host/x').origin", "\"app://host\"")]
        [InlineData(
            "(() => { const u = new URL('http://h/?a=1'); u.searchParams.append('b', 'x y'); return u.search })()",
            "\"?a=1&b=x+y\""
        )]
        [InlineData("[...new URLSearchParams('a=%C3%A9&b=+1')]", "[[\"a\",\"é\"],[\"b\",\" 1\"]]")]
        [InlineData("[...new TextEncoder().encode('é\\ud800')]", "[195,169,239,191,189]")]
        [InlineData("new TextDecoder('utf-16le').decode(new Uint8Array([233, 0]))", "\"é\"")]
        [InlineData("btoa('\\xff') + atob('/w==').length", "\"/w==1\"")]
        [InlineData("crypto.randomUUID().length", "36")]
        [InlineData("[...new Headers([['B', '1'], ['a', '2'], ['b', '3']])]", "[[\"a\",\"2\"],[\"b\",\"1, 3\"]]")]
        [InlineData("new Response('{\"a\":1}').json()", "{\"a\":1}")]
        [InlineData("Response.json([1]).headers.get('content-type')", "\"application/json\"")]
        [InlineData("new Request('/x', { method: 'post', body: 'b' }).method", "\"POST\"")]
        [InlineData("AbortSignal.timeout(5).aborted", "false")]
        [InlineData("Object.prototype.toString.call(window)", "\"[object Window]\"")]
        [InlineData(
            "window === globalThis && self === window && top === window && parent === window && frames === window",
            "true"
        )]
        [InlineData(
            "['process', 'require', 'Buffer', 'global', 'module', 'WebAssembly', 'SharedArrayBuffer', 'Worker', 'WebSocket', 'indexedDB', 'open', 'alert'].filter((n) => n in window)",
            "[]"
        )]
        public async Task Are_a_browsers(string expression, string expected)
        {
            await using var bench = await TestBench.WithPageAsync();

            (await bench.RunAsync($"return await ({expression})")).ShouldBe(expected);
        }

        [Fact]
        public async Task Encrypt_and_decrypt()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const raw = crypto.getRandomValues(new Uint8Array(32));
                const key = await crypto.subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
                const iv = crypto.getRandomValues(new Uint8Array(12));
                const data = new TextEncoder().encode('secret');
                const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
                const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
                const bad = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: raw.slice(0, 12) }, key, sealed).catch((e) => [e instanceof DOMException, e.name]);
                const made = await crypto.subtle.generateKey({ name: 'AES-CBC', length: 128 }, true, ['encrypt']);
                const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
                return [sealed instanceof ArrayBuffer, sealed.byteLength, new TextDecoder().decode(opened), bad, key instanceof CryptoKey,
                  key.algorithm.name, (await crypto.subtle.exportKey('raw', made)).byteLength, hash.length,
                  await crypto.subtle.exportKey('raw', key).catch((e) => e.name)];
                """
            );

            said.ShouldBe("""[true,22,"secret",[true,"OperationError"],true,"AES-GCM",16,32,"InvalidAccessError"]""");
        }

        [Fact]
        public async Task Of_the_console_reach_the_kit()
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync(
                "console.log('a', 1, { b: [null] }, new TypeError('t')); console.warn(); console.error(Symbol('s'), 5n)"
            );

            bench.Pages.Lines.ShouldBe(["""log: a 1 {"b":[null]} TypeError: t""", "warn: ", "error: Symbol(s) 5n"]);
        }

        [Fact]
        public async Task Of_history_change_the_url_without_a_load()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                history.pushState({ n: 1 }, '', '/pushed?x');
                const pushed = [location.href, history.state.n, history.length];
                let refused;
                try { history.replaceState(null, '', 'far://localhost/') } catch (e) { refused = e.name }
                const popped = new Promise((r) => addEventListener('popstate', (e) => r([e.state, location.pathname])));
                history.back();
                return [pushed, refused, await popped];
                """
            );

            said.ShouldBe("""[["app://localhost/pushed?x",1,2],"SecurityError",[null,"/"]]""");
            bench.Host.Requests.Count.ShouldBe(1);
        }
    }
}
