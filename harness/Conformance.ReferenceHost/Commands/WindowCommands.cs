namespace Conformance.ReferenceHost;

/// <summary>Commands that open, close and move windows (PRC-03, PRC-05, PRC-09).</summary>
internal static class WindowCommands
{
    public static void Register(CommandTable table)
    {
        table.AddAsync("open_window", Open);
        table.AddAsync("open_webview", OpenChild);
        table.Add("close_window", Close);
        table.Add("navigate_window", Navigate);
        table.Add("reload_window", Reload);
    }

    private static CommandReply Open(CommandCall call)
    {
        var label = call.Arguments.Text("label");
        var url = call.Arguments.TextOrNone("url");
        call.Core.WebViews.Open(label, label, url);
        return CommandReply.Nothing;
    }

    private static CommandReply OpenChild(CommandCall call)
    {
        var window = call.Arguments.Text("window");
        var label = call.Arguments.Text("label");
        if (!call.Core.WebViews.Windows.Contains(window))
        {
            throw new RejectionException("no such window");
        }

        call.Core.WebViews.Open(label, window, "second.html");
        return CommandReply.Nothing;
    }

    private static CommandReply Close(CommandCall call)
    {
        call.Core.WebViews.Close(Window(call));
        return CommandReply.Nothing;
    }

    private static CommandReply Navigate(CommandCall call)
    {
        var label = call.Arguments.Text("label");
        var url = call.Arguments.Text("url");
        call.Core.WebViews.Navigate(Window(call, label), url);
        return CommandReply.Nothing;
    }

    private static CommandReply Reload(CommandCall call)
    {
        call.Core.WebViews.Reload(Window(call));
        return CommandReply.Nothing;
    }

    private static CoreWebView Window(CommandCall call) => Window(call, call.Arguments.Text("label"));

    private static CoreWebView Window(CommandCall call, string label) =>
        call.Core.WebViews.FindWindow(label) ?? throw new RejectionException("no such window");
}
