namespace Conformance.MockWebView.Tests;

public static class FrameTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private const string Post = "parent.postMessage";

    public sealed class Origins
    {
        [Theory]
        [InlineData("srcdoc", "", "app://localhost")]
        [InlineData("srcdoc", "sandbox='allow-scripts'", "null")]
        [InlineData("srcdoc", "sandbox='allow-scripts allow-same-origin'", "app://localhost")]
        [InlineData("app", "", "app://localhost")]
        [InlineData("app", "sandbox='allow-scripts'", "null")]
        [InlineData("far", "", "far://localhost")]
        [InlineData("data", "", "null")]
        public async Task Follow_the_url_and_the_sandbox(string kind, string sandbox, string origin)
        {
            const string Script = "<script>parent.postMessage(origin, '*')</script>";
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve("app://localhost/inner", Script).Serve("far://localhost/inner", Script);
            var source = kind switch
            {
                "srcdoc" => $"srcdoc=\"{Script}\"",
                "data" => $"src=\"data:text/html,{Script}\"",
                _ => $"src='{kind}://localhost/inner'",
            };
            bench.Host.Serve(
                TestBench.Home,
                $"<script>heard = new Promise((r) => addEventListener('message', (e) => r([e.data, e.origin, e.source === frames[0]])))</script><body><iframe {sandbox} {source}></iframe>"
            );
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            var heard = await bench.RunAsync("return heard");

            heard.ShouldBe($"""["{origin}","{origin}",true]""");
        }

        [Fact]
        public async Task Of_others_are_shut()
        {
            await using var bench = await TestBench.WithPageAsync("<iframe id='f' src='far://localhost/x'></iframe>");

            var said = await bench.RunAsync(
                """
                const far = document.getElementById('f').contentWindow;
                const tell = (f) => { try { return String(f()) } catch (e) { return e instanceof DOMException ? e.name : `${e}` } };
                return [tell(() => far.document), tell(() => far.location.href), tell(() => { far.x = 1 }), tell(() => far.length),
                  tell(() => far.parent === window), tell(() => typeof far.postMessage), tell(() => Object.keys(far).length),
                  document.getElementById('f').contentDocument, (await Promise.resolve(far)) === far];
                """
            );

            said.ShouldBe("""["SecurityError","SecurityError","SecurityError","0","true","function","0",null,true]""");
        }

        [Fact]
        public async Task Of_ones_own_are_open_across_navigations()
        {
            await using var bench = await TestBench.WithPageAsync("<iframe id='f'></iframe>");
            bench.Host.Serve("app://localhost/inner", "<p id='p'>inner</p><script>self.mark = parent === top</script>");

            var said = await bench.RunAsync(
                """
                const frame = document.getElementById('f');
                const before = frame.contentWindow;
                before.document.body.append('blank');
                const blank = frame.contentDocument.body.textContent;
                const loaded = new Promise((r) => { frame.onload = r });
                frame.src = '/inner';
                await loaded;
                return [blank, before === frame.contentWindow, before.mark, frame.contentDocument.querySelector('#p').textContent,
                  before.frameElement === frame, before.Object === Object, frames.length, window[0] === before];
                """
            );

            said.ShouldBe("""["blank",true,true,"inner",true,false,1,true]""");
        }
    }

    public sealed class Sandboxes
    {
        [Fact]
        public async Task Without_scripts_run_none_and_keep_storage_shut()
        {
            await using var bench = await TestBench.WithPageAsync(
                $"<iframe sandbox srcdoc=\"<script>{Post}('ran', '*')</script>\"></iframe>"
                    + $"<iframe sandbox='allow-scripts' srcdoc=\"<script>let r; try {{ localStorage.a = 1 }} catch (e) {{ r = e.name }} {Post}(r, '*')</script>\"></iframe>",
                "heard = []; addEventListener('message', (e) => heard.push(e.data))"
            );

            var heard = await bench.RunAsync("await new Promise((r) => setTimeout(r, 50)); return heard");

            heard.ShouldBe("""["SecurityError"]""");
        }

        [Fact]
        public async Task Keep_their_frames_from_moving_the_top()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<iframe sandbox='allow-scripts' srcdoc=\"<script>top.location = 'app://localhost/stolen'</script>\"></iframe>"
            );

            await bench.RunAsync("await new Promise((r) => setTimeout(r, 50))");

            bench.Host.Heard.OfType<WebViewNavigating>().ShouldBeEmpty();
        }

        [Fact]
        public async Task Make_fetches_without_an_origin()
        {
            await using var bench = await TestBench.WithPageAsync(
                $"<iframe sandbox='allow-scripts' srcdoc=\"<script>fetch('ipc://localhost/echo', {{ method: 'POST', body: 'f' }}).then(() => {Post}('ok', '*'))</script>\"></iframe>",
                "heard = new Promise((r) => addEventListener('message', r))"
            );

            await bench.RunAsync("await heard");

            Header.Find(bench.Host.Requests[^1].Headers, "origin").ShouldBe("null");
            bench.Host.Requests[^1].FrameUrl.ShouldBe("about:srcdoc");
        }
    }

    public sealed class Loads
    {
        [Fact]
        public async Task Are_asked_of_the_host_and_hold_the_parents_load_event_back()
        {
            await using var bench = await TestBench.OpenAsync();
            bench
                .Host.Serve(TestBench.Home, "<body><iframe src='/inner'></iframe>")
                .Serve("app://localhost/inner", "<iframe src='/deep'></iframe>");
            bench.Host.Serve(
                "app://localhost/deep",
                "<script>top.deep = frames.length + '/' + parent.frames.length</script>"
            );
            bench.Create("main", TestBench.Home);
            await bench.WebView.WhenLoadedAsync("main", Token);

            var deep = await bench.RunAsync("return deep");

            deep.ShouldBe("\"0/1\"");
            bench
                .Host.Heard.OfType<WebViewNavigating>()
                .Select(asked => (asked.Url, asked.MainFrame))
                .ShouldBe([("app://localhost/inner", false), ("app://localhost/deep", false)]);
            bench.Host.Heard.OfType<WebViewPage>().Count().ShouldBe(2);
        }

        [Fact]
        public async Task Run_the_init_scripts_that_are_for_all_frames()
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve(TestBench.Home, "<body><iframe srcdoc=''></iframe>");
            bench.Host.Say(
                new WebViewCreate
                {
                    WebView = "main",
                    Window = "main",
                    Url = TestBench.Home,
                    Schemes = ["app"],
                    InitScripts = [new("ran = 'main'", false), new("all = typeof ran", true)],
                }
            );
            await bench.WebView.WhenLoadedAsync("main", Token);

            var said = await bench.RunAsync("return [all, frames[0].all, frames[0].ran ?? null, typeof frames[0].ipc]");

            said.ShouldBe("""["string","undefined",null,"undefined"]""");
        }

        [Fact]
        public async Task End_with_the_element()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<iframe id='f' srcdoc='<script>setInterval(() => top.ticks++, 1)</script>'></iframe>",
                "ticks = 0"
            );

            var said = await bench.RunAsync(
                """
                const frame = document.getElementById('f');
                const held = frame.contentWindow;
                frame.remove();
                const before = ticks;
                await new Promise((r) => setTimeout(r, 30));
                return [ticks === before, held.closed, frame.contentWindow, frames.length];
                """
            );

            said.ShouldBe("[true,true,null,0]");
        }
    }

    public sealed class Messages
    {
        [Theory]
        [InlineData("'*'", true)]
        [InlineData("'app://localhost'", true)]
        [InlineData("'/'", true)]
        [InlineData("undefined", true)]
        [InlineData("'far://localhost'", false)]
        [InlineData("{ targetOrigin: 'app://localhost/any' }", true)]
        public async Task Reach_the_origin_they_are_meant_for(string target, bool arrives)
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                $"let heard = false; addEventListener('message', () => {{ heard = true }}); postMessage(1, {target}); await new Promise((r) => setTimeout(r, 20)); return heard"
            );

            said.ShouldBe(arrives ? "true" : "false");
        }

        [Fact]
        public async Task Are_values_of_the_receivers_realm()
        {
            await using var bench = await TestBench.WithPageAsync(
                $"<iframe srcdoc=\"<script>{Post}({{ m: new Map([[1, new Uint8Array([1, 2])]]), d: new Date(0), e: new RangeError('no') }})</script>\"></iframe>",
                "heard = new Promise((r) => addEventListener('message', (e) => r(e.data)))"
            );

            var said = await bench.RunAsync(
                "const { m, d, e } = await heard; return [m instanceof Map, m.get(1) instanceof Uint8Array, [...m.get(1)], d instanceof Date, e instanceof RangeError, e.message]"
            );

            said.ShouldBe("""[true,true,[1,2],true,true,"no"]""");
        }

        [Theory]
        [InlineData("Object.assign(new Number(1), { valueOf: () => ({ mark: 'live' }) })", "[1,null,true]")]
        [InlineData("Object.setPrototypeOf(Array(40).fill(0), { slice: () => [{ mark: 'live' }] })", "[40,null,true]")]
        [InlineData(
            "(() => { const { push } = Array.prototype; Array.prototype.push = function (kind) { return push.call(this, kind, { mark: 'live' }) }; return 1 })()",
            "[1,null,false]"
        )]
        public async Task Hold_no_object_of_a_sender_that_changes_its_builtins(string value, string expected)
        {
            await using var bench = await TestBench.OpenAsync();
            bench.Host.Serve("far://localhost/inner", $"<script>{Post}({value}, '*')</script>");
            bench.Host.Serve(TestBench.Home, "<iframe src='far://localhost/inner'></iframe>");
            bench.Create(
                "main",
                TestBench.Home,
                "heard = new Promise((r) => { onmessage = (e) => r(e.data); onmessageerror = (e) => r(e.type) })"
            );
            await bench.WebView.WhenLoadedAsync("main", Token);

            var said = await bench.RunAsync(
                "const d = await heard; return typeof d === 'string' ? d : [d.length ?? Number(d), d[0]?.mark ?? d.mark, d instanceof Object]"
            );

            said.ShouldBe(expected);
        }
    }
}
