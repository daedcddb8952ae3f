namespace Conformance.ReferenceHost;

/// <summary>Checks JSON without keeping it and without a limit of depth, so without recursion.</summary>
internal static class JsonSkipper
{
    /// <summary>Checks a whole text and gives it without the white space around it.</summary>
    public static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> bytes)
    {
        var cursor = new JsonCursor(bytes);
        cursor.SkipSpace();
        var start = cursor.Index;
        Skip(ref cursor);
        var end = cursor.Index;
        cursor.ExpectEnd();
        return bytes[start..end];
    }

    /// <summary>Passes one value.</summary>
    public static void Skip(ref JsonCursor cursor)
    {
        var open = new Stack<int>();
        do
        {
            if (Begin(ref cursor) is var closer and not 0)
            {
                open.Push(closer);
                if (Descend(ref cursor, closer, first: true))
                {
                    continue;
                }

                open.Pop();
            }

            while (open.Count > 0 && !Descend(ref cursor, open.Peek(), first: false))
            {
                open.Pop();
            }
        } while (open.Count > 0);
    }

    /// <summary>Passes a scalar, or the opening of an array or object, whose closing byte it gives.</summary>
    private static int Begin(ref JsonCursor cursor)
    {
        var at = cursor.SkipSpace();
        if (at is '[' or '{')
        {
            cursor.Index++;
            return at == '[' ? ']' : '}';
        }

        _ = JsonReader.ReadValue(ref cursor);
        return 0;
    }

    /// <summary>Goes to the next value inside; false where the array or object closes, which it passes.</summary>
    private static bool Descend(ref JsonCursor cursor, int closer, bool first)
    {
        var more =
            closer == ']' ? JsonReader.NextItem(ref cursor, first) : JsonReader.NextKey(ref cursor, first) is not null;
        if (more && closer == '}')
        {
            JsonReader.ReadColon(ref cursor);
        }

        if (!more)
        {
            cursor.Index++;
        }

        return more;
    }
}
