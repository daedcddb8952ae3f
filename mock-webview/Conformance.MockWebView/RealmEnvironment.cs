namespace Conformance.MockWebView;

/// <summary>The environment of a realm process: nothing but what Node cannot start without.</summary>
internal static class RealmEnvironment
{
    // Windows finds its cryptography by SystemRoot, and Node ends at its start where it cannot be had.
    private static readonly string[] s_ofWindows = ["SystemRoot", "windir", "TEMP", "TMP"];

    /// <summary>What of the kit's environment the process gets.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        bool isWindows,
        IEnumerable<KeyValuePair<string, string?>> environment
    ) =>
        environment
            .Where(variable => isWindows && s_ofWindows.Contains(variable.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(variable => variable.Key, variable => variable.Value ?? "", StringComparer.OrdinalIgnoreCase);
}
