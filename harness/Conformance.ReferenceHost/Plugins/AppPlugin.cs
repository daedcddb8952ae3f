namespace Conformance.ReferenceHost;

/// <summary>What an application says of itself.</summary>
internal static class AppPlugin
{
    /// <summary>The version of Tauri whose behaviour this host follows.</summary>
    public const string FollowedVersion = "2.12.5";

    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.AddAsync("version", call => CommandReply.Of(call.Core.App.Version));
        table.AddAsync("name", call => CommandReply.Of(call.Core.App.Name));
        table.AddAsync("tauri_version", _ => CommandReply.Of(FollowedVersion));
        table.AddAsync("identifier", call => CommandReply.Of(call.Core.App.Identifier));
        table.AddAsync("bundle_type", _ => CommandReply.Nothing);
        return table;
    }
}
