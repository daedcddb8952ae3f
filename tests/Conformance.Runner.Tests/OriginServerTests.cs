namespace Conformance.Runner.Tests;

public sealed class OriginServerTests
{
    private readonly OriginServer _server = new();

    [Theory]
    [InlineData("http://remote.conformance.test/")]
    [InlineData("https://stranger.conformance.test/")]
    [InlineData("http://conformance.test/")]
    public void A_remote_origin_has_a_page(string url)
    {
        var response = _server.Answer("GET", url, [], null).ShouldNotBeNull();

        response.Status.ShouldBe(200);
        response.Body!.ReadText().ShouldContain("<main>");
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("http://xconformance.test/")]
    [InlineData("http://conformance.test.example.com/")]
    [InlineData("ftp://remote.conformance.test/")]
    [InlineData("no url")]
    public void Nothing_else_is_served(string url) => _server.Answer("GET", url, [], null).ShouldBeNull();

    [Fact]
    public void A_page_that_is_not_there_is_not_found() =>
        _server.Answer("GET", "http://remote.conformance.test/none", [], null)!.Status.ShouldBe(404);
}
