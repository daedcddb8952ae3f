namespace Conformance.ReferenceHost;

/// <summary>The app's plugin <c>probe</c>: commands that touch nothing, one of them under a scope (ACL-29, ACL-34).</summary>
internal static class ProbePlugin
{
    public static IReadOnlyList<string> Commands { get; } = ["ping", "read", "hidden", "scopes"];

    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.Add("ping", _ => CommandReply.Of("pong"));
        table.Add("read", Read);
        table.Add("hidden", Hidden);
        table.Add("scopes", Scopes);
        return table;
    }

    private static CommandReply Read(CommandCall call)
    {
        var path = call.Arguments.Text("path");
        var faults = call.Core.Faults;
        var denied = Readable(call.Scope.Deny, faults).Any(entry => Covers(Path(entry), path));
        denied = denied && !faults.Is("acl/scope-denies-ignored");
        var allowed = Readable(call.Scope.Allow, faults).Any(entry => Covers(Path(entry), path));
        allowed = allowed || faults.Is("acl/scope-ignored");
        var permitted = faults.Is("acl/scope-allow-beats-deny") ? allowed : allowed && !denied;
        return permitted ? CommandReply.Of(path) : throw new RejectionException("path not allowed");
    }

    private static CommandReply Hidden(CommandCall call)
    {
        call.CountRun(null);
        return CommandReply.Nothing;
    }

    private static CommandReply Scopes(CommandCall call)
    {
        var global = call.Core.Authority.GlobalScope;
        return CommandReply.Of(
            JsonValue.Object(
                ("allows", Entries(call.Scope.Allow)),
                ("denies", Entries(call.Scope.Deny)),
                ("globalAllows", Entries(global.Allow)),
                ("globalDenies", Entries(global.Deny))
            )
        );
    }

    /// <summary>Whether a pattern that ends in <c>/**</c>, or names a path, covers a path.</summary>
    private static bool Covers(string pattern, string path)
    {
        if (!pattern.EndsWith("/**", StringComparison.Ordinal))
        {
            return pattern == path;
        }

        var folder = pattern[..^3];
        return path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonValue> Readable(IEnumerable<JsonValue> scope, Faults faults) =>
        faults.Is("acl/odd-scope-entries-skipped")
            ? scope.Where(entry => (entry as JsonObject)?.Find("path") is JsonText)
            : scope;

    private static JsonValue Entries(IEnumerable<JsonValue> scope) =>
        JsonValue.Of(scope.Select(entry => JsonValue.Object(("path", JsonValue.Of(Path(entry))))));

    private static string Path(JsonValue entry) =>
        (entry as JsonObject)?.Find("path") is JsonText path
            ? path.Value
            : throw new RejectionException("error deserializing scope: missing field `path`");
}
