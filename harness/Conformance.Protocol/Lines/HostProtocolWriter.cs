using System.Text;

namespace Conformance.Protocol;

/// <summary>Writes messages of either side as lines of the host protocol, each with its line feed.</summary>
public static class HostProtocolWriter
{
    /// <summary>Adds a message of the kit.</summary>
    public static void Write(LineBuffer to, KitMessage message)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(message);
        KitMessageWriter.Write(new JsonLine(to), message);
        to.Add((byte)'\n');
    }

    /// <summary>Adds a message of a host.</summary>
    public static void Write(LineBuffer to, HostMessage message)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(message);
        HostMessageWriter.Write(new JsonLine(to), message);
        to.Add((byte)'\n');
    }

    /// <summary>Adds the answer of an error to a request whose id is known as JSON text only.</summary>
    public static void WriteError(LineBuffer to, string id, HostError error)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(error);
        WriteError(new JsonLine(to), id, error);
        to.Add((byte)'\n');
    }

    /// <summary>Gives the line of a message of the kit as text, without its line feed.</summary>
    public static string Line(KitMessage message)
    {
        using var buffer = new LineBuffer();
        Write(buffer, message);
        return Encoding.UTF8.GetString(buffer.Written[..^1]);
    }

    /// <summary>Gives the line of a message of a host as text, without its line feed.</summary>
    public static string Line(HostMessage message)
    {
        using var buffer = new LineBuffer();
        Write(buffer, message);
        return Encoding.UTF8.GetString(buffer.Written[..^1]);
    }

    internal static void WriteError(JsonLine json, string id, HostError error)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        json.Raw(id);
        json.Raw(",\"error\":"u8);
        json.Error(error);
        json.Raw("}"u8);
    }
}
