namespace Conformance.MockWebView.Tests;

public static class CloneTests
{
    public sealed class Values
    {
        [Theory]
        [InlineData("new Date(5)", "c instanceof Date && +c === 5")]
        [InlineData("/a\\/b/gi", "c instanceof RegExp && String(c) === '/a\\\\/b/gi'")]
        [InlineData("10n ** 30n", "c === 10n ** 30n")]
        [InlineData("-0", "Object.is(c, -0)")]
        [InlineData("NaN", "Object.is(c, NaN)")]
        [InlineData("[1, , 3]", "c.length === 3 && !(1 in c)")]
        [InlineData("Object.assign([1], { extra: 2 })", "c.extra === 2")]
        [InlineData("Array.from({ length: 500 }, (_, i) => i)", "c.length === 500 && c[499] === 499")]
        [InlineData("new Map([[{ k: 1 }, new Set([1, 'a'])]])", "[...c][0][0].k === 1 && [...c][0][1].has('a')")]
        [InlineData("new Uint16Array([1, 65535])", "c instanceof Uint16Array && c[1] === 65535")]
        [InlineData("new DataView(new ArrayBuffer(4), 1, 2)", "c.byteOffset === 1 && c.byteLength === 2")]
        [InlineData(
            "new TypeError('bad', { cause: { a: 1 } })",
            "c instanceof TypeError && c.message === 'bad' && c.cause.a === 1"
        )]
        [InlineData("new DOMException('no', 'AbortError')", "c instanceof DOMException && c.name === 'AbortError'")]
        [InlineData("Object(5)", "typeof c === 'object' && c.valueOf() === 5")]
        [InlineData(
            "JSON.parse('{\"__proto__\":{\"a\":1}}')",
            "Object.keys(c)[0] === '__proto__' && c.a === undefined"
        )]
        [InlineData("new (class Mine { x = 1 })()", "c.constructor === Object && c.x === 1")]
        [InlineData(
            "new Blob(['ab'], { type: 'text/plain' })",
            "c instanceof Blob && c.size === 2 && c.type === 'text/plain'"
        )]
        public async Task Survive_a_structured_clone(string value, string test)
        {
            await using var bench = await TestBench.WithPageAsync();

            var holds = await bench.RunAsync($"const c = structuredClone({value}); return {test}");

            holds.ShouldBe("true");
        }

        [Fact]
        public async Task Keep_cycles_and_shared_buffers()
        {
            await using var bench = await TestBench.WithPageAsync();

            var holds = await bench.RunAsync(
                """
                const buffer = new ArrayBuffer(8);
                const a = { x: new Uint8Array(buffer), y: new Uint8Array(buffer, 4) };
                a.self = a;
                a.map = new Map([['a', a]]);
                const c = structuredClone(a);
                return [c.self === c, c.map.get('a') === c, c.x.buffer === c.y.buffer, c.y.byteOffset, c.x.buffer !== buffer];
                """
            );

            holds.ShouldBe("[true,true,true,4,true]");
        }

        [Fact]
        public async Task Take_along_the_buffers_that_are_transferred()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const [first, second, third] = [4, 5, 6].map((length) => new ArrayBuffer(length));
                const copy = structuredClone({ first }, { transfer: [first] });
                const heard = new Promise((r) => { onmessage = (e) => r(e.data.byteLength) });
                postMessage(second, '*', [second]);
                const tell = (transfer) => { try { structuredClone(1, { transfer }); return 'cloned' } catch (e) { return e.name } };
                return [copy.first.byteLength, first.byteLength, await heard, second.byteLength, tell([third, third]), tell([{}])];
                """
            );

            said.ShouldBe("""[4,0,5,0,"DataCloneError","DataCloneError"]""");
        }

        [Theory]
        [InlineData("() => 1")]
        [InlineData("Symbol('s')")]
        [InlineData("{ deep: [() => 1] }")]
        [InlineData("new Proxy({}, {})")]
        [InlineData("Promise.resolve()")]
        [InlineData("new WeakMap()")]
        [InlineData("window")]
        [InlineData("new Headers()")]
        [InlineData("document.body")]
        [InlineData("new Response('x')")]
        [InlineData("(function* () {})()")]
        public async Task Without_a_clone_throw_DataCloneError(string value)
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                $"try {{ postMessage({value}, '*'); return 'posted' }} catch (e) {{ return [e.name, e instanceof DOMException, e.code] }}"
            );

            said.ShouldBe("""["DataCloneError",true,25]""");
        }
    }
}
