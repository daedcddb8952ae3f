namespace Conformance.ReferenceHost.Tests;

public static class EventTests
{
    private static readonly string[] Kinds = ["Any", "AnyLabel", "App", "Window", "Webview", "WebviewWindow"];

    private static string Target(string kind, string label) =>
        kind is "Any" or "App" ? $$"""{"kind":"{{kind}}"}""" : $$"""{"kind":"{{kind}}","label":"{{label}}"}""";

    public sealed class Targets
    {
        [Theory]
        [InlineData("Any", "Any AnyLabel App Window Webview WebviewWindow")]
        [InlineData("AnyLabel", "Any AnyLabel Window Webview WebviewWindow")]
        [InlineData("App", "Any App")]
        [InlineData("Window", "Any AnyLabel Window")]
        [InlineData("Webview", "Any AnyLabel Webview")]
        [InlineData("WebviewWindow", "Any AnyLabel WebviewWindow")]
        public void Reach_the_listeners_of_a_label(string emitted, string expected)
        {
            var core = new RunningCore();
            foreach (var kind in Kinds)
            {
                core.Invoke("plugin:event|listen", $$"""{"event":"x","target":{{Target(kind, "a")}},"handler":1}""");
                core.Invoke("plugin:event|listen", $$"""{"event":"x","target":{{Target(kind, "b")}},"handler":1}""");
            }

            core.Invoke("plugin:event|emit_to", $$"""{"event":"x","target":{{Target(emitted, "a")}},"payload":1}""");

            var ids = core.ScriptsOf("main")[^1].Split('[')[^1].Split(']')[0].Split(',').Select(int.Parse);
            var heard = ids.Where(id => id % 2 == 0 || Kinds[id / 2] is "Any" or "App" || emitted == "Any");
            heard.Select(id => Kinds[id / 2]).Distinct().ShouldBe(expected.Split(' '));
            ids.Where(id => id % 2 == 1 && Kinds[id / 2] is not ("Any" or "App")).Any().ShouldBe(emitted == "Any");
        }

        [Theory]
        [InlineData("""["Any"]""")]
        [InlineData("""["Window","main"]""")]
        [InlineData("""{"kind":"Any","label":"x","y":1}""")]
        public void May_be_a_list_or_hold_more(string target) =>
            new RunningCore()
                .Invoke("plugin:event|emit_to", $$"""{"event":"x","target":{{target}},"payload":1}""")
                .ShouldBe("null");

        [Theory]
        [InlineData("\"x\"", "invalid type: string \\\"x\\\", expected internally tagged enum EventTarget")]
        [InlineData("{}", "missing field `kind`")]
        [InlineData("""{"kind":"Window"}""", "missing field `label`")]
        [InlineData("""{"kind":"Window","label":4}""", "invalid type: integer `4`, expected a string")]
        [InlineData(
            """{"kind":"Zz"}""",
            "unknown variant `Zz`, expected one of `Any`, `AnyLabel`, `App`, `Window`, `Webview`, `WebviewWindow`"
        )]
        [InlineData("[]", "missing field `kind`")]
        [InlineData("""["Any","x"]""", "invalid length 1, expected 0 elements in sequence")]
        [InlineData("""["App",null,1]""", "invalid length 2, expected 0 elements in sequence")]
        [InlineData("""["Window","main",1]""", "invalid length 2, expected 1 element in sequence")]
        [InlineData("""["Window",1,1]""", "invalid type: integer `1`, expected a string")]
        [InlineData(
            """["AnyLabel"]""",
            "invalid length 0, expected struct variant EventTarget::AnyLabel with 1 element"
        )]
        public void May_be_bad(string target, string expected) =>
            new RunningCore()
                .Invoke("plugin:event|emit_to", $$"""{"event":"x","target":{{target}},"payload":1}""")
                .ShouldBe($"error \"invalid args `target` for command `emit_to`: {expected}\"");
    }

    public sealed class Listeners
    {
        [Fact]
        public void Are_counted_from_0_by_one_counter()
        {
            var core = new RunningCore();

            core.Invoke("plugin:event|listen", """{"event":"x","target":{"kind":"Any"},"handler":1}""").ShouldBe("0");
            core.Invoke("core_listen", """{"event":"x"}""").ShouldBe("1");
            core.Invoke("plugin:event|listen", """{"event":"y","target":{"kind":"Any"},"handler":1}""").ShouldBe("2");
        }

        [Fact]
        public void Of_the_Core_hear_after_those_of_pages()
        {
            var core = new RunningCore();
            core.Invoke("plugin:event|listen", """{"event":"x","target":{"kind":"Any"},"handler":1}""");
            core.Invoke("core_listen", """{"event":"x","once":true}""");

            core.Invoke("emit_from_core", """{"event":"x","payload":{"b":1,"a":2}}""").ShouldBe("null");
            core.Invoke("emit_from_core", """{"event":"x","payload":2}""").ShouldBe("null");

            core.Invoke("core_heard", """{"note":"x"}""").ShouldBe("""[{"a":2,"b":1}]""");
            core.ScriptsOf("main")[^1].ShouldContain("payload: 2 }, [0]");
        }

