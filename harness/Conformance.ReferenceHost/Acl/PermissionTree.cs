namespace Conformance.ReferenceHost;

/// <summary>Follows permission sets down to the permissions they hold, into other plugins too (ACL-08).</summary>
internal static class PermissionTree
{
    /// <summary>Gives each permission under a name, with the manifest it belongs to.</summary>
    /// <exception cref="ConfigSyntaxException">A set names what does not exist, or itself.</exception>
    public static IEnumerable<(string Manifest, Permission Permission)> Leaves(
        AclIdentifier identifier,
        IReadOnlyDictionary<string, Manifest> manifests
    ) => Leaves(identifier.Manifest, identifier.Base, manifests, []);

    private static List<(string Manifest, Permission Permission)> Leaves(
        string key,
        string name,
        IReadOnlyDictionary<string, Manifest> manifests,
        HashSet<string> above
    )
    {
        var manifest = manifests[key];
        if (name != "default" && !manifest.Sets.ContainsKey(name))
        {
            return [(key, manifest.Permissions[name])];
        }

        var set = name == "default" ? manifest.Default : manifest.Sets[name];
        return set is null ? [] : LeavesOf(set, key, manifests, above);
    }

    private static List<(string Manifest, Permission Permission)> LeavesOf(
        PermissionSet set,
        string key,
        IReadOnlyDictionary<string, Manifest> manifests,
        HashSet<string> above
    )
    {
        var path = $"{key} {set.Identifier}";
        if (!above.Add(path))
        {
            throw new ConfigSyntaxException(set.At, $"The set '{set.Identifier}' holds itself.");
        }

        var leaves = new List<(string Manifest, Permission Permission)>();
        foreach (var entry in set.Permissions)
        {
            var named = AclIdentifier.Of(entry);
            var manifest = named.Prefix is { } prefix && manifests.ContainsKey(prefix) ? prefix : key;
            var name = manifest == named.Prefix ? named.Base : entry;
            if (!manifests[manifest].Knows(name))
            {
                throw new ConfigSyntaxException(
                    set.At,
                    $"The set '{set.Identifier}' names '{entry}', which does not exist."
                );
            }

            leaves.AddRange(Leaves(manifest, name, manifests, above));
        }

        above.Remove(path);
        return leaves;
    }
}
