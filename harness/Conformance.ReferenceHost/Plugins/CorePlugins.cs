namespace Conformance.ReferenceHost;

/// <summary>The plugins that are registered: the app's own and those of the Core that make sense without a screen (INV-09).</summary>
internal static class CorePlugins
{
    public static IReadOnlyDictionary<string, CommandTable> Make() =>
        new Dictionary<string, CommandTable>(StringComparer.Ordinal)
        {
            ["probe"] = ProbePlugin.Make(),
            ["event"] = EventPlugin.Make(),
            ["__TAURI_CHANNEL__"] = ChannelPlugin.Make(),
            ["app"] = AppPlugin.Make(),
            ["window"] = WindowPlugin.Make(),
            ["webview"] = WebViewPlugin.Make(),
            ["path"] = PathPlugin.Make(),
            ["resources"] = ResourcesPlugin.Make(),
        };
}
