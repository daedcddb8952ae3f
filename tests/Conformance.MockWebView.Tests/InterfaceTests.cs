namespace Conformance.MockWebView.Tests;

public static class InterfaceTests
{
    private static readonly string s_late = string.Join(
        ' ',
        "CustomEvent UIEvent FocusEvent InputEvent MouseEvent PointerEvent WheelEvent KeyboardEvent SubmitEvent HashChangeEvent",
        "PopStateEvent ProgressEvent StorageEvent BeforeUnloadEvent HTMLHtmlElement HTMLHeadElement",
        "HTMLBodyElement HTMLDivElement HTMLSpanElement HTMLParagraphElement HTMLHeadingElement HTMLUListElement HTMLLIElement",
        "HTMLPreElement HTMLTitleElement HTMLUnknownElement HTMLStyleElement HTMLMetaElement HTMLBaseElement HTMLLinkElement",
        "HTMLImageElement HTMLAnchorElement HTMLTemplateElement HTMLInputElement HTMLTextAreaElement HTMLOptionElement",
        "HTMLSelectElement HTMLButtonElement HTMLLabelElement HTMLFormElement HTMLIFrameElement HTMLScriptElement"
    );

    public sealed class An_interface_that_few_pages_touch
    {
        [Theory]
        [InlineData("return names.filter((name) => !(name in window))", "[]")]
        [InlineData("return names.filter((name) => Object.keys(window).includes(name))", "[]")]
        [InlineData("return names.filter((name) => window[name].name !== name || window[name] !== window[name])", "[]")]
        [InlineData("return names.filter((name) => window[name].prototype[Symbol.toStringTag] !== name)", "[]")]
        [InlineData(
            "return names.filter((name) => { window[name]; const own = Object.getOwnPropertyDescriptor(window, name); return !own.value || !own.writable || own.enumerable })",
            "[]"
        )]
        [InlineData("window.KeyboardEvent = 1; return window.KeyboardEvent", "1")]
        [InlineData("delete window.KeyboardEvent; return typeof KeyboardEvent", "\"undefined\"")]
        public async Task Is_a_global_like_the_others(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync("<p>page</p>");

            (await bench.RunAsync($"const names = '{s_late}'.split(' '); {script}")).ShouldBe(expected);
        }

        [Theory]
        [InlineData("return document.createElement('input').constructor === HTMLInputElement", "true")]
        [InlineData("return document.createElement('A') instanceof HTMLAnchorElement", "true")]
        [InlineData("return document.createElement('nav').constructor === HTMLElement", "true")]
        [InlineData("return document.createElement('constructor').constructor === HTMLElement", "true")]
        [InlineData("return new KeyboardEvent('k', { key: 'x' }) instanceof UIEvent", "true")]
        [InlineData("window.HTMLDivElement = 1; return document.createElement('div').tagName", "\"DIV\"")]
        [InlineData(
            "return await new Promise((heard) => { document.body.onclick = (e) => heard(e instanceof PointerEvent); document.body.click() })",
            "true"
        )]
        public async Task Is_the_one_that_the_engine_itself_uses(string script, string expected)
        {
            await using var bench = await TestBench.WithPageAsync("<p>page</p>");

            (await bench.RunAsync(script)).ShouldBe(expected);
        }

        [Fact]
        public async Task Is_whole_although_the_page_changed_its_builtins_before()
        {
            await using var bench = await TestBench.WithPageAsync("<p>page</p>");

            var told = await bench.RunAsync(
                """
                Object.prototype.get = () => 'polluted'
                Object.prototype.value = 'polluted'
                Object.defineProperty = () => { throw new Error('mine') }
                try {
                  const event = new KeyboardEvent('k', { key: 'x' })
                  return [event.key, String(event), document.createElement('a') instanceof HTMLAnchorElement]
                } finally {
                  delete Object.prototype.get
                  delete Object.prototype.value
                }
                """
            );

            told.ShouldBe("""["x","[object KeyboardEvent]",true]""");
        }
    }

    public sealed class An_event
    {
        [Fact]
        public async Task Keeps_its_inner_state_from_what_pages_put_on_prototypes()
        {
            await using var bench = await TestBench.WithPageAsync("<p>page</p>");

            var told = await bench.RunAsync(
                """
                Object.prototype.stopped = true
                Object.prototype.detail = 'polluted'
                try {
                  let heard = 0
                  document.addEventListener('e', () => heard++)
                  const event = new Event('e')
                  document.dispatchEvent(event)
                  return [heard, event.cancelBubble, new CustomEvent('e', { detail: 1 }).detail]
                } finally {
                  delete Object.prototype.stopped
                  delete Object.prototype.detail
                }
                """
            );

            told.ShouldBe("""[1,false,1]""");
        }
    }
}
