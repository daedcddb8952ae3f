using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Opens mock WebViews: pages in V8 realms of one sandboxed Node process each, without a browser.</summary>
public sealed class MockWebViewPort : IWebViewPort
{
    private readonly MockWebViewSettings _settings;
    private readonly RealmLauncher _launcher;

    /// <summary>Makes the port.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public MockWebViewPort(MockWebViewSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        _settings = settings;
        _launcher = new RealmLauncher(settings);
    }

    /// <inheritdoc />
    public string Name => $"mock:{_settings.Platform}";

    /// <inheritdoc />
    public string Platform => _settings.Platform;

    /// <inheritdoc />
    public bool IsRealBrowser => false;

    /// <inheritdoc />
    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var process = await _launcher.StartAsync(options.MemoryLimit, cancellationToken).ConfigureAwait(false);
        return new MockWebView(process, _settings, options);
    }
}
