namespace Conformance.ReferenceHost;

/// <summary>What Tauri's core plugins offer: the names of their commands, and which of them are granted by default.</summary>
internal static class CoreManifests
{
    private static readonly FilePlace s_builtIn = new("the Core's own permissions", 0, 0);

    /// <summary>Plugin, commands granted by default, commands that must be granted by name.</summary>
    private static readonly (string Plugin, string Default, string Other)[] s_plugins =
    [
        ("path", "resolve_directory resolve normalize join dirname extname basename is_absolute", ""),
        ("event", "listen unlisten emit emit_to", ""),
        (
            "window",
            "get_all_windows scale_factor inner_position outer_position inner_size outer_size is_fullscreen is_minimized "
                + "is_maximized is_focused is_decorated is_resizable is_maximizable is_minimizable is_closable is_visible "
                + "is_enabled title current_monitor primary_monitor monitor_from_point available_monitors cursor_position "
                + "theme is_always_on_top activity_name scene_identifier internal_toggle_maximize",
            "create center request_user_attention set_enabled set_resizable set_maximizable set_minimizable set_closable "
                + "set_title maximize unmaximize minimize unminimize show hide close destroy set_decorations set_shadow "
                + "set_effects set_always_on_top set_always_on_bottom set_visible_on_all_workspaces set_content_protected "
                + "set_size set_min_size set_size_constraints set_max_size set_position set_fullscreen "
                + "set_fullscreen_on_monitor set_simple_fullscreen set_focus set_focusable set_skip_taskbar set_cursor_grab set_cursor_visible "
                + "set_cursor_icon set_cursor_position set_ignore_cursor_events start_dragging start_resize_dragging "
                + "set_progress_bar set_badge_count set_badge_label set_overlay_icon set_icon set_title_bar_style "
                + "set_theme set_background_color toggle_maximize"
        ),
        (
            "webview",
            "get_all_webviews webview_position webview_size internal_toggle_devtools",
            "create_webview create_webview_window webview_close set_webview_size set_webview_position set_webview_focus "
                + "set_webview_zoom set_webview_background_color set_webview_auto_resize webview_hide webview_show print "
                + "reparent clear_all_browsing_data"
        ),
        (
            "app",
            "version name tauri_version identifier bundle_type register_listener remove_listener supports_multiple_windows",
            "exit app_show app_hide default_window_icon set_app_theme set_dock_visibility fetch_data_store_identifiers "
                + "remove_data_store"
        ),
        ("image", "new from_bytes from_path rgba size", ""),
        ("resources", "close", ""),
        (
            "menu",
            "new append prepend insert remove remove_at items get popup create_default set_as_app_menu set_as_window_menu "
                + "text set_text is_enabled set_enabled set_accelerator set_as_windows_menu_for_nsapp "
                + "set_as_help_menu_for_nsapp is_checked set_checked set_icon",
            ""
        ),
        (
            "tray",
            "new get_by_id remove_by_id set_icon set_menu set_tooltip set_title set_visible set_temp_dir_path "
                + "set_icon_as_template set_icon_with_as_template set_show_menu_on_left_click",
            ""
        ),
    ];

    public static Dictionary<string, Manifest> Make()
    {
        var manifests = new Dictionary<string, Manifest>(StringComparer.Ordinal);
        foreach (var (plugin, granted, other) in s_plugins)
        {
            var manifest = new Manifest();
            var byDefault = granted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var command in byDefault.Concat(other.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                manifest.AddCommand(command);
            }

            manifest.Default = new("default", [.. byDefault.Select(AllowName)], s_builtIn);
            manifests.Add($"core:{plugin}", manifest);
        }

        manifests.Add(
            "core",
            new()
            {
                Default = new("default", [.. s_plugins.Select(plugin => $"core:{plugin.Plugin}:default")], s_builtIn),
            }
        );
        return manifests;
    }

    private static string AllowName(string command) => $"allow-{command.Replace('_', '-')}";
}
