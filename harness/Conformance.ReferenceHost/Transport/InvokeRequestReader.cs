using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>
/// Reads a call out of a request, in the order in which faults are to be reported: content type, decryption, invoke key,
/// origin, callbacks, body (ENV-20).
/// </summary>
internal sealed class InvokeRequestReader(CoreState core)
{
    private const int LargeBody = 65536;

    public InvokeRequest Read(WebViewRequest request)
    {
        var headers = Headers(request);
        var command = ReadName(request.Url);
        var bytes = request.Body?.ReadBytes() ?? default;
        bytes = bytes.Length > LargeBody ? Spoiled(bytes) : bytes;
        var type = ReadContentType(headers);
        var hasBody = bytes.Length > 0;
        if (core.Isolation is { } isolation && hasBody)
        {
            (bytes, type) = isolation.Open(bytes.Span, request.WebView);
        }

        var key =
            core.Faults.Is("wire/missing-key-passes") && Header.Find(headers, "tauri-invoke-key") is null
                ? core.InvokeKey
                : Text(headers, "tauri-invoke-key", "missing Tauri-Invoke-Key header", "Tauri invoke key");
        var origin = ReadOrigin(headers, request);
        var callback = ReadNumber(headers, "tauri-callback", "missing Tauri-Callback header", "Tauri callback");
        var error = ReadNumber(headers, "tauri-error", "missing Tauri-Error header", "Tauri error");
        return new(command, callback, error, origin, ReadBody(type, bytes, hasBody), headers, key);
    }

    public static JsonQuirks QuirksOf(Faults faults)
    {
        if (faults.Is("json/numbers-through-doubles"))
        {
            return JsonQuirks.NumbersAsDoubles;
        }

        if (faults.Is("json/numbers-through-texts"))
        {
            return JsonQuirks.NumbersAsTexts;
        }

        return faults.Is("json/lone-surrogates-pass") ? JsonQuirks.LoneSurrogatesPass
            : faults.Is("json/first-of-repeated-keys-wins") ? JsonQuirks.FirstOfRepeatedKeysWins
            : faults.Is("json/no-depth-limit") ? JsonQuirks.DeepNestingPasses
            : faults.Is("json/trailing-text-passes") ? JsonQuirks.TrailingTextPasses
            : faults.Is("json/proto-key-dropped") ? JsonQuirks.ProtoKeyDropped
            : faults.Is("json/control-characters-pass") ? JsonQuirks.ControlCharactersPass
            : faults.Is("json/whole-floats-become-integers") ? JsonQuirks.WholeFloatsAsIntegers
            : JsonQuirks.None;
    }

    /// <summary>Keeps headers whose name and value HTTP allows, of a repeated one the last; engines join them before.</summary>
    private static List<Header> Headers(WebViewRequest request)
    {
        var kept = new List<Header>(request.Headers.Count);
        foreach (var header in request.Headers)
        {
            if (HeaderRules.IsName(header.Name) && HeaderRules.IsValue(header.Value))
            {
                var name = header.Name.ToLowerInvariant();
                kept.RemoveAll(known => known.Name == name);
                kept.Add(header with { Name = name });
            }
        }

        return kept;
    }

    private ReadOnlyMemory<byte> Spoiled(ReadOnlyMemory<byte> body) =>
        core.Faults.Active switch
        {
            "wire/large-bodies-cut" => body[..LargeBody],
            "wire/large-bodies-shuffled" => (byte[])
                [.. body.Span[1024..2048], .. body.Span[..1024], .. body.Span[2048..]],
            _ => body,
        };

