namespace Conformance.Protocol;

/// <summary>Reads what a host says when it starts: its webviews and its greeting.</summary>
internal static class HostGreetingReader
{
    public static HostDescription Read(WireMessage message)
    {
        var result = WireObject.Read(message.Line, message.Result, WireShapes.StartResult);
        var version = result.Required("protocolVersion");
        if (!WireText.TryNumber(message.Line, version, out var spoken) || spoken != HostProtocolMethods.Version)
        {
            message.Line.Complain(
                version.Start,
                $"it greets with the protocol version {WireText.Show(message.Line, version)}",
                $"version {HostProtocolMethods.Version}, the only one that this kit speaks: use a host, or a kit, of the other's version"
            );
        }

        var host = result.Object("host", WireShapes.HostIdentity);
        return new HostDescription
        {
            Name = host.Text("name"),
            Version = host.Text("version"),
            Language = host.Text("language"),
            Url = host.OptionalText("url"),
            Features = result.Texts("features"),
            BridgeApi = result.Value("bridge").IsGiven
                ? result.Object("bridge", WireShapes.Bridge).OptionalText("api")
                : null,
        };
    }

    public static WebViewCreate ReadCreate(WireMessage message)
    {
        var create = message.ReadParams(WireShapes.Create);
        var scripts = new List<InitScript>();
        foreach (var item in create.Items("initScripts"))
        {
            var script = WireObject.Read(message.Line, item, WireShapes.InitScript);
            var allFrames = script.Text("frames") switch
            {
                "main" => false,
                "all" => true,
                _ => throw script.Complaint(script.Value("frames"), "frames", "'main' or 'all'"),
            };
            scripts.Add(new InitScript(script.Text("source"), allFrames));
        }

        return new WebViewCreate
        {
            WebView = create.Text("webview"),
            Window = create.Text("window"),
            Url = create.AbsoluteUrl("url"),
            Schemes = create.Texts("schemes"),
            InitScripts = scripts,
        };
    }
}
