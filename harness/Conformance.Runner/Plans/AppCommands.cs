namespace Conformance.Runner;

/// <summary>The conformance app's own commands, as far as the kit must know them by name.</summary>
internal static class AppCommands
{
    public const string CountRuns = "count_runs";
    public const string OpenWindow = "open_window";
    public const string OpenWebView = "open_webview";

    private static readonly string[] s_ownDepartures = ["close_window", "navigate_window", "reload_window"];
    private static readonly string[] s_departures = [.. s_ownDepartures, "plugin:window|", "plugin:webview|"];

    /// <summary>Tells whether webviews come, go or get another document by a command.</summary>
    public static bool MovesWebViews(string name) =>
        name is OpenWindow or OpenWebView || s_ownDepartures.Contains(name);

    /// <summary>Tells whether a text names a command by which webviews go or get another document.</summary>
    public static bool NamesDeparture(string text) =>
        s_departures.Any(name => text.Contains(name, StringComparison.Ordinal));

    /// <summary>Tells whether a command moves webviews, changes what they may do, or breaks the host.</summary>
    public static bool ActsOnWebViews(string name) =>
        MovesWebViews(name) || name is "add_capability" or "crash" or "crash_async";
}
