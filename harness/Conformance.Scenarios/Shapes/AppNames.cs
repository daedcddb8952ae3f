namespace Conformance.Scenarios;

/// <summary>What the conformance app names, as specs/app/README.md lists it.</summary>
internal static class AppNames
{
    /// <summary>The labels of its webviews.</summary>
    public static IReadOnlyList<string> Labels { get; } =
    ["main", "second", "tray-popup", "restricted", "denied", "bare", "child", "remote", "stranger"];

    /// <summary>Its commands, and those of its plugin.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    [
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
        "count_runs",
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
        "open_window",
        "close_window",
        "navigate_window",
        "reload_window",
        "open_webview",
        "add_capability",
        "secret",
        "revoked",
        "never_granted",
        "blocked_by_throw",
        "blocked_by_rejection",
        "blocked_by_null",
        "blocked_by_undefined",
        "blocked_by_silence",
        "blocked_by_empty",
        "blocked_by_false",
        "phantom",
        "plugin:probe|ping",
        "plugin:probe|read",
        "plugin:probe|scopes",
        "plugin:probe|hidden",
    ];
}
