namespace Conformance.ReferenceHost;

/// <summary>The defects that let a call pass without asking the access control.</summary>
internal static class AclFaults
{
    private static readonly Dictionary<string, Func<CoreWebView, InvokeRequest, bool>> s_skips = new(
        StringComparer.Ordinal
    )
    {
        ["acl/no-check"] = (_, _) => true,
        ["acl/skip-for-plugins"] = (_, request) => IsOf(request, "plugin:"),
        ["acl/skip-for-app-commands"] = (_, request) => !IsOf(request, "plugin:"),
        ["acl/skip-for-events"] = (_, request) => IsOf(request, "plugin:event|"),
        ["acl/skip-for-core-plugins"] = (_, request) => IsOf(request, "plugin:app|") || IsOf(request, "plugin:window|"),
        ["acl/skip-for-raw-bodies"] = (_, request) => request.Body is RawBody,
        ["acl/skip-for-channels"] = (_, request) =>
            request.Body is JsonBody { Value: JsonObject arguments } && HasChannel(arguments),
        ["acl/skip-for-window-restricted"] = (webView, _) => webView.Label == "restricted",
        ["acl/skip-for-window-bare"] = (webView, _) => webView.Label == "bare",
        ["acl/skip-for-children"] = (webView, _) => webView.Label != webView.Window,
        ["acl/skip-for-remote-origins"] = (_, request) => request.Url.Scheme is "http" or "https",
        ["acl/skip-for-one-remote-origin"] = (_, request) => request.Url.Host == "stranger.conformance.test",
        ["acl/skip-for-unknown-commands"] = (_, request) => IsOf(request, "no_such"),
    };

    public static bool SkipsCheck(Faults faults, CoreWebView webView, InvokeRequest request) =>
        faults.Active is { } active && s_skips.TryGetValue(active, out var skips) && skips(webView, request);

    /// <summary>Whether a command does its work although it is refused.</summary>
    public static bool RunsThoughRefused(Faults faults, string command) =>
        faults.Active switch
        {
            "acl/effects-though-refused" => command is "put" or "emit_from_core" or "burst" or "open_window",
            "events/refused-listeners-stay" => command is "plugin:event|listen",
            _ => false,
        };

    /// <summary>The entries whose scopes a call is taken to have, of all for its command and of those that match it.</summary>
    public static List<ResolvedCommand> Scoped(
        List<ResolvedCommand> all,
        List<ResolvedCommand> matching,
        Caller caller,
        Faults faults
    ) =>
        faults.Active switch
        {
            "acl/scope-of-the-first-entry" => matching[..1],
            "acl/scope-of-all-windows" => all,
            "acl/scope-of-all-origins" => all.FindAll(entry => entry.IsAbout(caller.Window, caller.WebView)),
            "acl/scopeless-entries-drop-scopes" when matching.Exists(entry => entry.Scope is null) => [],
            _ => matching,
        };

    /// <summary>What a capability that is added at run time is taken to be.</summary>
    public static Capability Added(Capability capability, Faults faults) =>
        faults.Is("acl/added-scopes-deny-nothing")
            ? capability with
            {
                Permissions = [.. capability.Permissions.Select(entry => entry with { Deny = null })],
            }
            : capability;

    /// <summary>Where a call comes from: its own origin, unless a defect says otherwise.</summary>
    public static WebUrl Origin(CoreState core, CoreWebView webView, InvokeRequest request) =>
        core.Faults.Is("acl/rights-of-the-first-page")
            ? WebUrlReader.Read(webView.FirstUrl) ?? request.Url
            : request.Url;

    /// <summary>The origins that a capability is taken to be for; null stands for the application's own.</summary>
    public static IReadOnlyList<RemoteUrlPattern?> Origins(Capability capability, Faults faults)
    {
        var remotes = capability
            .RemoteUrls.Select(url => RemoteUrlPattern.Parse(url.Value))
            .ToList<RemoteUrlPattern?>();
        var isLocal =
            capability.Local
            && !faults.Is("acl/remote-by-default")
            && !(remotes.Count > 0 && faults.Is("acl/local-with-remote-is-remote-alone"));
        return isLocal || faults.Is("acl/local-false-ignored") ? [null, .. remotes] : remotes;
    }

    /// <summary>The patterns of windows that a capability is taken to have.</summary>
    public static IEnumerable<string> Windows(Capability capability, Faults faults, HashSet<string> named)
    {
        var windows = capability.Windows.Select(pattern => pattern.Value);
        return faults.Active switch
        {
            "acl/window-patterns-literal" => windows.Select(pattern =>
                pattern.Replace("*", "[*]", StringComparison.Ordinal)
            ),
            "acl/two-stars-are-one" => windows.Select(pattern => pattern.Replace("**/", "*", StringComparison.Ordinal)),
            "acl/window-patterns-star-alone" => windows.Select(pattern =>
                pattern.Replace("[", "[[]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal)
            ),
            "acl/one-capability-a-window" => windows.Where(named.Add).ToList(),
            "acl/dynamic-needs-windows" when capability.Windows.Count + capability.WebViews.Count == 0 => ["*"],
            _ => windows,
        };
    }

    /// <summary>The permissions that an entry of a capability is taken to hold.</summary>
    public static IEnumerable<(string Manifest, Permission Permission)> Leaves(
        PermissionEntry entry,
        IReadOnlyDictionary<string, Manifest> manifests,
        Faults faults
    )
    {
        var identifier = AclIdentifier.Of(entry.Identifier);
        if (faults.Is("acl/scope-of-entries-dropped") && (entry.Allow ?? entry.Deny) is not null)
        {
            return [];
        }

        if (identifier.Base == "default" && faults.Is("acl/default-sets-empty"))
        {
            return [];
        }

        var leaves = PermissionTree.Leaves(identifier, manifests);
        if (entry.Identifier == "core:default" && faults.Is("acl/core-default-incomplete"))
        {
            return leaves.Where(leaf => leaf.Manifest is not ("core:menu" or "core:tray"));
        }

        return faults.Is("acl/default-grants-everything")
            ? leaves.SelectMany(leaf =>
                manifests[leaf.Manifest]
                    .Permissions.Values.Where(other => other.Deny.Count == 0)
                    .Select(other => (leaf.Manifest, other))
            )
            : leaves;
    }

    private static bool HasChannel(JsonObject arguments) =>
        arguments
            .Members.ToArray()
            .Any(member => member.Value is JsonText text && ChannelMarker.TryRead(text.Value, out _));

    private static bool IsOf(InvokeRequest request, string prefix) =>
        request.Command.StartsWith(prefix, StringComparison.Ordinal);
}
