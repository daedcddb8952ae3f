using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>The table of things that pages hold by a number; this host gives none out.</summary>
internal static class ResourcesPlugin
{
    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.Add("close", Close);
        return table;
    }

    private static CommandReply Close(CommandCall call)
    {
        var id = call.Arguments.UInt32("rid");
        throw new RejectionException(string.Create(CultureInfo.InvariantCulture, $"The resource id {id} is invalid."));
    }
}
