using OpenQA.Selenium;

namespace Conformance.AttachedWebView;

/// <summary>Pages behind a W3C WebDriver: the few commands of it that are needed.</summary>
internal sealed class WebDriverPages : IPageDriver
{
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(5);

    private readonly WebDriverLine _driver;
    private readonly TimeProvider _time;
    private readonly SessionId _session;
    private string? _current;

    private WebDriverPages(WebDriverLine driver, TimeProvider time, SessionId session, (string, string) driven)
    {
        _driver = driver;
        _time = time;
        _session = session;
        Driven = driven;
    }

    /// <inheritdoc />
    public (string Name, string Version) Driven { get; }

    /// <summary>Begins a session.</summary>
    /// <param name="start">With which driver, and for what.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DriverException">Nothing answers there, or the driver refuses.</exception>
    public static async Task<WebDriverPages> StartAsync(
        DriverStart start,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        var driver = new WebDriverLine(start.Address);
        try
        {
            var begun = await driver
                .SendAsync(new Command(null, DriverCommand.NewSession, Capabilities(start)), cancellationToken)
                .ConfigureAwait(false);
            return begun.SessionId is { } session
                ? new WebDriverPages(
                    driver,
                    time,
                    new SessionId(session),
                    (
                        WebDriverLine.Member(begun.Value, "browserName"),
                        WebDriverLine.Member(begun.Value, "browserVersion")
                    )
                )
                : throw driver.Complaint("It begins no session.");
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        var handles = await AskAsync(DriverCommand.GetWindowHandles, [], cancellationToken).ConfigureAwait(false);
        return [.. (handles as IEnumerable<object> ?? []).OfType<string>()];
    }

    /// <inheritdoc />
    public async Task<string> RunAsync(
        string page,
        string function,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        var script = new Dictionary<string, object?>
        {
            ["script"] = $"({function}\n)(arguments[0], arguments[1])",
            ["args"] = new object[] { text },
        };
        var told = await AskAsync(DriverCommand.ExecuteAsyncScript, script, cancellationToken).ConfigureAwait(false);
        return told as string ?? string.Empty;
    }

    /// <inheritdoc />
    public async Task GoAsync(string page, string? url, CancellationToken cancellationToken = default)
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        await (
            url is null
                ? AskAsync(DriverCommand.Refresh, [], cancellationToken)
                : AskAsync(DriverCommand.Get, new() { ["url"] = url }, cancellationToken)
        ).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task CloseAsync(string page, CancellationToken cancellationToken = default)
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        _current = null;
        await AskAsync(DriverCommand.Close, [], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var bound = new CancellationTokenSource(s_farewell, _time);
        try
        {
            await _driver.SendAsync(new Command(_session, DriverCommand.Quit, []), bound.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is DriverException or OperationCanceledException)
        {
            // Whoever has ended need not be asked to.
        }

        _driver.Dispose();
    }

    private async Task TurnToAsync(string page, CancellationToken cancellationToken)
    {
        if (_current == page)
        {
            return;
        }

        _current = null;
        await AskAsync(DriverCommand.SwitchToWindow, new() { ["handle"] = page }, cancellationToken)
            .ConfigureAwait(false);
        _current = page;
    }

    private async Task<object?> AskAsync(
        string command,
        Dictionary<string, object?> parameters,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await _driver
                .SendAsync(new Command(_session, command, parameters), cancellationToken)
                .ConfigureAwait(false);
            return answer.Value;
        }
        catch (DriverException failed) when (failed.Failure is not DriverFailure.Ended)
        {
            _current = null;
            throw;
        }
    }

    private static Dictionary<string, object?> Capabilities(DriverStart start)
    {
        var limit = (long)start.Limit.TotalMilliseconds;
        var always = new Dictionary<string, object>
        {
            ["timeouts"] = new Dictionary<string, object> { ["script"] = limit, ["pageLoad"] = limit },
        };
        if (start.Application is { } application)
        {
            always["webkitgtk:browserOptions"] = new Dictionary<string, object>
            {
                ["binary"] = application,
                ["args"] = start.Arguments.ToArray<object>(),
            };
        }

        return new() { ["capabilities"] = new Dictionary<string, object> { ["alwaysMatch"] = always } };
    }
}
