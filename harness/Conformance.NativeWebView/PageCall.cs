using System.Text;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>Writes the call of a script of the kit. WebKitGTK offers no place beside a page's globals to keep a function,
/// so the functions stand under a symbol that nobody else knows.</summary>
/// <remarks>The engine keeps what it has made of a text, and finds it again only by the whole text. So the text of a call is always the same,
/// and so is that of a script, which a document is given before its first call.</remarks>
internal static class PageCall
{
    private static readonly string s_symbol = $"Symbol.for({Quote($"conformance-{Guid.NewGuid():N}")})";

    /// <summary>The body of the asynchronous function that calls a script, whose name and argument are its own arguments; zero-terminated.</summary>
    public static byte[] Body { get; } =
        Encoding.UTF8.GetBytes($"return await window[{s_symbol}].get(name)(argument)\0");

    /// <summary>The text that gives a document a script; zero-terminated.</summary>
    public static byte[] Giving(PageScript script) =>
        Encoding.UTF8.GetBytes(
            $"if (!window[{s_symbol}]) Object.defineProperty(window, {s_symbol}, {{ value: new Map() }});\n"
                + $"if (!window[{s_symbol}].has({Quote(script.Name)})) window[{s_symbol}].set({Quote(script.Name)}, ({script.Source}\n)); 0\0"
        );

    /// <summary>The arguments of a call; to be released by who asked.</summary>
    public static nint Arguments(PageScript script, string argument)
    {
        var arguments = GLib.NewDictionary(0);
        GLib.Insert(arguments, "name", GLib.NewText(script.Name));
        GLib.Insert(arguments, "argument", GLib.NewText(argument));
        var made = GLib.RefSinkVariant(GLib.End(arguments));
        GLib.UnrefDictionary(arguments);
        return made;
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