        [Fact]
        public void Are_removed_by_any_webview_and_only_under_their_event()
        {
            var core = new RunningCore();
            core.Open("second");
            core.Invoke("plugin:event|listen", """{"event":"x","target":{"kind":"Any"},"handler":1}""");

            core.Invoke("plugin:event|unlisten", """{"event":"y","eventId":0}""", "second").ShouldBe("null");
            core.Invoke("plugin:event|emit", """{"event":"x"}""");
            var before = core.ScriptsOf("main").Count;
            core.Invoke("plugin:event|unlisten", """{"event":"x","eventId":0}""", "second").ShouldBe("null");
            core.Invoke("plugin:event|emit", """{"event":"x"}""");

            core.ScriptsOf("main").Count.ShouldBe(before);
        }

        [Fact]
        public void Go_with_their_window()
        {
            var core = new RunningCore();
            core.Open("second");
            core.Invoke("plugin:event|listen", """{"event":"x","target":{"kind":"Any"},"handler":1}""", "second");
            core.Invoke("core_listen", """{"event":"x","note":"n","target":{"kind":"Window","label":"second"}}""");
            core.Invoke("close_window", """{"label":"second"}""").ShouldBe("null");
            core.Tell(new WebViewClosed("second"));
            core.Open("second");
            var before = core.ScriptsOf("second").Count;

            core.Invoke(
                "emit_from_core",
                """{"event":"x","payload":1,"target":{"kind":"AnyLabel","label":"second"}}"""
            );

            core.ScriptsOf("second").Count.ShouldBe(before);
            core.Invoke("core_heard", """{"note":"n"}""").ShouldBe("[]");
        }
    }

    public sealed class Names
    {
        [Theory]
        [InlineData("", true)]
        [InlineData("a-b/c:d_e", true)]
        [InlineData("é日本²١", true)]
        [InlineData("a.b", false)]
        [InlineData("a b", false)]
        [InlineData("😀", false)]
        [InlineData("a|b", false)]
        [InlineData("\u0E01\u0E31", true)]
        [InlineData("\u0627\u064B", true)]
        [InlineData("\u0939\u0941", true)]
        [InlineData("\u24B6\u24E9", true)]
        [InlineData("\u0345\u0363\u036F", true)]
        [InlineData("\U0001E947", true)]
        [InlineData("\u0362", false)]
        [InlineData("\u24B5", false)]
        [InlineData("\u24EA", true)]
        [InlineData("e\u0301", false)]
        [InlineData("\u0915\u094D", false)]
        [InlineData("\u1B44", false)]
        public void Follow_a_rule(string name, bool isOne) => EventName.IsValid(name).ShouldBe(isOne);

        [Fact]
        public void A_bad_one_is_refused_and_in_a_listener_of_the_Core_ends_the_host()
        {
            var core = new RunningCore();

            core.Invoke("plugin:event|emit", """{"event":"a b"}""")
                .ShouldBe(
                    "error \"invalid args `event` for command `emit`: Event name must include only alphanumeric characters, `-`, `/`, `:` and `_`.\""
                );
            core.Invoke("emit_from_core", """{"event":"a b","payload":1}""")
                .ShouldBe("error \"only alphanumeric, '-', '/', ':', '_' permitted for event names: \\\"a b\\\"\"");
            core.Ask(RawRequest.Of("core_listen", """{"event":"a b"}""")).ShouldBeNull();
            core.Crashes.ShouldNotBeEmpty();
        }
    }

    public sealed class Windows
    {
        [Fact]
        public void Are_announced_to_listeners_of_pages_and_of_the_Core()
        {
            var core = new RunningCore();
            core.Invoke("core_listen", """{"event":"tauri://window-created","note":"w"}""");
            core.Invoke("core_listen", """{"event":"tauri://webview-created","note":"v"}""");

            core.Open("second");
            core.Invoke("open_webview", """{"window":"second","label":"child"}""");

            core.Invoke("core_heard", """{"note":"w"}""").ShouldBe("""[{"label":"second"}]""");
            core.Invoke("core_heard", """{"note":"v"}""").ShouldBe("""[{"label":"second"},{"label":"child"}]""");
        }

        [Fact]
        public void A_label_in_use_is_refused_and_free_again_when_its_window_is_closed()
        {
            var core = new RunningCore();
            core.Open("second");

            core.Invoke("open_window", """{"label":"second"}""")
                .ShouldBe("error \"a webview with label `second` already exists\"");
            core.Invoke("close_window", """{"label":"second"}""");
            core.Open("second");
        }
    }
}
