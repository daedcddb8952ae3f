using System.Text;
using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Reads the envelope of a posted call (ENV-28, ENV-29), and opens what the isolation frame has sealed in it.</summary>
internal sealed class PostedMessageReader(CoreState core)
{
    private const int Command = 0;
    private const int Callback = 1;
    private const int Error = 2;
    private const int Payload = 3;
    private const int Options = 4;
    private const int Key = 5;

    private static readonly string[] s_fields =
    [
        "cmd",
        "callback",
        "error",
        "payload",
        "options",
        "__TAURI_INVOKE_KEY__",
    ];

    private static readonly JsonStructReader s_plain = new("Message", s_fields, field => field != Options);

    private static readonly JsonStructReader s_lax = new("Message", s_fields, _ => false);

    private static readonly JsonStructReader s_repeating = new("Message", s_fields, field => field != Options)
    {
        MayRepeat = true,
    };

    private static readonly JsonStructReader s_sealed = new("IsolationMessage", s_fields, field => field != Options);

    private static readonly JsonStructReader s_options = new(
        "RequestOptions",
        ["headers", "customProtocolIpcBlocked"],
        _ => false
    );

    public PostedMessage Read(string body, string webView)
    {
        var draft = new Draft();
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(body), InvokeRequestReader.QuirksOf(core.Faults));
        Shape().Read(ref cursor, (ref JsonCursor at, int field) => ReadField(ref at, field, draft));
        cursor.ExpectEnd();
        var payload =
            core.Isolation is { } isolation && draft.Sealed is { } sealedPayload
                ? OpenSealed(isolation, sealedPayload, webView)
                : draft.Payload;
        var key = draft.Key.Length == 0 && core.Faults.Is("wire/posted-keys-not-required") ? core.InvokeKey : draft.Key;
        return new(draft.Command, draft.Callback, draft.Error, payload, key, draft.Headers, draft.Blocked);
    }

    private JsonStructReader Shape() =>
        core.Faults.Active switch
        {
            "wire/posted-keys-not-required" => s_lax,
            "wire/posted-keys-may-repeat" => s_repeating,
            _ => core.Isolation is null ? s_plain : s_sealed,
        };

    private static JsonValue OpenSealed(IsolationPattern isolation, SealedPayload payload, string webView)
    {
        var plain = isolation.Decrypt(payload, webView);
        return payload.ContentType == "application/octet-stream"
            ? JsonValue.Of(plain.Select(unit => JsonValue.Of(unit)))
            : JsonReader.Read(plain);
    }

    private void ReadField(ref JsonCursor cursor, int field, Draft draft)
    {
        switch (field)
        {
            case Command:
                draft.Command = JsonStructReader.ReadText(ref cursor);
                break;
            case Callback:
                draft.Callback = (uint)JsonStructReader.ReadWhole(ref cursor, uint.MaxValue, "u32");
                break;
            case Error:
                draft.Error = (uint)JsonStructReader.ReadWhole(ref cursor, uint.MaxValue, "u32");
                break;
            case Payload when core.Isolation is not null:
                ReadSealed(ref cursor, draft);
                break;
            case Payload:
                draft.Payload = JsonReader.ReadValue(ref cursor);
                break;
            case Options:
                ReadOptions(ref cursor, draft);
                break;
            case Key:
                draft.Key = JsonStructReader.ReadText(ref cursor);
                break;
        }
    }

    private void ReadSealed(ref JsonCursor cursor, Draft draft)
    {
        if (core.Isolation!.AcceptsPlaintextPosts && !SealedPayloadReader.IsSealed(cursor))
        {
            draft.Payload = JsonReader.ReadValue(ref cursor);
            return;
        }

        var needsType = !core.Faults.Is("isolation/posts-without-a-type-accepted");
        draft.Sealed = SealedPayloadReader.Read(ref cursor, needsType);
    }

    private static void ReadOptions(ref JsonCursor cursor, Draft draft)
    {
        if (JsonStructReader.ReadNull(ref cursor))
        {
            return;
        }

        s_options.Read(
            ref cursor,
            (ref JsonCursor at, int field) =>
            {
                if (field == 0)
                {
                    ReadHeaders(ref at, draft.Headers);
                    return;
                }

                draft.Blocked = JsonStructReader.ReadBoolean(ref at);
            }
        );
    }

    private static void ReadHeaders(ref JsonCursor cursor, List<Header> headers)
    {
        if (cursor.SkipSpace() != '{')
        {
            throw JsonStructReader.WrongType(ref cursor, "a map");
        }

        cursor.Enter();
        var map = new List<Header>();
        while (JsonReader.NextKey(ref cursor, map.Count == 0) is { } name)
        {
            JsonReader.ReadColon(ref cursor);
            map.Add(new(name, JsonStructReader.ReadText(ref cursor)));
        }

        cursor.Index++;
        cursor.Leave();
        foreach (var header in map)
        {
            if (!HeaderRules.IsName(header.Name) || !HeaderRules.IsValue(header.Value))
            {
                throw new JsonUnplacedException($"invalid header `{header.Name}` `{header.Value}`");
            }

            headers.RemoveAll(known => string.Equals(known.Name, header.Name, StringComparison.OrdinalIgnoreCase));
            headers.Add(header with { Name = header.Name.ToLowerInvariant() });
        }
    }

    private sealed class Draft
    {
        public string Command { get; set; } = string.Empty;

        public uint Callback { get; set; }

        public uint Error { get; set; }

        public JsonValue Payload { get; set; } = JsonValue.Null;

        public SealedPayload? Sealed { get; set; }

        public string Key { get; set; } = string.Empty;

        public List<Header> Headers { get; } = [];

        public bool Blocked { get; set; }
    }
}
