namespace Conformance.ReferenceHost;

/// <summary>The name of a permission: a plugin's name and a colon, if it is a plugin's, and its own name (ACL-06, ACL-07).</summary>
/// <param name="Prefix">The plugin, such as <c>core:event</c>, or null for the app's own.</param>
/// <param name="Base">The permission's own name.</param>
internal sealed record AclIdentifier(string? Prefix, string Base)
{
    private const int LongestPart = 64 - 1 - 12;

    /// <summary>The manifest's name that the app's own permissions have.</summary>
    public const string AppManifest = "__app-acl__";

    public string Manifest => Prefix ?? AppManifest;

    /// <summary>Reads an identifier; gives why it is none, or null.</summary>
    public static string? Fault(string text)
    {
        if (text.StartsWith("tauri-plugin-", StringComparison.Ordinal))
        {
            return "identifiers cannot start with tauri-plugin-";
        }

        if (text.Length == 0)
        {
            return "identifiers cannot be empty";
        }

        if (text.Length > (LongestPart * 2) + 14)
        {
            return "identifiers cannot be so long";
        }

        return FaultOfForm(text);
    }

    public static AclIdentifier Of(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? new(null, text) : new(text[..colon], text[(colon + 1)..]);
    }

    private static string? FaultOfForm(string text)
    {
        const string Form =
            "identifiers can only include lowercase ASCII, hyphens which are not leading or trailing, and a single colon if using a prefix";
        var parts = text.Split(':');
        if (parts.Length > 2 && !text.StartsWith("core:", StringComparison.Ordinal))
        {
            return "identifiers can only include a single separator ':'";
        }

        if (parts[^1].Length == 0 && parts.Length > 1)
        {
            return "identifiers cannot have a prefix without a base";
        }

        return parts.All(IsWellFormed) ? null : Form;
    }

    private static bool IsWellFormed(string part) =>
        part.Length > 0
        && part[0] != '-'
        && part[^1] != '-'
        && part.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-');
}
