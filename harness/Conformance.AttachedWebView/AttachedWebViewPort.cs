using System.Collections.Concurrent;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>The pages of an application that runs already, or that a driver starts; the application is its own host.</summary>
public sealed class AttachedWebViewPort : IApplicationPort
{
    private readonly ConcurrentDictionary<WebViewIdentity, AttachedWebView> _open = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly AttachSettings _settings;
    private readonly TimeProvider _time;

    /// <summary>Makes the port.</summary>
    public AttachedWebViewPort(AttachSettings settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        _settings = settings;
        _time = time;
        Application = new AttachedHostPort(settings, Find, time);
    }

    /// <inheritdoc />
    public string Name => $"attach:{(_settings.Protocol is AttachProtocol.Cdp ? "cdp" : "webdriver")}";

    /// <inheritdoc />
    public IHostPort Application { get; }

    /// <inheritdoc />
    public string Platform => _settings.Platform;

    /// <inheritdoc />
    public bool StartsApplication => _settings.Application is not null;

    /// <inheritdoc />
    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (display, origins) = _settings is { Application: not null, Address: null }
            ? await SurroundAsync(options, cancellationToken).ConfigureAwait(false)
            : default;
        var view = new AttachedWebView(_settings, options, display, origins, _time) { Closed = Forget };
        _open[view.Identity] = view;
        return view;
    }

    // What an application is given that the kit starts.
    private async Task<(VirtualDisplay?, OriginProxy?)> SurroundAsync(
        WebViewOptions options,
        CancellationToken cancellationToken
    )
    {
        var display = OperatingSystem.IsLinux()
            ? await VirtualDisplay.OpenAsync(_time, isForApplications: true, cancellationToken).ConfigureAwait(false)
            : null;
        try
        {
            return (
                display,
                await OriginProxy.StartAsync(options.Origins, _time, cancellationToken).ConfigureAwait(false)
            );
        }
        catch
        {
            display?.Dispose();
            throw;
        }
    }

    private void Forget(AttachedWebView view) => _open.TryRemove(view.Identity, out _);

    // A host is given its WebView's identity and nothing else of it: so the two halves of an application find each other.
    private AttachedWebView? Find(WebViewIdentity identity) => _open.GetValueOrDefault(identity);
}
