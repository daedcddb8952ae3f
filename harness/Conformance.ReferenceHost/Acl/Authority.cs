namespace Conformance.ReferenceHost;

/// <summary>Decides who may call what (ACL-11 to ACL-19, ACL-29 to ACL-32).</summary>
internal sealed class Authority(IReadOnlyDictionary<string, Manifest> manifests, Platform platform, Faults faults)
{
    private readonly Dictionary<string, List<ResolvedCommand>> _allowed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ResolvedCommand>> _denied = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<JsonValue> _globalAllow = [];
    private readonly List<JsonValue> _globalDeny = [];

    /// <summary>The scope that no command bears: here the app's own, which plugins written inline read (ACL-40).</summary>
    public CommandScope GlobalScope => new(_globalAllow, _globalDeny);

    public void Add(IEnumerable<Capability> capabilities)
    {
        foreach (var capability in capabilities.OrderBy(capability => capability.Identifier, StringComparer.Ordinal))
        {
            if (IsForThisPlatform(capability.Platforms) || faults.Is("acl/platforms-ignored"))
            {
                Add(capability);
            }
        }
    }

    /// <summary>Adds capabilities to those of the start; nothing takes them away again.</summary>
    public void AddAtRunTime(IReadOnlyList<Capability> capabilities)
    {
        if (faults.Is("acl/dynamic-ignored"))
        {
            return;
        }

        if (faults.Is("acl/dynamic-replaces"))
        {
            _allowed.Clear();
        }

        Add(
            capabilities
                .Take(faults.Is("acl/dynamic-lists-refused") ? 1 : capabilities.Count)
                .Select(capability => AclFaults.Added(capability, faults))
        );
    }

    /// <summary>Gives the scope of a call that is allowed, or null.</summary>
    public CommandScope? Resolve(string command, string window, string webView, WebUrl origin)
    {
        var isLocal = OriginRules.IsLocal(origin, platform, faults);
        if (IsDenied(command, origin, isLocal, (window, webView)))
        {
            return null;
        }

        if (!_allowed.TryGetValue(command, out var entries))
        {
            return null;
        }

        List<ResolvedCommand>? matching = null;
        foreach (var entry in entries)
        {
            if (IsOf(entry, origin, isLocal) && IsFor(entry, window, webView))
            {
                (matching ??= []).Add(entry);
            }
        }

        return matching is null
            ? null
            : ScopeOf(AclFaults.Scoped(entries, matching, new Caller(window, webView), faults));
    }

    private bool IsDenied(string command, WebUrl origin, bool isLocal, (string Window, string WebView) caller)
    {
        if (faults.Is("acl/deny-ignored") || !_denied.TryGetValue(command, out var entries))
        {
            return false;
        }

        if (faults.Is("acl/deny-binds-its-window-only"))
        {
            return entries.Exists(entry =>
                IsOf(entry, origin, isLocal) && entry.IsAbout(caller.Window, caller.WebView)
            );
        }

        return !(faults.Is("acl/allow-beats-deny") && _allowed.ContainsKey(command))
            && entries.Exists(entry =>
                IsOf(entry, origin, isLocal)
                || faults.Is("acl/deny-binds-all-origins")
                || (isLocal && faults.Is("acl/remote-deny-binds-the-application"))
            );
    }

    private bool IsOf(ResolvedCommand entry, WebUrl origin, bool isLocal)
    {
        if (faults.Is("acl/origin-ignored"))
        {
            return true;
        }

        if (entry.Remote is null)
        {
            return isLocal;
        }

        return faults.Is("acl/remote-urls-by-scheme-only")
            ? origin.Scheme is "http" or "https"
            : entry.Remote.Matches(origin, faults) && !faults.Is("acl/remote-grants-nothing");
    }

