namespace Conformance.ReferenceHost;

/// <summary>What a page may ask about webviews.</summary>
internal static class WebViewPlugin
{
    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.AddAsync("get_all_webviews", All);
        table.AddAsync("webview_position", _ => new JsonReply("""{"x":0,"y":0}"""));
        table.AddAsync("webview_size", _ => new JsonReply("""{"width":800,"height":600}"""));
        return table;
    }

    private static CommandReply All(CommandCall call) =>
        CommandReply.Of(
            JsonValue.Of(
                call.Core.WebViews.All.Select(webView =>
                    JsonValue.Object(
                        ("window_label", JsonValue.Of(webView.Window)),
                        ("label", JsonValue.Of(webView.Label))
                    )
                )
            )
        );
}
