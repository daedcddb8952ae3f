namespace Conformance.ReferenceHost;

/// <summary>Reads sealed arguments out of JSON (ISO-16).</summary>
internal static class SealedPayloadReader
{
    private static readonly JsonStructReader s_reader = new(
        "RawIsolationPayload",
        ["nonce", "payload", "contentType"],
        _ => true
    );

    private static readonly JsonStructReader s_withoutType = new(
        "RawIsolationPayload",
        ["nonce", "payload", "contentType"],
        field => field != 2
    );

    /// <summary>Reads sealed arguments; a defect takes them without their content type.</summary>
    public static SealedPayload Read(ref JsonCursor cursor, bool needsType = true)
    {
        byte[] nonce = [];
        byte[] payload = [];
        var type = string.Empty;
        (needsType ? s_reader : s_withoutType).Read(
            ref cursor,
            (ref JsonCursor at, int field) =>
            {
                switch (field)
                {
                    case 0:
                        nonce = ReadBytes(ref at);
                        break;
                    case 1:
                        payload = ReadBytes(ref at);
                        break;
                    default:
                        type = JsonStructReader.ReadText(ref at);
                        break;
                }
            }
        );
        return new(nonce, payload, type);
    }

    /// <summary>Looks whether sealed arguments follow, without moving.</summary>
    public static bool IsSealed(JsonCursor cursor)
    {
        try
        {
            _ = Read(ref cursor);
            return true;
        }
        catch (JsonSyntaxException)
        {
            return false;
        }
    }

    private static byte[] ReadBytes(ref JsonCursor cursor)
    {
        if (cursor.SkipSpace() != '[')
        {
            throw JsonStructReader.WrongType(ref cursor, "a sequence");
        }

        cursor.Enter();
        var bytes = new List<byte>();
        while (JsonReader.NextItem(ref cursor, bytes.Count == 0))
        {
            bytes.Add((byte)JsonStructReader.ReadWhole(ref cursor, byte.MaxValue, "u8"));
        }

        cursor.Index++;
        cursor.Leave();
        return [.. bytes];
    }
}
