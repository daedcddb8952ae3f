using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Conformance.AttachedWebView;

/// <summary>Pages behind the Chrome DevTools Protocol, as WebView2 and Chromium speak it, through Playwright.</summary>
internal sealed class CdpPages : IPageDriver
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Dictionary<string, IPage> _pages = [];
    private int _named;

    private CdpPages(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <inheritdoc />
    public (string Name, string Version) Driven => ("chromium", _browser.Version);

    /// <summary>Joins an application.</summary>
    /// <exception cref="DriverException">Nothing answers there.</exception>
    public static async Task<CdpPages> StartAsync(
        Uri address,
        TimeSpan limit,
        CancellationToken cancellationToken = default
    )
    {
        var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        try
        {
            var options = new BrowserTypeConnectOverCDPOptions { Timeout = (float)limit.TotalMilliseconds };
            return new CdpPages(
                playwright,
                await playwright
                    .Chromium.ConnectOverCDPAsync(
                        (await SocketOfAsync(address, cancellationToken).ConfigureAwait(false)).AbsoluteUri,
                        options
                    )
                    .WaitAsync(cancellationToken)
                    .ConfigureAwait(false)
            );
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException or HttpRequestException)
        {
            playwright.Dispose();
            throw new DriverException(
                DriverFailure.Ended,
                $"Nothing that speaks the Chrome DevTools Protocol answers at '{address}': {FirstLine(problem.Message)}",
                problem
            );
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        if (!_browser.IsConnected)
        {
            throw new DriverException(DriverFailure.Ended, "The application has closed the connection.");
        }

        var open = _browser.Contexts.SelectMany(context => context.Pages).ToList();
        foreach (var page in open.Where(page => !_pages.ContainsValue(page)))
        {
            _pages[$"page-{++_named}"] = page;
        }

        foreach (var (name, page) in _pages)
        {
            if (page.IsClosed)
            {
                _pages.Remove(name);
            }
        }

        return Task.FromResult<IReadOnlyList<string>>([.. _pages.Keys]);
    }

    /// <inheritdoc />
    public Task<string> RunAsync(
        string page,
        string function,
        string text,
        CancellationToken cancellationToken = default
    ) =>
        DoAsync(
            page,
            each =>
                each.EvaluateAsync<string>(
                        // Waiting takes no promise of the page's own, which it may have changed.
                        $"async text => await {{ __proto__: null, then: tell => void ({function}\n)(text, tell) }}",
                        text
                    )
                    .WaitAsync(cancellationToken)
        );

    /// <inheritdoc />
    public Task GoAsync(string page, string? url, CancellationToken cancellationToken = default) =>
        DoAsync(
            page,
            each =>
                (
                    url is null
                        ? each.ReloadAsync(new PageReloadOptions { Timeout = 0 })
                        : each.GotoAsync(url, new PageGotoOptions { Timeout = 0 })
                ).WaitAsync(cancellationToken)
        );

    /// <inheritdoc />
    public Task CloseAsync(string page, CancellationToken cancellationToken = default) =>
        DoAsync(
            page,
            async each =>
            {
                await each.CloseAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
        );

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Closing a browser that was joined over CDP leaves it alive, and ends the connection alone.
        await _browser.DisposeAsync().ConfigureAwait(false);
        _playwright.Dispose();
    }

    // Playwright asks for the socket through the user's proxy, and a proxy does not know what listens on this machine.
    internal static async Task<Uri> SocketOfAsync(Uri address, CancellationToken cancellationToken = default)
    {
        if (!address.IsLoopback || address.Scheme is not ("http" or "https"))
        {
            return address;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var text = await client
            .GetStringAsync(new Uri(address.AbsoluteUri.TrimEnd('/') + "/json/version/"), cancellationToken)
            .ConfigureAwait(false);
        return Socket(text) ?? address;
    }

    // Who answers otherwise is nobody that the kit knows; Playwright says so in its own words.
    private static Uri? Socket(string text)
    {
        try
        {
            var socket = JsonNode.Parse(text)?["webSocketDebuggerUrl"]?.GetValue<string>();
            return Uri.TryCreate(socket, UriKind.Absolute, out var found) ? found : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private async Task<T> DoAsync<T>(string page, Func<IPage, Task<T>> act)
    {
        if (!_pages.TryGetValue(page, out var found) || found.IsClosed)
        {
            throw new DriverException(DriverFailure.PageGone, $"The page '{page}' is closed.");
        }

        try
        {
            return await act(found).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
        {
            throw new DriverException(Kind(found, problem), FirstLine(problem.Message), problem);
        }
    }

    private DriverFailure Kind(IPage page, Exception problem) =>
        !_browser.IsConnected ? DriverFailure.Ended
        : page.IsClosed || problem.Message.Contains("navigation", StringComparison.OrdinalIgnoreCase)
            ? DriverFailure.PageGone
        : DriverFailure.Script;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
