namespace Conformance.Hosts.Tests;

/// <summary>The real Tauri Core, where it is at hand beside the repository.</summary>
public sealed class TauriHostTests
{
    [Theory]
    [InlineData("brownfield")]
    [InlineData("isolation")]
    public async Task It_greets_serves_its_document_and_stops(string pattern)
    {
        var host = RepositoryFolder.Shared("hosts", "tauri-host");
        var app = RepositoryFolder.Shared("conformance-app");
        Assert.SkipUnless(
            host is not null && app is not null,
            "There is no '../shared/hosts/tauri-host' beside the repository."
        );
        var listener = new SpyListener();

        await using var session = await new ProcessHostPort($"'{host}'").StartAsync(
            Given.WebView,
            new AppSelection(app, pattern),
            listener,
            TestContext.Current.CancellationToken
        );
        var create = await listener.NextAsync<WebViewCreate>();
        session.Send(new WebViewRequest(session.NextRequestId(), "main", create.Url, "GET", create.Url, [], null));
        var answered = await listener.NextAsync<RequestAnswered>();
        var end = await session.StopAsync(TestContext.Current.CancellationToken);

        session.Host.Name.ShouldBe("tauri");
        session.Host.Features.ShouldContain(pattern);
        create
            .Schemes.Any(scheme => scheme.StartsWith("isolation-", StringComparison.Ordinal))
            .ShouldBe(pattern == "isolation");
        answered.Response.Status.ShouldBe(200);
        answered.Response.Body!.ReadText().ShouldContain("<!doctype html>", Case.Insensitive);
        (end.Reason, end.ExitStatus).ShouldBe((HostEndReason.Stopped, 0));
    }
}
