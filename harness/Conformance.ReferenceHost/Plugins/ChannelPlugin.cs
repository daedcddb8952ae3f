using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>The command by which a page fetches a message that was too large to be evaluated (CHN-12).</summary>
internal static class ChannelPlugin
{
    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.Add("fetch", Fetch);
        return table;
    }

    private static CommandReply Fetch(CommandCall call)
    {
        var text = Header.Find(call.Request.Headers, "tauri-channel-id") ?? string.Empty;
        if (!PageNumber.TryRead(text, out var number) && !call.Core.Faults.Is("channels/missing-id-is-zero"))
        {
            throw new RejectionException("missing channel id header");
        }

        var faults = call.Core.Faults;
        var data = call.WebView.Take(number, faults.Is("channels/data-fetched-twice"));
        if (data is null && faults.Is("channels/data-of-other-windows"))
        {
            data = call
                .Core.WebViews.All.Select(other => other.Take(number, keep: false))
                .FirstOrDefault(found => found is not null);
        }

        return data is null && faults.Is("channels/unknown-data-is-null")
            ? CommandReply.Nothing
            : data ?? throw new RejectionException("data not found");
    }
}
