namespace Conformance.MockWebView.Tests;

/// <summary>Event handlers: properties and attributes beside listeners. What a browser gives was asked of Chromium.</summary>
public static class HandlerTests
{
    private const string Start =
        "const seen = []; const p = document.createElement('p'); const note = (name) => () => { seen.push(name) };";

    public sealed class A_place_among_the_listeners
    {
        [Theory]
        [InlineData(
            "p.addEventListener('click', note('a')); p.onclick = note('1'); p.addEventListener('click', note('b')); p.click()",
            """["a","1","b"]"""
        )]
        [InlineData(
            "p.onclick = note('1'); p.addEventListener('click', note('a')); p.onclick = note('2'); p.click()",
            """["2","a"]"""
        )]
        [InlineData(
            "p.onclick = note('1'); p.addEventListener('click', note('a')); p.onclick = null; p.click(); p.onclick = note('2'); p.click()",
            """["a","a","2"]"""
        )]
        [InlineData(
            "p.onclick = note('1'); p.addEventListener('click', note('a')); p.onclick = 7; seen.push(p.onclick); p.onclick = note('2'); p.click()",
            """[null,"a","2"]"""
        )]
        [InlineData(
            "p.onclick = {}; p.addEventListener('click', note('a')); p.onclick = note('1'); p.click()",
            """["1","a"]"""
        )]
        [InlineData(
            "window.seen = seen; p.setAttribute('onclick', 'seen.push(1)'); p.addEventListener('click', note('a')); p.setAttribute('onclick', 'seen.push(2)'); p.click()",
            """[2,"a"]"""
        )]
        [InlineData(
            "window.seen = seen; p.setAttribute('onclick', 'seen.push(1)'); p.addEventListener('click', note('a')); p.removeAttribute('onclick'); p.setAttribute('onclick', 'seen.push(2)'); p.click()",
            """["a",2]"""
        )]
        [InlineData("p.onclick = note('1'); p.addEventListener('click', note('a'), true); p.click()", """["a","1"]""")]
        [InlineData(
            "onmessage = note('1'); addEventListener('message', note('a')); onmessage = note('2'); dispatchEvent(new Event('message'))",
            """["2","a"]"""
        )]
        [InlineData(
            "const a = new AbortController(); a.signal.onabort = note('1'); a.signal.addEventListener('abort', note('a')); a.abort()",
            """["1","a"]"""
        )]
        public async Task Is_taken_when_it_is_first_set_and_given_up_with_null(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync();

            (await bench.RunAsync($"{Start} {script}; return seen")).ShouldBe(expected);
        }

        [Theory]
        [InlineData("p.onclick = null; p.onclick = note('new')", """["listener"]""")]
        [InlineData("p.onclick = note('new')", """["listener","new"]""")]
        public async Task Is_kept_while_an_event_is_under_way(string change, string expected)
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                $"{Start} p.addEventListener('click', () => {{ seen.push('listener'); {change} }}); p.onclick = note('old'); p.click(); return seen"
            );

