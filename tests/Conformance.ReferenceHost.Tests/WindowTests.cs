namespace Conformance.ReferenceHost.Tests;

public static class WindowTests
{
    public sealed class A_label
    {
        [Fact]
        public void Is_taken_while_its_window_lives_on_in_a_child()
        {
            var core = new RunningCore();
            core.Open("second");
            core.Invoke("open_webview", """{"window":"second","label":"child"}""").ShouldBe("null");
            core.Tell(new WebViewClosed("second"));

            const string Taken = "error \"a webview with label `second` already exists\"";
            core.Invoke("open_window", """{"label":"second"}""").ShouldBe(Taken);
            core.Invoke("open_webview", """{"window":"main","label":"second"}""").ShouldBe(Taken);
        }

        [Fact]
        public void Is_free_once_the_last_webview_of_its_window_is_gone()
        {
            var core = new RunningCore();
            core.Open("second");
            core.Invoke("open_webview", """{"window":"second","label":"child"}""").ShouldBe("null");
            core.Tell(new WebViewClosed("second"));
            core.Tell(new WebViewClosed("child"));

            core.Invoke("open_window", """{"label":"second"}""").ShouldBe("null");
        }
    }

    public sealed class A_URL
    {
        [Theory]
        [InlineData("http://user:pw@host/", "http://user:pw@host/")]
        [InlineData("http://b\u00fccher.example/", "http://xn--bcher-kva.example/")]
        [InlineData("http://ex%61mple.com", "http://example.com/")]
        [InlineData("http://1/", "http://0.0.0.1/")]
        [InlineData("file://", "file:///")]
        public void Is_opened_as_browsers_write_it(string url, string expected)
        {
            var core = new RunningCore();

            core.Open("second", url);

            core.Said.OfType<WebViewCreate>().Last().Url.ShouldBe(expected);
        }
    }

    public sealed class Hosts
    {
        [Theory]
        [InlineData("EXAMPLE.com", "example.com")]
        [InlineData("a..b", "a..b")]
        [InlineData("-a_!b", "-a_!b")]
        [InlineData("0x7f.1", "127.0.0.1")]
        [InlineData("0x", "0.0.0.0")]
        [InlineData("010.1", "8.0.0.1")]
        [InlineData("192.168.", "192.0.0.168")]
        [InlineData("4294967295", "255.255.255.255")]
        [InlineData("4294967296", null)]
        [InlineData("1.2.3.256", null)]
        [InlineData("256.1", null)]
        [InlineData("1.2.3.4.5", null)]
        [InlineData("a.1", null)]
        [InlineData("08", null)]
        [InlineData("a%", null)]
        [InlineData("a b", null)]
        [InlineData("[::1]", "[::1]")]
        [InlineData("[::x]", null)]
        public void Are_written_one_way(string text, string? expected) => WebHost.Read(text).ShouldBe(expected);
    }
}
