using System.Collections.Frozen;

namespace Conformance.Scenarios;

/// <summary>The commands of the conformance app whose bodies count their runs: under a tag, or without one under their own name.</summary>
public static class CountedCommands
{
    private static readonly FrozenSet<string> s_names = new[]
    {
        "echo",
        "sum",
        "nothing",
        "body",
        "make_text",
        "fail",
        "crash",
        "crash_async",
        "secret",
        "revoked",
        "never_granted",
        "blocked_by_throw",
        "blocked_by_rejection",
        "blocked_by_null",
        "blocked_by_undefined",
        "blocked_by_silence",
        "blocked_by_empty",
        "blocked_by_false",
        // Of the plugin probe.
        "hidden",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a command, named without its plugin, counts its runs.</summary>
    public static bool Contains(string name) => s_names.Contains(name);
}