            seen.ShouldBe(expected);
        }

        [Fact]
        public async Task Is_not_that_of_a_listener_with_the_same_function()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                $"{Start} const f = note('f'); p.onclick = f; p.addEventListener('click', f); p.click(); p.removeEventListener('click', f); p.removeEventListener('click', null); p.click(); return seen"
            );

            seen.ShouldBe("""["f","f","f"]""");
        }

        [Fact]
        public async Task Is_none_for_a_property_that_is_no_handler()
        {
            await using var bench = await TestBench.WithPageAsync();

            var seen = await bench.RunAsync(
                $"{Start} p.onping = note('ping'); p.dispatchEvent(new Event('ping')); p.onclick = {{ handleEvent: note('object') }}; p.click(); return [seen, typeof p.onclick]"
            );

            seen.ShouldBe("""[[],"object"]""");
        }
    }

    public sealed class A_result
    {
        [Theory]
        [InlineData("p", "click", "false", "Event", "true")]
        [InlineData("p", "click", "true", "Event", "false")]
        [InlineData("p", "click", "0", "Event", "false")]
        [InlineData("window", "error", "true", "ErrorEvent", "true")]
        [InlineData("window", "error", "false", "ErrorEvent", "false")]
        [InlineData("window", "error", "true", "Event", "false")]
        [InlineData("window", "error", "false", "Event", "true")]
        [InlineData("p", "error", "true", "ErrorEvent", "false")]
        [InlineData("p", "error", "false", "ErrorEvent", "true")]
        public async Task Cancels_as_the_kind_of_event_has_it(
            string target,
            string type,
            string result,
            string kind,
            string cancelled
        )
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                $"{Start} {target}.on{type} = () => {result}; const event = new {kind}('{type}', {{ cancelable: true }}); {target}.dispatchEvent(event); return event.defaultPrevented"
            );

            said.ShouldBe(cancelled);
        }

        [Fact]
        public async Task Of_true_keeps_an_error_from_the_kit_and_its_arguments_are_five()
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                """
                const seen = new Promise((r) => { onerror = function (...all) { r([this === window, all.length, all[0], all[4].name]); return true } });
                setTimeout(() => { throw new TypeError('bad') });
                return await seen;
                """
            );

            said.ShouldBe("""[true,5,"TypeError: bad","TypeError"]""");
            bench.Pages.Lines.ShouldBeEmpty();
        }
    }

    public sealed class A_property
    {
        [Theory]
        [InlineData(
            "const d = Object.getOwnPropertyDescriptor(window, 'onload'); return [d.get.name, d.enumerable, d.configurable]",
            """["get onload",true,true]"""
        )]
        [InlineData(
            "return ['onload' in window, 'onclick' in window, 'onmessage' in document.body, 'onclick' in document]",
            "[true,true,true,true]"
        )]
        [InlineData("return ['onmessage' in document.createElement('p'), 'onping' in document.body]", "[false,false]")]
        [InlineData(
            "const r = new XMLHttpRequest(); return [r.onload, r.onreadystatechange, Object.keys(r).filter((k) => k.startsWith('on'))]",
            "[null,null,[]]"
        )]
        [InlineData(
            "document.body.onload = () => 1; return [onload === document.body.onload, typeof onload]",
            """[true,"function"]"""
        )]
        [InlineData(
            "document.body.onclick = () => 1; return [onclick, typeof document.body.onclick]",
            """[null,"function"]"""
        )]
        [InlineData(
            "try { Object.getOwnPropertyDescriptor(window, 'onload').get.call({}) } catch (e) { return e.name }",
            "\"TypeError\""
        )]
        [InlineData("return Object.getOwnPropertyDescriptor(window, 'onload').get.call(undefined)", "null")]
        public async Task Stands_where_a_browser_has_it(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync();

            (await bench.RunAsync(script)).ShouldBe(expected);
        }

        [Fact]
        public async Task Is_what_a_script_of_the_page_assigns_and_not_what_it_declares()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<script>seen = []; function onmessage() { seen.push('declared') } var onpopstate = () => seen.push('var')</script>"
            );

            var seen = await bench.RunAsync(
                "for (const type of ['message', 'popstate']) dispatchEvent(new Event(type)); return seen"
            );

            seen.ShouldBe("""["var"]""");
        }
    }

    public sealed class An_attribute
    {
        [Fact]
        public async Task Is_a_function_that_sees_its_element_its_form_and_the_document()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<script>seen = []</script><form method='post'><button type='button' value='7' onclick='seen.push(value, method, compatMode, this.tagName, event.type); onclick = null'></button></form>"
            );

            var said = await bench.RunAsync(
                """
                const button = document.querySelector('button');
                const { name, length } = button.onclick;
                button.click();
                button.click();
                return [name, length, seen];
                """
            );

            said.ShouldBe("""["onclick",1,["7","post","CSS1Compat","BUTTON","click"]]""");
        }

        [Theory]
        [InlineData("this is no script")]
        [InlineData("} seen.push('out'); {")]
        public async Task That_is_no_code_is_told_once_when_it_is_first_wanted(string code)
        {
            await using var bench = await TestBench.WithPageAsync();

            var said = await bench.RunAsync(
                $$"""
                window.seen = [];
                addEventListener('error', (e) => { seen.push(e.error.name); e.preventDefault() });
                const p = document.createElement('p');
                p.setAttribute('onclick', "{{code}}");
                const before = seen.length;
                p.click();
                p.click();
                return [before, seen, p.onclick, p.getAttribute('onclick')];
                """
            );

            said.ShouldBe($"""[0,["SyntaxError"],null,"{code}"]""");
        }

        [Fact]
        public async Task Of_the_body_is_the_windows()
        {
            await using var bench = await TestBench.WithPageAsync(
                "<script>document.body.setAttribute('onerror', 'seen = [this === window, event, typeof error, arguments.length]; return true')</script>"
            );

            var said = await bench.RunAsync(
                "await new Promise((r) => setTimeout(() => { setTimeout(r); throw new Error('bad') })); return seen"
            );

            said.ShouldBe("""[true,"Error: bad","object",5]""");
        }
    }
}
