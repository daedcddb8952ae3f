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
}
