using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Harms one header of an answer.</summary>
internal static class WireHeaders
{
    /// <summary>Leaves one out.</summary>
    public static IReadOnlyList<Header> Without(IReadOnlyList<Header> headers, int at) =>
        [.. headers.Where((_, index) => index != at)];

    /// <summary>Lets one say what it might say, and does not.</summary>
    public static IReadOnlyList<Header> Changed(IReadOnlyList<Header> headers, int at) =>
        [.. headers.Select((header, index) => index == at ? header with { Value = Other(header) } : header)];

    // A value of the same kind is what a careless host would send.
    private static string Other(Header header) =>
        (header.Name.ToLowerInvariant(), header.Value) switch
        {
            ("tauri-response", "ok") => "error",
            ("tauri-response", _) => "ok",
            ("content-type", var type) => type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
                ? "application/octet-stream"
                : "application/json",
            ("access-control-allow-origin", _) => "https://elsewhere.example",
            (_, var value) => value + "x",
        };
}
