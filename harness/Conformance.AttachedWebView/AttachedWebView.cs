using System.Diagnostics;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>The pages of a running application, as a WebView. It plays nothing: the application's own WebView does.</summary>
internal sealed class AttachedWebView(
    AttachSettings settings,
    WebViewOptions options,
    VirtualDisplay? display,
    OriginProxy? origins,
    TimeProvider time
) : IWebView
{
    private static readonly PageScript s_close = new(
        "conformance-close",
        "label => globalThis.__TAURI_INTERNALS__.invoke('close_window', { label }).then(() => '')"
    );

    private bool _isRefused;
    private volatile WebViewException? _loss;

    /// <inheritdoc />
    public WebViewIdentity Identity { get; } = new("attached", "unknown", settings.Platform);

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Hears that it is closed.</summary>
    public Action<AttachedWebView> Closed { get; init; } = _ => { };

    /// <summary>What it was opened with.</summary>
    public WebViewOptions Options => options;

    /// <summary>The display for an application that the kit starts.</summary>
    public string? Display => display?.Name;

    /// <summary>The proxy through which an application that the kit starts reaches remote origins.</summary>
    public string? OriginsAddress => origins?.Address;

    /// <summary>The application; null until it was joined.</summary>
    public AttachedApplication? Application { get; private set; }

    /// <summary>What the application's driver said last.</summary>
    public IReadOnlyList<string> LastLines => Driver?.LastLines ?? [];

    /// <summary>The driver that the kit has started.</summary>
    public DriverProcess? Driver { get; set; }

    /// <summary>Where what pages were seen to do is told; null while nobody listens.</summary>
    public IHostSession? Session { get; private set; }

    /// <summary>The schemes that every application of the kind answers.</summary>
    public IReadOnlyList<string> Schemes { get; } = ["ipc", "tauri"];

    /// <summary>How the URLs of the ipc scheme begin.</summary>
    public string IpcRoot =>
        AttachedPlatform.UsesHttp(settings.Platform) ? "http://ipc.localhost/" : "ipc://localhost/";

    /// <summary>Takes the application that was joined for it.</summary>
    public async Task JoinAsync(AttachedApplication application, CancellationToken cancellationToken = default)
    {
        Application = application;
        await application.Pages.Door.RefuseAsync(_isRefused, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives it up: the kit has failed at what a page told.</summary>
    public void Break(Exception problem) =>
        _loss = new WebViewException(
            $"The kit failed at what a page told it: {problem.GetType().Name}: {problem.Message}",
            problem
        )
        {
            IsLost = true,
        };

    /// <inheritdoc />
    public void Receive(IHostSession session, HostMessage message) => Session = session;

    /// <inheritdoc />
    public void Ended(IHostSession session, HostEnd end) => Session = null;

    /// <inheritdoc />
    public Task WhenLoadedAsync(string webView, CancellationToken cancellationToken = default) =>
        GuardAsync(
            webView,
            async application =>
                (await application.Pages.FindAsync(webView, cancellationToken).ConfigureAwait(false)).Name
        );

    /// <inheritdoc />
    public Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    ) =>
        GuardAsync(
            webView,
            async application =>
            {
                var pages = application.Pages;
                var page =
                    pages.Find(webView) ?? await pages.FindAsync(webView, cancellationToken).ConfigureAwait(false);
                var text = await page.CallAsync(script, argument, cancellationToken).ConfigureAwait(false);

                // What a script has opened or closed is known before its answer is read.
                await pages.LookAsync(cancellationToken).ConfigureAwait(false);
                return text;
            }
        );

    /// <inheritdoc />
    public async Task ActAsync(WebViewAction action, CancellationToken cancellationToken = default)
    {
        switch (action)
        {
            case ReloadPage reload:
                await GoAsync(reload.WebView, null, cancellationToken).ConfigureAwait(false);
                break;
            case NavigatePage navigate:
                await GoAsync(navigate.WebView, navigate.Url, cancellationToken).ConfigureAwait(false);
                break;
            case ClosePage close:
                await CloseAsync(close.WebView, cancellationToken).ConfigureAwait(false);
                break;
            case RefuseIpcScheme refuse:
                _isRefused = refuse.Refused;
                await RefuseAsync(cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Closed(this);
        if (Application is { } application)
        {
            await application.DisposeAsync().ConfigureAwait(false);
        }

        if (Driver is { } driver)
        {
            await driver.DisposeAsync().ConfigureAwait(false);
        }

        display?.Dispose();
        if (origins is not null)
        {
            await origins.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<string> GoAsync(string webView, string? url, CancellationToken cancellationToken) =>
        GuardAsync(
            webView,
            async application =>
            {
                var page = await application.Pages.FindAsync(webView, cancellationToken).ConfigureAwait(false);
                await application.Pages.Door.GoAsync(page.Name, url, cancellationToken).ConfigureAwait(false);
                return (await application.Pages.FindAsync(webView, cancellationToken).ConfigureAwait(false)).Name;
            }
        );

    private Task<string> CloseAsync(string webView, CancellationToken cancellationToken) =>
        GuardAsync(
            webView,
            async application =>
            {
                var pages = application.Pages;
                if (pages.Find(webView) is { } page)
                {
                    if (!await TryCloseByCommandAsync(pages, page, cancellationToken).ConfigureAwait(false))
                    {
                        await pages.Door.CloseAsync(page.Name, cancellationToken).ConfigureAwait(false);
                    }

                    await pages.WhenGoneAsync(page, cancellationToken).ConfigureAwait(false);
                }

                return string.Empty;
            }
        );

    // Drivers close the page alone and leave the Core in the belief that its window is there, so the application's own command comes
    // first. It knows no window that has held a second webview.
    private static async Task<bool> TryCloseByCommandAsync(
        AttachedPages pages,
        AttachedPage page,
        CancellationToken cancellationToken
    )
    {
        if (page.Label is "main" || page.Facts?.Window != page.Label)
        {
            return false;
        }

        try
        {
            var main = await pages.FindAsync("main", cancellationToken).ConfigureAwait(false);
            await main.CallAsync(s_close, page.Label, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (WebViewException refused) when (!refused.IsLost)
        {
            return false;
        }
    }

    private async Task RefuseAsync(CancellationToken cancellationToken)
    {
        if (Application is not { Completion.IsCompleted: false } application)
        {
            return;
        }

        await GuardAsync(
                "main",
                async living =>
                {
                    await living.Pages.LookAsync(cancellationToken).ConfigureAwait(false);
                    await living
                        .Pages.Door.RefuseAsync(
                            _isRefused,
                            living.Pages.Known.Select(page => page.Name),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return string.Empty;
                }
            )
            .ConfigureAwait(false);
    }

    private async Task<string> GuardAsync(string webView, Func<AttachedApplication, Task<string>> act)
    {
        var application = Application ?? throw new WebViewException("No application was joined.") { IsLost = true };
        if (_loss is { } loss)
        {
            throw loss;
        }

        try
        {
            return await act(application).ConfigureAwait(false);
        }
        catch (DriverException failed)
        {
            throw await BlameAsync(application, webView, failed).ConfigureAwait(false);
        }
    }

    // A page that went may have gone alone, or with the whole application.
    private static async Task<WebViewException> BlameAsync(
        AttachedApplication application,
        string webView,
        DriverException failed
    )
    {
        if (failed.Failure is DriverFailure.PageGone)
        {
            try
            {
                await application.Pages.LookAsync().ConfigureAwait(false);
                return new WebViewException($"The page of webview '{webView}' has gone: {failed.Message}", failed);
            }
            catch (DriverException all) when (all.Failure is DriverFailure.Ended)
            {
                failed = all;
            }
        }

        if (failed.Failure is DriverFailure.Script)
        {
            return new WebViewException($"The page of webview '{webView}' ran no script: {failed.Message}", failed);
        }

        application.Lose($"The application has ended, or let go of its driver. {failed.Message}");
        await application.Completion.ConfigureAwait(false);
        return new WebViewException($"The application has ended: {failed.Message}", failed) { IsLost = true };
    }
}
