namespace Conformance.ReferenceHost.Tests;

public static class UrlPatternTests
{
    public sealed class Patterns_of_URLs
    {
        [Theory]
        [InlineData("nope", "a relative input without a base URL is not valid")]
        [InlineData("http://a b", "invalid domain character")]
        [InlineData("http://*.1", "invalid domain character")]
        [InlineData("http://[::1]", "invalid domain character")]
        [InlineData("http://a:70000", "invalid port number")]
        [InlineData("http://a:1:2", "':' means nothing where it stands")]
        [InlineData("http://a/x:1/*", "':' means nothing where it stands")]
        [InlineData("http://a/?a=:", "':' means nothing where it stands")]
        [InlineData("http://a/x}", "'}' means nothing where it stands")]
        [InlineData("http://a/+", "'+' means nothing where it stands")]
        [InlineData("http://a/\\", "'\\' means nothing where it stands")]
        [InlineData("http://a/:x", null)]
        [InlineData("http://a:80", null)]
        public void May_be_bad(string pattern, string? expected) => RemoteUrlPattern.Fault(pattern).ShouldBe(expected);

        [Theory]
        [InlineData("http://*", "http://tauri.app/path?q=1", true)]
        [InlineData("http://*.tauri.app", "http://tauri.app/path", false)]
        [InlineData("http://*.tauri.app", "http://api.tauri.app/path", true)]
        [InlineData("http://localhost/*", "http://localhost/path?q=1", true)]
        [InlineData("*://localhost", "custom://localhost/path", true)]
        [InlineData("https://x.dev/api/*", "https://x.dev/", false)]
        [InlineData("https://x.dev/api/*", "https://x.dev/api/1", true)]
        [InlineData("https://X.dev:443", "https://x.dev", true)]
        [InlineData("https://x.dev:8443", "https://x.dev", false)]
        [InlineData("https://x.dev?a=1", "https://x.dev/", false)]
        [InlineData("https://:sub.x.dev", "https://a.x.dev", true)]
        [InlineData("https://:sub.x.dev", "https://a.b.x.dev", false)]
        [InlineData("http{s}?://x.dev", "http://x.dev", true)]
        [InlineData("http://192.168.*.*", "http://192.168.1.1", false)]
        [InlineData("http://b\u00fccher.example", "http://xn--bcher-kva.example", true)]
        [InlineData("http://0x7f.1/", "http://127.0.0.1", true)]
        [InlineData("http://r.example:(80|81)/", "http://r.example:81", true)]
        [InlineData("http://r.example:(80|81)/", "http://r.example:82", false)]
        [InlineData("http://s.example::port", "http://s.example:55", true)]
        [InlineData("http://s.example::port", "http://s.example", false)]
        [InlineData("http://o.example:08080", "http://o.example:8080", true)]
        [InlineData("http://o.example:*", "http://o.example", true)]
        [InlineData("file:///*", "file://", true)]
        [InlineData("http://user@g.example", "http://user@g.example/", true)]
        [InlineData("http://user@g.example", "http://other@g.example/", false)]
        [InlineData("http://user@g.example", "http://g.example/", false)]
        [InlineData("http://user:1@g.example", "http://user:1@g.example/", true)]
        [InlineData("http://user:1@g.example", "http://user:2@g.example/", false)]
        [InlineData("http://user:pw@g.example", "http://user:pw@g.example/", false)]
        [InlineData("http://user:pw@g.example", "http://userx:y@g.example/", true)]
        [InlineData("http://g.example", "http://user@g.example/", true)]
        public void Match(string pattern, string url, bool expected) =>
            RemoteUrlPattern.Parse(pattern).Matches(WebUrlReader.Read(url)!).ShouldBe(expected);
    }
}
