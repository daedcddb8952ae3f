namespace Conformance.Hosts.Tests;

public sealed class WebViewRequestTests
{
    [Theory]
    [InlineData("POST", "ipc://localhost/echo", true)]
    [InlineData("POST", "http://ipc.localhost/echo", true)]
    [InlineData("POST", "https://ipc.localhost/echo", true)]
    [InlineData("GET", "ipc://localhost/echo", true)]
    [InlineData("OPTIONS", "ipc://localhost/echo", false)]
    [InlineData("POST", "tauri://localhost/ipc:", false)]
    [InlineData("POST", "http://ipc.localhost.example.org/echo", false)]
    [InlineData("POST", "http://tauri.localhost/echo", false)]
    public void The_ipc_scheme_is_known_in_the_form_of_every_platform(string method, string url, bool isOfIpc)
    {
        var request = new WebViewRequest(1, "main", "tauri://localhost/", method, url, [], null);

        request.IsOfIpc.ShouldBe(isOfIpc);
        request.IsCall.ShouldBeFalse();
        (request with { Headers = [new Header("tauri-invoke-key", "k")] }).IsCall.ShouldBe(isOfIpc);
    }
}
