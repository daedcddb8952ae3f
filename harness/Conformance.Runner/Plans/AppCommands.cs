using System.Collections.Frozen;

namespace Conformance.Runner;

/// <summary>The conformance app's own commands, as far as the kit must know them by name.</summary>
internal static class AppCommands
{
    public const string CountRuns = "count_runs";
    public const string OpenWindow = "open_window";
    public const string OpenWebView = "open_webview";

    private static readonly FrozenSet<string> s_names = new[]
    {
        "echo",
        "echo_i32",
        "echo_u64",
        "echo_f64",
        "echo_bool",
        "echo_string",
        "echo_optional",
        "sum",
        "nothing",
        "body",
        "echo_raw",
        "make_raw",
        "make_text",
        "constant",
        "headers",
        "fail",
        "crash",
        "crash_async",
        "wait_gate",
        "open_gate",
        CountRuns,
        "put",
        "get",
        "caller",
        "emit_from_core",
        "burst",
        "core_listen",
        "core_unlisten",
        "core_heard",
        "stream",
        "hold_channel",
        "send_held",
        "drop_held",
        OpenWindow,
        "close_window",
        "navigate_window",
        "reload_window",
        OpenWebView,
        "add_capability",
        "secret",
        "revoked",
        "never_granted",
        "phantom",
        // A plugin's bodies are counted under the command's own name.
        "ping",
        "read",
        "hidden",
        "scopes",
    }.ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>Tells whether bodies that run without a tag are counted under this name.</summary>
    public static bool Has(string name) =>
        s_names.Contains(name) || name.StartsWith("blocked_by_", StringComparison.Ordinal) || name is "redirected";
}
