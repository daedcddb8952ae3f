using System.Security.Cryptography;
using System.Text;
using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>The isolation pattern: serves the frame, with a key made at this start, and opens what the frame seals.</summary>
internal sealed class IsolationPattern
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Made of the build, not of the start: equal in every run of one build, as Tauri's is (ISO-02).
    private static readonly string s_scheme = $"isolation-{typeof(IsolationPattern).Module.ModuleVersionId}";

    private readonly string _page;
    private readonly Platform _platform;
    private readonly Action<Memory<byte>> _fillRandom;
    private readonly Faults _faults;
    private readonly byte[] _key = new byte[32];
    private readonly string _scheme;
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    public IsolationPattern(string page, Platform platform, Action<Memory<byte>> fillRandom, Faults faults)
    {
        _page = page;
        _platform = platform;
        _fillRandom = fillRandom;
        _faults = faults;
        _scheme = faults.Active switch
        {
            "isolation/scheme-of-another-form" => "isolation",
            "isolation/scheme-of-each-launch" => $"isolation-{RandomGuid()}",
            _ => s_scheme,
        };
        if (!faults.Is("isolation/static-key"))
        {
            fillRandom(_key);
        }
    }

    public string Scheme => _scheme;

    public string Url => _platform.Root(_scheme) + (_platform.UsesHttp ? string.Empty : "/");

    /// <summary>The key as a page's script would hold it; only a defect shows it to one.</summary>
    public string KeyText => ReplyScripts.Numbers(_key);

    /// <summary>Whether arguments that nobody sealed pass; a defect.</summary>
    public bool AcceptsPlaintext => _faults.Is("isolation/plaintext-accepted");

    /// <summary>Whether posted arguments that nobody sealed pass; a defect.</summary>
    public bool AcceptsPlaintextPosts => AcceptsPlaintext || _faults.Is("isolation/plaintext-posts-accepted");

    /// <summary>Serves the frame's page, at the root alone; another path loses its first letter, as in Tauri (ISO-03).</summary>
    public WebViewResponse Serve(string url, CoreWebView webView)
    {
        var path = RequestLine.RawPath(url);
        var isRefused = webView.FramesServed++ > 0 && _faults.Is("isolation/frame-served-once");
        if (isRefused || (path != "/" && (path.Length < 3 || path[2..] != "index.html")))
        {
            return new(404, [new("content-type", "text/plain")], null);
        }

        var nonce = new byte[8];
        _fillRandom(nonce);
        var number = BitConverter.ToUInt64(nonce).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var headers = new List<Header> { new("content-type", "text/html") };
        if (!_faults.Is("isolation/no-content-policy"))
        {
            headers.Add(new("content-security-policy", Policy(number)));
        }

        if (_faults.Is("isolation/frame-readable-by-pages"))
        {
            headers.Add(new("access-control-allow-origin", "*"));
        }

        return new(200, headers, MessageBody.FromText(Page(number, webView)));
    }

    /// <summary>Opens the body of a request.</summary>
    public (ReadOnlyMemory<byte> Bytes, MediaType Type) Open(ReadOnlySpan<byte> body, string webView)
    {
        var cursor = new JsonCursor(body);
        if (AcceptsPlaintext && !SealedPayloadReader.IsSealed(cursor))
        {
            return (body.ToArray(), MediaType.Json);
        }

        var payload = SealedPayloadReader.Read(ref cursor);
        cursor.ExpectEnd();
        var plain = Decrypt(payload, webView);
        var type = MediaType.TryParse(payload.ContentType, out var known) ? known : MediaType.OctetStream;
        return (plain, _faults.Is("isolation/raw-becomes-json") ? MediaType.Json : type);
    }

    /// <summary>Opens what the frame of a webview has sealed.</summary>
    public byte[] Decrypt(SealedPayload payload, string webView)
    {
        if (_faults.Is("isolation/messages-run-once") && !_opened.Add(Convert.ToHexString(payload.Nonce.Span)))
        {
            throw new RejectionException("AES-GCM");
        }

        if (payload.Nonce.Length != NonceLength && _faults.Is("isolation/short-nonce-padded"))
        {
            var nonce = new byte[NonceLength];
            payload.Nonce.Span[..Math.Min(NonceLength, payload.Nonce.Length)].CopyTo(nonce);
            payload = payload with { Nonce = nonce };
        }

        if (payload.Nonce.Length != NonceLength)
        {
            throw new RejectionException("Nonce: could not convert slice to array");
        }

        if (payload.Bytes.Length < TagLength)
        {
            throw new RejectionException("AES-GCM");
        }

        var length = payload.Bytes.Length - TagLength;
        if (_faults.Is("isolation/tag-not-checked"))
        {
            return UncheckedDecryption.Run(KeyOf(webView), payload.Nonce.Span, payload.Bytes.Span[..length]);
        }

        var plain = new byte[length];
        using var cipher = new AesGcm(KeyOf(webView), TagLength);
        try
        {
            cipher.Decrypt(payload.Nonce.Span, payload.Bytes.Span[..length], payload.Bytes.Span[length..], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new RejectionException("AES-GCM");
        }

        return plain;
    }

    private Guid RandomGuid()
    {
        var bytes = new byte[16];
        _fillRandom(bytes);
        return new(bytes);
    }

    private byte[] KeyOf(string webView) =>
        _faults.Is("isolation/key-per-window") ? HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(webView)) : _key;

    private string Page(string number, CoreWebView webView)
    {
        var settings = JsonValue.Object(
            ("origin", JsonValue.Of(webView.FirstOrigin)),
            ("key", JsonValue.Of(KeyOf(webView.Label).Select(unit => JsonValue.Of(unit)))),
            ("fault", _faults.Active is { } fault ? JsonValue.Of(fault) : JsonValue.Null)
        );
        var script =
            $"<script nonce=\"{number}\">({PageScripts.Text("frame")})({JsonWriter.Write(settings)}, {PageScripts.Text("encode")});\n"
            + "document.currentScript && document.currentScript.remove();\n</script>";
        var head = _page.IndexOf("<head>", StringComparison.OrdinalIgnoreCase);
        return head < 0 ? script + _page : _page.Insert(head + "<head>".Length, script);
    }

    private string Policy(string number)
    {
        var hashes = new StringBuilder();
        foreach (var text in InlineScripts(_page))
        {
            hashes
                .Append(" 'sha256-")
                .Append(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
                .Append('\'');
        }

        var more = _faults.Is("isolation/policy-allows-connections") ? "; connect-src *" : string.Empty;
        var scripts = _faults.Is("isolation/policy-allows-any-script") ? "*" : "'self'";
        return $"default-src 'none'; frame-src {_scheme}:; script-src {scripts} 'nonce-{number}'{hashes}; style-src 'self'{more}";
    }

    private static IEnumerable<string> InlineScripts(string html)
    {
        const string Opening = "<script>";
        for (var at = 0; (at = html.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var start = at + Opening.Length;
            var end = html.IndexOf("</script>", start, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return html[start..end];
        }
    }
}
