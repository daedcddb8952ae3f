using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>Writes the call of a script of the kit. WebKitGTK offers no place beside a page's globals to keep a function,
/// so the functions stand under a symbol that nobody else knows.</summary>
internal static class PageCall
{
    private static readonly string _symbol = $"conformance-{Guid.NewGuid():N}";

    /// <summary>The body of an asynchronous function that calls the script with the argument; the source is in it when it is new to the document.</summary>
    public static string BodyFor(PageScript script, string argument, bool isNew)
    {
        var symbol = $"Symbol.for({Quote(_symbol)})";
        var keep = isNew
            ? $"if (!window[{symbol}]) Object.defineProperty(window, {symbol}, {{ value: new Map() }});\n"
                + $"if (!window[{symbol}].has({Quote(script.Name)})) window[{symbol}].set({Quote(script.Name)}, ({script.Source}\n));\n"
            : string.Empty;
        return $"{keep}return await window[{symbol}].get({Quote(script.Name)})({Quote(argument)})";
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
