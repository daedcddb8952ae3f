using System.Text.Json;

namespace Conformance.BrowserWebView;

/// <summary>Opens pages over the DevTools protocol itself, which has a browser do no more for a page than the kit asks of it.</summary>
internal sealed class DevToolsTabs : IBrowserTabs, IAsyncDisposable
{
    private readonly DevToolsConnection _connection;
    private readonly string _context;
    private readonly string _userAgent;

    private DevToolsTabs(DevToolsConnection connection, string context, string userAgent)
    {
        _connection = connection;
        _context = context;
        _userAgent = userAgent;
    }

    /// <summary>Joins a browser that was started with a port for the protocol.</summary>
    /// <exception cref="TabException">Nothing answers there.</exception>
    public static async Task<DevToolsTabs> JoinAsync(Uri address, CancellationToken cancellationToken = default)
    {
        var connection = await DevToolsConnection.OpenAsync(address, cancellationToken).ConfigureAwait(false);
        try
        {
            var version = await connection.AskAsync("Browser.getVersion", new { }).ConfigureAwait(false);
            var context = await connection
                .AskAsync("Target.createBrowserContext", new { disposeOnDetach = true })
                .ConfigureAwait(false);
            return new DevToolsTabs(connection, Text(context, "browserContextId"), Text(version, "userAgent"));
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IBrowserTab> OpenAsync(TabPlan plan)
    {
        var target = await _connection
            .AskAsync("Target.createTarget", new { url = "about:blank", browserContextId = _context })
            .ConfigureAwait(false);
        var id = Text(target, "targetId");
        var session = await _connection
            .AskAsync("Target.attachToTarget", new { targetId = id, flatten = true })
            .ConfigureAwait(false);
        var tab = new DevToolsTab(_connection, id, Text(session, "sessionId"), plan.News);
        await tab.PrepareAsync(plan, GatewayMessage.UserAgentOf(_userAgent, plan.Label)).ConfigureAwait(false);
        return tab;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
