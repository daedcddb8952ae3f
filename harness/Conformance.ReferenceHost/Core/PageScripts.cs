using System.Collections.Concurrent;
using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>The page's half of the Core, made ready for a webview (ENV-35, PRC-10).</summary>
internal sealed class PageScripts(CoreState core)
{
    private const string FrameForNothing =
        "addEventListener('DOMContentLoaded', () => { const frame = document.createElement('iframe'); "
        + "frame.id = '__tauri_isolation__'; document.body.append(frame); });";

    private static readonly ConcurrentDictionary<string, string> s_texts = new(StringComparer.Ordinal);

    public IReadOnlyList<InitScript> For(CoreWebView webView)
    {
        var settings = JsonWriter.Write(Settings(webView));
        if (core.Isolation is { } isolation)
        {
            settings = core.Faults.Is("isolation/key-in-page")
                ? $"Object.assign(window, {{ isolationKey: {isolation.KeyText} }}) && {settings}"
                : settings;
            settings = $"Object.assign({settings}, {{ makeGate: {Text("gate")} }})";
        }

        if (
            core.Faults.Is("windows/remote-pages-without-bridge")
            && webView.Url.StartsWith("http", StringComparison.Ordinal)
        )
        {
            return [];
        }

        var script = $"({Text("bridge")})({settings}, {Text("encode")});";
        script = core.Faults.Is("page/late-bridge") ? $"addEventListener('load', () => {{ {script} }});" : script;
        script = core.Faults.Is("isolation/brownfield-has-frame") ? script + FrameForNothing : script;
        return [new InitScript(script, core.Faults.Is("page/scripts-in-all-frames"))];
    }

    /// <summary>Reads a script that is part of this assembly.</summary>
    public static string Text(string name) =>
        s_texts.GetOrAdd(
            name,
            static wanted =>
            {
                using var stream =
                    typeof(PageScripts).Assembly.GetManifestResourceStream($"{wanted}.js")
                    ?? throw new InvalidOperationException($"The script '{wanted}.js' is not in the assembly.");
                using var reader = new StreamReader(stream);
                return reader.ReadToEnd().Trim();
            }
        );

    private JsonObject Settings(CoreWebView webView)
    {
        var isWindows = core.Platform.Name == "windows";
        var pattern = core.Isolation is null
            ? JsonValue.Object(("pattern", JsonValue.Of("brownfield")))
            : JsonValue.Object(("pattern", JsonValue.Of("isolation")), ("side", JsonValue.Of("original")));
        return (JsonObject)
            JsonValue.Object(
                ("key", JsonValue.Of(core.KeyOf(webView))),
                ("platform", JsonValue.Of(core.Platform.Name)),
                ("usesHttp", JsonValue.Of(core.Platform.UsesHttp)),
                ("fetchCommand", JsonValue.Of(ReplyScripts.FetchCommand)),
                ("window", JsonValue.Of(webView.Window)),
                ("webview", JsonValue.Of(core.Faults.Is("page/metadata-of-main") ? "main" : webView.Label)),
                ("pattern", pattern),
                ("isolation", IsolationSettings(webView)),
                ("listeners", JsonValue.Of(EventScripts.Table)),
                ("dispatch", JsonValue.Of(EventScripts.Dispatch)),
                ("separator", JsonValue.Of(isWindows ? "\\" : "/")),
                ("delimiter", JsonValue.Of(isWindows ? ";" : ":")),
                ("fault", core.Options.Fault is { } fault ? JsonValue.Of(fault) : JsonValue.Null)
            );
    }

    private JsonValue IsolationSettings(CoreWebView webView) =>
        core.Isolation is not { } isolation ? JsonValue.Null
        : core.Faults.Is("isolation/address-per-window")
            ? JsonValue.Object(("url", JsonValue.Of($"{isolation.Url}?{Uri.EscapeDataString(webView.Label)}")))
        : JsonValue.Object(("url", JsonValue.Of(isolation.Url)));
}
