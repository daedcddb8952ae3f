using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>A running application as a host.</summary>
internal sealed class AttachedHostPort(
    AttachSettings settings,
    Func<WebViewIdentity, AttachedWebView?> find,
    TimeProvider time
) : IHostPort
{
    private const int MostTries = 3;
    private static readonly TimeSpan s_driverLimit = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public string Name => settings.Application ?? settings.Address!.ToString();

    /// <inheritdoc />
    public async Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        var view =
            find(webView)
            ?? throw new InvalidOperationException("An attached application is joined in its own WebView alone.");
        view.Driver = null;
        var joining = new Joining(view, app);
        using var bound = new CancellationTokenSource(StartLimit(view), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            return await JoinAsync(joining, listener, both.Token).ConfigureAwait(false);
        }
        catch (DriverException failed)
        {
            throw await FailedAsync(view, failed.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw await FailedAsync(view, $"Within {StartLimit(view).TotalSeconds} s {joining.Missing}")
                .ConfigureAwait(false);
        }
        catch
        {
            await LetGoAsync(view).ConfigureAwait(false);
            throw;
        }
    }

    private TimeSpan StartLimit(AttachedWebView view) => settings.StartLimit * view.Options.Patience;

    private async Task<IHostSession> JoinAsync(
        Joining joining,
        IHostListener listener,
        CancellationToken cancellationToken
    )
    {
        var (view, app) = joining;
        var driver = await DriveAsync(joining, cancellationToken).ConfigureAwait(false);
        var process = view.Driver;
        var application = new AttachedApplication(
            driver,
            view,
            listener,
            async () =>
            {
                try
                {
                    await driver.DisposeAsync().ConfigureAwait(false);
                }
                finally
                {
                    if (process is not null)
                    {
                        await process.DisposeAsync().ConfigureAwait(false);
                    }
                }
            }
        );
        try
        {
            joining.Missing =
                $"no page of a window 'main' with 'window.__TAURI_INTERNALS__' has loaded in '{Name}'. "
                + "Look whether the application opens one, and is built so that it can be driven.";
            await view.JoinAsync(application, cancellationToken).ConfigureAwait(false);
            await application
                .StartAsync(main => Describe(main, app, view, driver.Driven), cancellationToken)
                .ConfigureAwait(false);
            return application;
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<IPageDriver> DriveAsync(Joining joining, CancellationToken cancellationToken)
    {
        if (settings.Protocol is AttachProtocol.Cdp)
        {
            joining.Missing = $"nothing that speaks the Chrome DevTools Protocol has answered at '{settings.Address}'.";
            return await CdpPages
                .StartAsync(settings.Address!, StartLimit(joining.View), cancellationToken)
                .ConfigureAwait(false);
        }

        var address = settings.Address ?? await StartDriverAsync(joining, cancellationToken).ConfigureAwait(false);
        joining.Missing =
            $"the WebDriver at '{address}' has begun no session for '{Name}'. Look whether the application starts, and is built so that it can be driven.";
        var program =
            settings.Application is { } path && path.Contains('/') ? Path.GetFullPath(path) : settings.Application;
        return await WebDriverPages
            .StartAsync(
                new DriverStart(
                    address,
                    program,
                    Arguments(joining.App),
                    s_driverLimit * joining.View.Options.Patience
                ),
                time,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // A driver that ends at once may have found its port taken, which was free a moment before.
    private async Task<Uri> StartDriverAsync(Joining joining, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var process = await DriverProcess
                .StartAsync(settings.Driver, Environment(joining.View, joining.App), time)
                .ConfigureAwait(false);
            joining.View.Driver = process;
            joining.Missing =
                $"the driver '{settings.Driver}' does not listen at '{process.Address}', though it was started with '--port={process.Address.Port}'. "
                + "Look whether it is a WebDriver; name another with 'driver=PATH'.";
            if (await process.ListensAsync(cancellationToken).ConfigureAwait(false))
            {
                return process.Address;
            }

            if (tries == MostTries)
            {
                var said = string.Join('\n', process.LastLines);
                throw new DriverException(DriverFailure.Ended, $"The driver ended before it listened. It said: {said}");
            }

            await process.DisposeAsync().ConfigureAwait(false);
        }
    }

    private IReadOnlyList<string> Arguments(AppSelection app) =>
        [
            .. settings.Arguments.Select(argument =>
                argument.Replace("{pattern}", app.Pattern, StringComparison.Ordinal)
            ),
        ];

    private static Dictionary<string, string> Environment(AttachedWebView view, AppSelection app)
    {
        var environment = new Dictionary<string, string>
        {
            ["TAURI_AUTOMATION"] = "true",
            ["TAURI_WEBVIEW_AUTOMATION"] = "true",
            ["CONFORMANCE_PATTERN"] = app.Pattern,
        };
        if (view.Display is { } display)
        {
            environment["DISPLAY"] = display;
        }

        if (view.OriginsAddress is { } origins)
        {
            environment["http_proxy"] = origins;
            environment["https_proxy"] = origins;
            environment["no_proxy"] = "localhost,127.0.0.1";
        }

        return environment;
    }

    private HostDescription Describe(
        PageFacts main,
        AppSelection app,
        AttachedWebView view,
        (string Name, string Version) driven
    )
    {
        var spoken = AttachedPlatform.Of(main.Url, main.Agent);
        if (AttachedPlatform.UsesHttp(spoken) != AttachedPlatform.UsesHttp(settings.Platform))
        {
            throw new DriverException(
                DriverFailure.Ended,
                $"The application's page is '{main.Url}', which is not how pages are named on '{settings.Platform}'. Write ',platform={spoken}' behind '--webview attach:…'."
            );
        }

        if (main.Pattern is { } pattern && pattern != app.Pattern)
        {
            throw new HostStartException(Refused(pattern, app.Pattern));
        }

        return new HostDescription
        {
            Name = driven.Name.Length > 0 ? $"application in {driven.Name}" : "application",
            Version = driven.Version,
            Language = "unknown",
            Features = AttachedFeatures.Of(settings, app.Pattern, view.OriginsAddress is not null),
        };
    }

    private HostEnd Refused(string found, string asked) =>
        new(
            HostEndReason.NotStarted,
            $"The application runs with the pattern '{found}', not '{asked}'. "
                + (
                    settings.Application is null
                        ? $"Start the one with '{asked}', or play '--pattern {found}' alone."
                        : "Let it choose by the variable CONFORMANCE_PATTERN or by 'args={pattern}', "
                            + $"or write ',lacks={asked}' behind '--webview attach:…'."
                )
        )
        {
            Refusal = new HostError(1, "pattern not supported"),
        };

    private static async Task<HostStartException> FailedAsync(AttachedWebView view, string why)
    {
        var last = view.LastLines;
        await LetGoAsync(view).ConfigureAwait(false);
        return new HostStartException(new HostEnd(HostEndReason.NotStarted, why) { LastErrorLines = last });
    }

    // What was started on the way ends, whatever kept the rest from being: nobody else knows of it.
    private static async ValueTask LetGoAsync(AttachedWebView view)
    {
        if (view.Driver is { } driver)
        {
            await driver.DisposeAsync().ConfigureAwait(false);
        }
    }

    // One attempt: for which WebView and application, and what it is that has not come so far.
    private sealed record Joining(AttachedWebView View, AppSelection App)
    {
        public string Missing { get; set; } = string.Empty;
    }
}
