namespace Conformance.ReferenceHost;

/// <summary>Finds what a build would refuse: permissions that do not exist, patterns that are none.</summary>
internal static class CapabilityCheck
{
    public static void Run(
        IEnumerable<Capability> capabilities,
        IReadOnlyDictionary<string, Manifest> manifests,
        ProblemList problems
    )
    {
        foreach (var capability in capabilities)
        {
            foreach (var entry in capability.Permissions.Where(entry => AclIdentifier.Fault(entry.Identifier) is null))
            {
                CheckPermission(entry, manifests, problems);
            }

            foreach (var pattern in capability.Windows.Concat(capability.WebViews))
            {
                if (GlobPattern.Fault(pattern.Value) is { } fault)
                {
                    problems.Add(pattern.At, $"'{pattern.Value}' is no pattern of labels: {fault}.");
                }
            }

            foreach (var url in capability.RemoteUrls)
            {
                if (RemoteUrlPattern.Fault(url.Value) is { } fault)
                {
                    problems.Add(url.At, $"Invalid URL pattern for remote URL '{url.Value}': {fault}.");
                }
            }
        }
    }

    private static void CheckPermission(
        PermissionEntry entry,
        IReadOnlyDictionary<string, Manifest> manifests,
        ProblemList problems
    )
    {
        var identifier = AclIdentifier.Of(entry.Identifier);
        if (!manifests.TryGetValue(identifier.Manifest, out var manifest))
        {
            problems.Add(
                entry.At,
                $"There is no plugin '{identifier.Prefix}' for the permission '{entry.Identifier}'; "
                    + $"known are {string.Join(", ", manifests.Keys.Order(StringComparer.Ordinal))}."
            );
            return;
        }

        if (!manifest.Knows(identifier.Base))
        {
            var near = Nearest(identifier.Base, manifest.Permissions.Keys.Concat(manifest.Sets.Keys));
            var hint = near is null ? string.Empty : $"; did you mean '{Prefixed(identifier, near)}'?";
            problems.Add(entry.At, $"Permission '{entry.Identifier}' not found{(hint.Length == 0 ? "." : hint)}");
            return;
        }

        try
        {
            _ = PermissionTree.Leaves(identifier, manifests).Count();
        }
        catch (ConfigSyntaxException fault)
        {
            problems.Add(fault.At, fault.Message);
        }
    }

    private static string Prefixed(AclIdentifier identifier, string name) =>
        identifier.Prefix is null ? name : $"{identifier.Prefix}:{name}";

    private static string? Nearest(string name, IEnumerable<string> known) =>
        known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, name.Length / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
