namespace Conformance.ReferenceHost;

/// <summary>The permissions that a plugin, or the app itself, offers (ACL-07).</summary>
internal sealed class Manifest
{
    public Dictionary<string, Permission> Permissions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PermissionSet> Sets { get; } = new(StringComparer.Ordinal);

    public PermissionSet? Default { get; set; }

    /// <summary>Adds <c>allow-NAME</c> and <c>deny-NAME</c> for a command.</summary>
    public void AddCommand(string command)
    {
        var name = command.Replace('_', '-');
        Permissions[$"allow-{name}"] = new($"allow-{name}") { Allow = [command] };
        Permissions[$"deny-{name}"] = new($"deny-{name}") { Deny = [command] };
    }

    public bool Knows(string name) => name == "default" || Permissions.ContainsKey(name) || Sets.ContainsKey(name);
}
