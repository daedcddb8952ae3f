using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>Writes the scripts that bring values to a page's callbacks.</summary>
internal static class ReplyScripts
{
    /// <summary>From this length of JSON on, a channel message is fetched instead of evaluated.</summary>
    public const int JsonFetchedFrom = 8192;

    /// <summary>From this many bytes on, a raw channel message is fetched instead of evaluated.</summary>
    public const int RawFetchedFrom = 1024;

    /// <summary>Above this length of JSON, an evaluated answer is parsed instead of being a literal.</summary>
    public const int ParsedAbove = 10240;

    /// <summary>The command that brings a message which was too large to be evaluated.</summary>
    public const string FetchCommand = "plugin:__TAURI_CHANNEL__|fetch";

    public static string Run(uint callback, string expression) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"window.__TAURI_INTERNALS__.runCallback({callback}, {expression})"
        );

    /// <summary>Writes JSON as a literal, or as a call of the parser where it is long.</summary>
    public static string Literal(string json)
    {
        var isStructure = json.Length > 0 && json[0] is '{' or '[';
        if (!isStructure || Encoding.UTF8.GetByteCount(json) <= ParsedAbove)
        {
            return json;
        }

        var escaped = json.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("'", "\\'", StringComparison.Ordinal);
        return $"JSON.parse('{escaped}')";
    }

    public static string Buffer(ReadOnlySpan<byte> bytes) => $"new Uint8Array({Numbers(bytes)}).buffer";

    public static string Numbers(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("[");
        foreach (var unit in bytes)
        {
            text.Append(text.Length > 1 ? "," : string.Empty).Append(unit);
        }

        return text.Append(']').ToString();
    }

    /// <summary>Fetches what is kept under a number and runs a callback with it.</summary>
    public static string FetchThenRun(uint callback, string number, string expression) =>
        $"window.__TAURI_INTERNALS__.invoke('{FetchCommand}', null, {{ headers: {{ 'Tauri-Channel-Id': '{number}' }} }})"
        + $".then((response) => {Run(callback, expression)}).catch(console.error)";
}
