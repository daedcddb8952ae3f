using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>Commands that send over channels (CHN-08).</summary>
internal static class ChannelCommands
{
    public static void Register(CommandTable table)
    {
        table.Add("stream", Stream);
        table.Add("hold_channel", Hold);
        table.Add("send_held", Send);
        table.Add("drop_held", Drop);
    }

    private static CommandReply Stream(CommandCall call)
    {
        var channel = call.Channel("onMessage");
        var count = call.Arguments.Count("count");
        var size = call.Arguments.CountOrNone("size");
        var raw = call.Arguments.TruthOrNone("raw") ?? false;
        for (var number = 0; number < count; number++)
        {
            channel.Send(Message(number, size, raw));
        }

        return CommandReply.Nothing;
    }

    private static CommandReply Message(int number, int? size, bool raw)
    {
        if (raw)
        {
            var bytes = new byte[size ?? 1];
            Array.Fill(bytes, (byte)(number % 251));
            return new RawReply(bytes);
        }

        var digits = number.ToString(CultureInfo.InvariantCulture);
        return new JsonReply(size is { } length ? $"\"{digits.PadLeft(length, '0')}\"" : digits);
    }

    private static CommandReply Hold(CommandCall call)
    {
        var channel = Held(call);
        var name = call.Arguments.Text("name");
        call.Keep(channel);
        call.Core.Memory.Channels.GetValueOrDefault(name)?.End();
        call.Core.Memory.Channels[name] = channel;
        if (call.Core.Faults.Is("channels/end-with-the-call"))
        {
            channel.End();
        }

        return CommandReply.Nothing;
    }

    private static CoreChannel Held(CommandCall call)
    {
        try
        {
            return call.Channel("onMessage");
        }
        catch (RejectionException) when (call.Core.Faults.Is("channels/refused-markers-are-kept"))
        {
            call.Core.Memory.Channels[call.Arguments.Text("name")] = new(call.Core, call.WebView, 0);
            throw;
        }
    }

    private static CommandReply Send(CommandCall call)
    {
        var name = call.Arguments.Text("name");
        var payload = call.Arguments.Any("payload");
        var channel =
            call.Core.Memory.Channels.GetValueOrDefault(name) ?? throw new RejectionException("no such channel");
        channel.Send(CommandReply.Of(payload));
        return CommandReply.Nothing;
    }

    private static CommandReply Drop(CommandCall call)
    {
        if (call.Core.Memory.Channels.Remove(call.Arguments.Text("name"), out var channel))
        {
            channel.End();
        }

        return CommandReply.Nothing;
    }
}
