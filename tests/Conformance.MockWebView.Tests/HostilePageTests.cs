namespace Conformance.MockWebView.Tests;

/// <summary>Pages that are out for the process they run in, or for its memory.</summary>
public static class HostilePageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class A_page
    {
        private static readonly string[] s_process =
        [
            "typeof process",
            "typeof require",
            "typeof module",
            "typeof Deno",
            "(() => { try { return globalThis.constructor.constructor('return typeof process')() } catch { return 'undefined' } })()",
            "fetch.constructor('return typeof process')()",
            "Object.getPrototypeOf(async () => {}).constructor('return typeof process')().then((t) => t)",
            "Object.getPrototypeOf(function* () {}).constructor('yield typeof process')().next().value",
            "(0, eval)('typeof process')",
            "new Promise((r) => setTimeout('globalThis.seen = typeof process', 0) && setTimeout(() => r(seen), 1))",
            "document.createElement('iframe').constructor.constructor('return typeof process')()",
            "(() => { const f = document.createElement('iframe'); document.body.append(f); return f.contentWindow.eval('typeof process') })()",
            "(() => { Error.prepareStackTrace = (e, t) => t; const t = new Error().stack; return t.map((s) => typeof s.getThis?.() + typeof s.getFunction?.()).every((x) => /^(undefined|object|function)+$/.test(x)) ? 'undefined' : 'seen' })()",
            "(() => { Error.prepareStackTrace = (e, t) => t; const t = new Error().stack; for (const s of t) { const f = s.getFunction?.(); if (f?.constructor('return typeof process')() === 'object') return 'object' } return 'undefined' })()",
            "(() => { const deep = () => { try { deep() } catch (e) { globalThis.caught ??= e } }; deep(); return caught.constructor.constructor('return typeof process')() })()",
        ];

        private static readonly string[] s_outside =
        [
            "import('node:fs')",
            "import('fs')",
            "import('node:child_process')",
            "import('file:///etc/passwd')",
            "(0, eval)(\"import('node:fs')\")",
            "new Function(\"return import('node:fs')\")()",
            "fetch('file:///etc/passwd')",
            "fetch('http://127.0.0.1:1/')",
            "fetch('https://example.org/')",
            "new Promise((r, j) => { const x = new XMLHttpRequest(); x.open('GET', 'file:///etc/passwd'); x.onerror = () => j(new TypeError('no')); x.onload = () => r(x.responseText); x.send() })",
            "new Promise((r, j) => { const s = document.createElement('script'); s.src = 'file:///etc/passwd'; s.onload = r; s.onerror = () => j(new TypeError('no')); document.head.append(s) })",
        ];

        [Fact]
        public async Task Finds_no_process()
        {
            await using var bench = await TestBench.WithPageAsync();
            foreach (var attempt in s_process)
            {
                (await bench.RunAsync($"return await ({attempt})")).ShouldBe("\"undefined\"", attempt);
            }
        }

        [Fact]
        public async Task Reaches_no_file_no_module_of_Node_and_no_network()
        {
            await using var bench = await TestBench.WithPageAsync();
            foreach (var attempt in s_outside)
            {
                (
                    await bench.RunAsync(
                        $"return await ({attempt}).then((x) => 'had ' + x, (e) => e instanceof TypeError)"
                    )
                ).ShouldBe("true", attempt);
            }
        }

        [Fact]
        public async Task Does_not_end_the_process_with_an_error_that_cannot_be_told()
        {
            await using var bench = await TestBench.WithPageAsync();

            await bench.RunAsync(
                """
                String.prototype.startsWith = () => { throw { get message() { throw 1 } } };
                setTimeout(() => { throw new Error('x') }, 0);
                await new Promise((r) => setTimeout(r, 1));
                """
            );

            (await bench.RunAsync("return 1")).ShouldBe("1");
        }

        [Fact]
        public async Task Gives_back_texts_alone_whatever_its_own_methods_make_of_them()
        {
            await using var bench = await TestBench.WithPageAsync();
            await bench.RunAsync("Array.prototype.join = () => ({ toJSON() { for (;;); } })");

            var failure = await Should.ThrowAsync<WebViewException>(() => bench.RunAsync("throw new Error('mine')"));

            failure.Message.ShouldStartWith("A script of the kit threw in the page: ");
            failure.IsLost.ShouldBeFalse();
        }
    }

    public sealed class A_page_that_never_ends
    {
        [Theory]
        [InlineData("return /^(a+)+$/.test('a'.repeat(60) + 'b')")]
        [InlineData(
            "addEventListener('pagehide', () => { for (;;); }); location.reload(); await new Promise(() => {})"
        )]
        [InlineData(
            "addEventListener('beforeunload', () => { for (;;); }); location.reload(); await new Promise(() => {})"
        )]
        [InlineData("for (;;) console.log('x'.repeat(1000))")]
        public async Task Loses_its_WebView_and_no_other(string body)
        {
            await using var other = await TestBench.WithPageAsync();
            await using var bench = await TestBench.OpenAsync(turnLimit: TimeSpan.FromSeconds(1));
            bench.Host.Serve(TestBench.Home, "x");
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            var failure = await Should.ThrowAsync<WebViewException>(() => bench.RunAsync(body));

            failure.IsLost.ShouldBeTrue();
            (await other.RunAsync("return 1")).ShouldBe("1");
        }
    }
}
