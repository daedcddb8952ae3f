using System.Diagnostics;

namespace Conformance.MockWebView.Tests;

public static class TimeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public sealed class Virtual_time
    {
        [Fact]
        public async Task Jumps_to_the_next_timer_when_nothing_else_can_happen()
        {
            await using var bench = await TestBench.WithPageAsync();

            var passed = await bench.RunAsync(
                """
                const [a, b] = [performance.now(), Date.now()];
                await new Promise((r) => setTimeout(r, 9000));
                return [performance.now() - a >= 9000, Date.now() - b >= 8999, new Date() - b >= 8999, new Date().constructor === Date];
                """
            );

            passed.ShouldBe("[true,true,true,true]");
        }

        [Theory]
        [InlineData(true, """{"fired":true,"jumped":9000,"waits":[]}""")]
        [InlineData(false, """{"fired":false,"jumped":0,"waits":[9000]}""")]
        public async Task Sets_no_real_timer_unless_it_is_switched_off(bool isOn, string told)
        {
            using var node = Process.Start(
                new ProcessStartInfo(
                    new NodeLocator().Find(),
                    [Path.Combine(AppContext.BaseDirectory, "Fixtures", "loop-probe.mjs"), isOn ? "on" : "off"]
                )
                {
                    RedirectStandardOutput = true,
                }
            )!;

            var output = await node.StandardOutput.ReadToEndAsync(Token);

            output.ShouldBe(told);
        }

        [Fact]
        public async Task Stands_while_a_request_is_open()
        {
            await using var bench = await TestBench.WithPageAsync();
            bench.Host.Answer("ipc://localhost/never", _ => null);

            var order = await bench.RunAsync(
                """
                const open = fetch('ipc://localhost/never', { method: 'POST' });
                const start = performance.now();
                await new Promise((r) => setTimeout(r, 60));
                return performance.now() - start < 5000;
                """
            );

            order.ShouldBe("true");
            (bench.Host.Requests[^1].Url).ShouldBe("ipc://localhost/never");
        }

        [Fact]
        public async Task Has_an_end_for_a_page_that_only_ticks()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<script>ticks = 0; setInterval(() => ticks++, 100)</script>"
            );

            var ticks = await bench.RunAsync("return ticks");

            int.Parse(ticks).ShouldBeLessThan(200);
        }

        [Fact]
        public async Task Can_be_switched_off()
        {
            await using var bench = await TestBench.WithPageAsync(
                settings: new MockWebViewSettings { VirtualTime = false }
            );

            var passed = await bench.RunAsync(
                """
                const start = Date.now();
                await new Promise((r) => setTimeout(r, 80));
                return Date.now() - start >= 79;
                """
            );

            passed.ShouldBe("true");
        }
    }

    public sealed class Turns
    {
        [Fact]
        public async Task Keep_a_browsers_order()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                const seen = [];
                const done = new Promise((r) => setTimeout(r, 20));
                setTimeout(() => seen.push('timer 10'), 10);
                setTimeout(() => { seen.push('timer 0a'); queueMicrotask(() => seen.push('micro of 0a')); }, 0);
                setTimeout(() => seen.push('timer 0b'), 0);
                postMessage('m', '*');
                addEventListener('message', () => { seen.push('message 1'); Promise.resolve().then(() => seen.push('micro of message 1')); });
                addEventListener('message', () => seen.push('message 2'));
                queueMicrotask(() => seen.push('micro'));
                seen.push('sync');
                await done;
                return seen;
                """
            );

            seen.ShouldBe(
                """["sync","micro","message 1","micro of message 1","message 2","timer 0a","micro of 0a","timer 0b","timer 10"]"""
            );
        }

        [Fact]
        public async Task Do_not_drain_microtasks_while_page_code_is_on_the_stack()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                const seen = [];
                document.body.addEventListener('click', () => { seen.push(1); queueMicrotask(() => seen.push('micro')); });
                document.body.addEventListener('click', () => seen.push(2));
                document.body.click();
                seen.push(3);
                await 0;
                return seen;
                """
            );

            seen.ShouldBe("""[1,2,3,"micro"]""");
        }

        [Fact]
        public async Task Report_rejections_that_nobody_handled_in_their_frame()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                const seen = new Promise((r) => addEventListener('unhandledrejection', (e) => r([e.reason.message, e.promise instanceof Promise, e.isTrusted])));
                Promise.reject(new Error('lost'));
                Promise.reject(1).catch(() => {});
                return seen;
                """
            );

            seen.ShouldBe("""["lost",true,true]""");
            bench.Pages.Lines.ShouldBe(["unhandledrejection: Error: lost"]);
        }

        [Fact]
        public async Task Take_a_timer_off_that_was_cleared()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                const seen = [];
                clearTimeout(setTimeout(() => seen.push('never'), 5));
                const tick = setInterval(() => { seen.push('tick'); if (seen.length === 3) clearInterval(tick); }, 5);
                const frame = await new Promise((r) => requestAnimationFrame(r));
                await new Promise((r) => setTimeout(r, 100));
                return [...seen, typeof frame];
                """
            );

            seen.ShouldBe("""["tick","tick","tick","number"]""");
        }

        [Fact]
        public async Task Take_a_timer_off_that_is_cleared_by_one_that_was_due_with_it()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                """
                let ticks = 0;
                let late, tick;
                setTimeout(() => { clearTimeout(late); clearInterval(tick); }, 5);
                late = setTimeout(() => ticks++, 5);
                tick = setInterval(() => ticks++, 5);
                const end = performance.now() + 15;
                while (performance.now() < end);
                await new Promise((r) => setTimeout(r, 100));
                return ticks;
                """
            );

            seen.ShouldBe("0");
        }
    }
}
