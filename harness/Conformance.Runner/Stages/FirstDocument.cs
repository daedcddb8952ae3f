using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Knows what a host has answered to the requests for documents of its webview <c>main</c>, until the first of them stands.</summary>
internal sealed class FirstDocument
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, string> _asked = [];
    private readonly Dictionary<string, HostMessage> _answers = new(StringComparer.Ordinal);
    private bool _isOver;

    /// <summary>Notes what a page asks for.</summary>
    public void Asked(WebViewRequest request)
    {
        if (request is not { WebView: "main", Method: "GET" } || request.Url != request.FrameUrl)
        {
            return;
        }

        lock (_lock)
        {
            if (!_isOver)
            {
                _asked[request.Id] = Written(request.Url);
            }
        }
    }

    /// <summary>Notes what the host answers.</summary>
    public void Answered(long id, HostMessage answer)
    {
        lock (_lock)
        {
            if (_asked.Remove(id, out var url))
            {
                _answers[url] = answer;
            }
        }
    }

    /// <summary>Tells why the page that has loaded is none that the host serves; null where nothing speaks against it. What comes later is not heard any
    /// more.</summary>
    public string? Complaint(WatchedWebView main)
    {
        lock (_lock)
        {
            _isOver = true;
            var url = SchemeUrls.WithoutFragment(main.Url);
            var why = _answers.TryGetValue(Written(url), out var answer)
                ? Fault(answer) is { } fault
                    ? $"the request for '{url}' was answered with {fault}"
                    : null
                : Unserved(main.Create, url);
            _asked.Clear();
            _answers.Clear();
            return why;
        }
    }

    private static string? Fault(HostMessage answer) =>
        answer switch
        {
            RequestAnswered { Response: var response } => Fault(response),
            RequestFailed { Error: var error } => $"error {error.Code} '{error.Message}'",
            _ => null,
        };

    private static string? Fault(WebViewResponse response)
    {
        var type = Header.Find(response.Headers, "content-type");
        return response.Status != 200 ? $"status {response.Status}"
            : type is null ? "no content type"
            : !type.Trim().StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? $"the content type '{type}'"
            : response.Body is not { } body || body.ReadBytes().IsEmpty ? "an empty body"
            : null;
    }

    // What is at http: or https: in no platform's form of a scheme is served by the kit, or by somebody else.
    private static string? Unserved(WebViewCreate create, string url)
    {
        var scheme = SchemeUrls.SchemeOf(url);
        return scheme is null || create.Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"its URL is '{url}', and '{scheme}' is not among its schemes ({Listed(create.Schemes)})";
    }

    private static string Listed(IReadOnlyList<string> schemes) =>
        schemes.Count == 0 ? "it has none" : string.Join(", ", schemes.Select(scheme => $"'{scheme}'"));

    // Engines write the root of a scheme with a slash or without it.
    private static string Written(string url) =>
        Uri.TryCreate(SchemeUrls.WithoutFragment(url), UriKind.Absolute, out var read) ? read.AbsoluteUri : url;
}
