using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>WebKitGTK, the library that Tauri uses on Linux, through its C interface.</summary>
public sealed class WebKitGtkWebViewPort(TimeProvider time) : IWebViewPort
{
    /// <inheritdoc />
    public string Name => "webkitgtk";

    /// <inheritdoc />
    public async Task<IWebView> OpenAsync(WebViewOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsLinux() || !WebKit.IsInstalled)
        {
            throw new WebViewException(
                "WebKitGTK 4.1 is not available on this machine. On Debian: 'apt-get install libwebkit2gtk-4.1-0 xvfb'."
            );
        }

        var gtk = await GtkThread.StartAsync(time, cancellationToken).ConfigureAwait(false);
        var proxy = await OriginProxy.StartAsync(options.Origins, time, cancellationToken).ConfigureAwait(false);
        try
        {
            var context = await gtk.CallAsync(() => OpenContext(proxy.Address)).ConfigureAwait(false);
            return new WebKitGtkWebView(gtk, context, proxy, options);
        }
        catch
        {
            await proxy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static nint OpenContext(string proxy)
    {
        const int CustomProxy = 2;
        const int IgnoreTlsErrors = 0;
        var context = WebKit.NewContext();
        WebKit.SetTlsErrorsPolicy(WebKit.DataManager(context), IgnoreTlsErrors);
        WebKit.SetProxy(context, CustomProxy, WebKit.NewProxySettings(proxy, 0));
        return context;
    }
}
