using System.Text;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>The page-side player, put together from its parts.</summary>
public static class PlayerScript
{
    /// <summary>The command of the player's own round trips, by which it learns that a page is quiet; no host has it.</summary>
    internal const string Fence = "conformance_fence";

    private static readonly string[] s_parts =
    [
        "intrinsics.js",
        "encode.js",
        "compile.js",
        "decode.js",
        "bridge.js",
        "wire.js",
        "records.js",
        "kit.js",
        "steps.js",
        "player.js",
    ];

    /// <summary>The one script, the same in every WebView.</summary>
    public static PageScript Instance { get; } = new("conformance-player", Build());

    /// <summary>Tells whether a message is one of the player's own round trips, by its URL, its body or its script.</summary>
    internal static bool IsFence(string text) => text.Contains(Fence, StringComparison.Ordinal);

    private static string Build()
    {
        var source = new StringBuilder("(() => {\n'use strict'\n");
        foreach (var part in s_parts)
        {
            source.Append(Read(part)).Append('\n');
        }

        return source.Append("return receive\n})()").ToString();
    }

    private static string Read(string name)
    {
        using var stream =
            typeof(PlayerScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"The part '{name}' of the player is not in the assembly; build it anew."
            );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
