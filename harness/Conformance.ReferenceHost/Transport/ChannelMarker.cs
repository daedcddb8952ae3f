namespace Conformance.ReferenceHost;

/// <summary>The text that stands for a channel among a call's arguments (CHN-01).</summary>
internal static class ChannelMarker
{
    private const string Prefix = "__CHANNEL__:";

    public static bool TryRead(string text, out uint callback)
    {
        callback = 0;
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && PageNumber.TryRead(text[Prefix.Length..], out callback);
    }
}
