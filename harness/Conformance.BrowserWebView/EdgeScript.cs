using System.Text.Json;

namespace Conformance.BrowserWebView;

/// <summary>The script that stands between a browser's page and a host; see Page/edge.js.</summary>
internal static class EdgeScript
{
    /// <summary>The name of the binding that carries what a page says; the script hides it from pages.</summary>
    public const string Binding = "__conformance_post";

    /// <summary>What a text begins with that tells of a document that has just begun: its URL follows.</summary>
    public const char Began = '@';

    /// <summary>What a text begins with that a page has posted.</summary>
    public const char Posted = '>';

    /// <summary>The name under which the script keeps what runs a host's scripts.</summary>
    public const string Runner = "__conformance_run";

    private static readonly string _source = Read();

    /// <summary>Writes the script for a webview's schemes.</summary>
    public static string For(IReadOnlyCollection<string> schemes, bool secureIpc)
    {
        var settings = JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["schemes"] = schemes,
                ["binding"] = Binding,
                ["runner"] = Runner,
                ["began"] = Began,
                ["posted"] = Posted,
                ["secure"] = secureIpc ? BrowserUrls.Ipc : string.Empty,
                ["lanes"] = secureIpc ? BrowserUrls.Lanes : 1,
            }
        );
        return $"{_source.TrimEnd()}({settings});";
    }

    private static string Read()
    {
        using var stream = typeof(EdgeScript).Assembly.GetManifestResourceStream("edge.js");
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}