    private string ReadName(string url)
    {
        if (
            core.Faults.Is("wire/ipc-host-is-compared")
            && !url.StartsWith(core.Platform.Root("ipc") + "/", StringComparison.Ordinal)
        )
        {
            throw new RejectionException("unknown host");
        }

        var path = RequestLine.RawPath(url)[1..];
        var name = core.Faults.Is("wire/names-not-decoded") ? path : RequestLine.Decode(path);
        return core.Faults.Active switch
        {
            "wire/names-decoded-twice" => RequestLine.Decode(name),
            "wire/names-trimmed" => name.Trim(),
            "wire/name-from-query" when url.Contains('?', StringComparison.Ordinal) => name + url[url.IndexOf('?')..],
            "wire/empty-name-runs" when name.Length == 0 => "nothing",
            "wire/plugin-prefix-any-case" when name.StartsWith("plugin:", StringComparison.OrdinalIgnoreCase) =>
                "plugin:" + name["plugin:".Length..],
            _ => name,
        };
    }

    private MediaType ReadContentType(List<Header> headers)
    {
        if (Header.Find(headers, "content-type") is not { } text || !HeaderRules.IsVisible(text))
        {
            return core.Faults.Is("wire/missing-content-type-is-json") ? MediaType.Json : MediaType.OctetStream;
        }

        return MediaType.TryParse(text, out var type) ? type
            : core.Faults.Is("wire/unknown-content-type-is-raw") ? MediaType.OctetStream
            : throw new RejectionException("unknown content type");
    }

    private WebUrl ReadOrigin(List<Header> headers, WebViewRequest request)
    {
        if (core.Faults.Is("acl/origin-from-frame-url") && WebUrlReader.TryRead(request.FrameUrl, out var frame))
        {
            return frame;
        }

        if (core.Faults.Is("acl/missing-origin-is-local") && Header.Find(headers, "origin") is null or "null")
        {
            return WebUrlReader.Read(core.Platform.Root("tauri"))!;
        }

        var text = Text(headers, "origin", "missing Origin header", "Origin");
        return WebUrlReader.TryRead(text, out var origin)
            ? origin
            : throw new RejectionException("Origin header is not a valid URL");
    }

    private static string Text(List<Header> headers, string name, string missing, string words)
    {
        var text = Header.Find(headers, name) ?? throw new RejectionException(missing);
        return HeaderRules.IsVisible(text)
            ? text
            : throw new RejectionException($"{words} header value must be a string");
    }

    private uint ReadNumber(List<Header> headers, string name, string missing, string words)
    {
        if (core.Faults.Is("wire/callback-headers-not-checked"))
        {
            return PageNumber.TryRead(Header.Find(headers, name) ?? string.Empty, out var any) ? any : 0;
        }

        return PageNumber.TryRead(Text(headers, name, missing, words), out var number)
            ? number
            : throw new RejectionException($"{words} header value must be a numeric string");
    }

    private InvokeBody ReadBody(MediaType type, ReadOnlyMemory<byte> bytes, bool hasBody)
    {
        if (type.Equals(MediaType.OctetStream))
        {
            return new RawBody(core.Faults.Is("args/raw-bodies-padded") ? (byte[])[.. bytes.Span, 0] : bytes);
        }

        if (
            type.Equals(MediaType.Json)
            || (type.IsJsonWithParameters && core.Faults.Is("wire/content-type-parameters-ignored"))
        )
        {
            return new JsonBody(hasBody ? ReadJson(bytes.Span) : EmptyArguments());
        }

        throw new RejectionException($"content type {type} is not implemented");
    }

    private JsonValue ReadJson(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var value = JsonReader.Read(bytes, QuirksOf(core.Faults));
            var isRefused = value switch
            {
                JsonNull => core.Faults.Is("json/null-payload-refused"),
                JsonObject => false,
                _ => core.Faults.Is("json/scalar-payloads-refused"),
            };
            return isRefused ? throw new RejectionException("the arguments must be an object") : value;
        }
        catch (JsonSyntaxException) when (core.Faults.Is("wire/malformed-body-is-empty"))
        {
            return JsonObject.Empty;
        }
    }

    private JsonValue EmptyArguments() =>
        core.Faults.Is("wire/empty-body-is-null") ? JsonValue.Null
        : core.Faults.Is("wire/empty-body-refused") ? throw new RejectionException("EOF while parsing a value")
        : JsonObject.Empty;
}
