namespace Conformance.ReferenceHost;

/// <summary>What a page may ask about windows, which here are never drawn.</summary>
internal static class WindowPlugin
{
    private const string Size = """{"width":800,"height":600}""";
    private const string Position = """{"x":0,"y":0}""";

    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.AddAsync("get_all_windows", All);
        table.AddAsync("title", call => CommandReply.Of(call.Core.WebViews.TitleOf(Window(call))!));
        Fixed(table, "scale_factor", "1.0");
        Fixed(table, "inner_size", Size);
        Fixed(table, "outer_size", Size);
        Fixed(table, "inner_position", Position);
        Fixed(table, "outer_position", Position);
        Fixed(table, "theme", "\"light\"");
        foreach (
            var name in (string[])
                [
                    "is_visible",
                    "is_decorated",
                    "is_resizable",
                    "is_maximizable",
                    "is_minimizable",
                    "is_closable",
                    "is_enabled",
                ]
        )
        {
            Fixed(table, name, "true");
        }

        foreach (var name in (string[])["is_fullscreen", "is_minimized", "is_maximized", "is_focused"])
        {
            Fixed(table, name, "false");
        }

        Fixed(table, "internal_toggle_maximize", "null");
        Fixed(table, "start_dragging", "null");
        table.AddAsync("close", Close);
        table.AddAsync("destroy", Close);
        return table;
    }

    private static void Fixed(CommandTable table, string name, string json) =>
        table.AddAsync(
            name,
            call =>
            {
                _ = Window(call);
                return new JsonReply(json);
            }
        );

    private static CommandReply All(CommandCall call) =>
        CommandReply.Of(JsonValue.Of(call.Core.WebViews.Windows.Select(JsonValue.Of)));

    private static CommandReply Close(CommandCall call)
    {
        var window = Window(call);
        foreach (var webView in call.Core.WebViews.All.Where(webView => webView.Window == window).ToList())
        {
            call.Core.WebViews.Close(webView);
        }

        return CommandReply.Nothing;
    }

    private static string Window(CommandCall call)
    {
        var label = call.Arguments.TextOrNone("label") ?? call.WebView.Window;
        return call.Core.WebViews.Windows.Contains(label) ? label : throw new RejectionException("window not found");
    }
}