    private bool IsFor(ResolvedCommand entry, string window, string webView)
    {
        if (faults.Is("acl/windows-ignored"))
        {
            return true;
        }

        if (faults.Is("acl/window-label-alone"))
        {
            return entry.IsAbout(webView, webView);
        }

        if (faults.Is("acl/webviews-ignored"))
        {
            return entry.Windows.Any(pattern => pattern.Matches(window));
        }

        if (faults.Is("acl/kinds-of-labels-mixed") && entry.IsAbout(webView, window))
        {
            return true;
        }

        if (faults.Is("acl/window-rights-hide-the-webviews") && IsNamed(window))
        {
            return entry.Windows.Any(pattern => pattern.Matches(window));
        }

        if (faults.Is("acl/window-patterns-ignore-case"))
        {
            return entry.IsAbout(window, webView)
                || entry.IsAbout(window.ToLowerInvariant(), webView.ToLowerInvariant());
        }

        return entry.IsAbout(window, webView);
    }

    private bool IsNamed(string window) =>
        _allowed.Values.Any(entries => entries.Exists(entry => entry.Windows.Any(pattern => pattern.Matches(window))));

    private static CommandScope ScopeOf(List<ResolvedCommand> entries)
    {
        if (!entries.Exists(entry => entry.Scope is not null))
        {
            return CommandScope.Empty;
        }

        var scopes = entries.Where(entry => entry.Scope is not null).Select(entry => entry.Scope!).ToList();
        return new([.. scopes.SelectMany(scope => scope.Allow)], [.. scopes.SelectMany(scope => scope.Deny)]);
    }

    private void Add(Capability capability)
    {
        var contexts = AclFaults.Origins(capability, faults);
        var windows = AclFaults
            .Windows(capability, faults, _named)
            .Select(pattern => new GlobPattern(pattern))
            .ToList();
        var webViews = capability.WebViews.Select(pattern => new GlobPattern(pattern.Value)).ToList();
        foreach (var entry in capability.Permissions)
        {
            foreach (var (manifest, permission) in AclFaults.Leaves(entry, manifests, faults))
            {
                if (IsForThisPlatform(permission.Platforms))
                {
                    Add(
                        manifest,
                        permission,
                        entry,
                        scope => contexts.Select(context => new ResolvedCommand(context, windows, webViews, scope))
                    );
                }
            }
        }
    }

    private void Add(
        string manifest,
        Permission permission,
        PermissionEntry entry,
        Func<CommandScope?, IEnumerable<ResolvedCommand>> resolve
    )
    {
        var scope = new CommandScope(Join(entry.Allow, permission.ScopeAllow), Join(entry.Deny, permission.ScopeDeny));
        if (permission.Allow.Count == 0 && permission.Deny.Count == 0)
        {
            if (manifest == AclIdentifier.AppManifest)
            {
                _globalAllow.AddRange(scope.Allow);
                _globalDeny.AddRange(scope.Deny);
            }

            return;
        }

        var resolved = resolve(scope.Allow.Count + scope.Deny.Count > 0 ? scope : null).ToList();
        foreach (var command in permission.Allow)
        {
            Of(
                    _allowed,
                    FullName(faults.Is("acl/plugin-prefix-ignored") ? AclIdentifier.AppManifest : manifest, command)
                )
                .AddRange(resolved);
        }

        foreach (var command in permission.Deny)
        {
            Of(_denied, FullName(manifest, command)).AddRange(resolved);
        }
    }

    private static JsonValue[] Join(IReadOnlyList<JsonValue>? first, IReadOnlyList<JsonValue>? second) =>
        [.. first ?? [], .. second ?? []];

    private bool IsForThisPlatform(IReadOnlyList<string>? platforms) =>
        platforms is null || platforms.Contains(platform.CapabilityName);

    /// <summary>The name by which pages call a command that a manifest's permission names (ACL-07).</summary>
    private static string FullName(string manifest, string command) =>
        manifest == AclIdentifier.AppManifest ? command
        : manifest.StartsWith("core:", StringComparison.Ordinal) ? $"plugin:{manifest["core:".Length..]}|{command}"
        : $"plugin:{manifest}|{command}";

    private static List<ResolvedCommand> Of(Dictionary<string, List<ResolvedCommand>> table, string command)
    {
        if (!table.TryGetValue(command, out var entries))
        {
            table[command] = entries = [];
        }

        return entries;
    }
}
