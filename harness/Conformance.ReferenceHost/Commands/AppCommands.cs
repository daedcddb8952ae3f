namespace Conformance.ReferenceHost;

/// <summary>All commands of the conformance app.</summary>
internal static class AppCommands
{
    /// <summary>The names, for each of which permissions <c>allow-NAME</c> and <c>deny-NAME</c> exist.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Make().Names];

    public static CommandTable Make()
    {
        var table = new CommandTable();
        ValueCommands.Register(table);
        BodyCommands.Register(table);
        StateCommands.Register(table);
        EventCommands.Register(table);
        ChannelCommands.Register(table);
        WindowCommands.Register(table);
        return table;
    }
}
