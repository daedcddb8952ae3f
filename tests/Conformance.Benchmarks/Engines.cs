using Conformance.BrowserWebView;
using Conformance.MockWebView;
using Conformance.NativeWebView;
using Conformance.Protocol;

namespace Conformance.Benchmarks;

/// <summary>The WebViews that are measured side by side.</summary>
internal static class Engines
{
    public static IWebViewPort Port(string name)
    {
        LendDriver();
        return name switch
        {
            "chromium" => new BrowserWebViewPort(new BrowserSettings { Engine = name }, TimeProvider.System),
            "webkitgtk" => new WebKitGtkWebViewPort(TimeProvider.System),
            _ => new MockWebViewPort(new MockWebViewSettings()),
        };
    }

    // Playwright's driver is large and lies beside the mock's Node already.
    private static void LendDriver()
    {
        var folder = new FileInfo(new NodeLocator().Find()).Directory;
        while (folder is not null && folder.Name is not ".playwright")
        {
            folder = folder.Parent;
        }

        if (folder?.Parent is { } parent)
        {
            Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", parent.FullName);
        }
    }
}
