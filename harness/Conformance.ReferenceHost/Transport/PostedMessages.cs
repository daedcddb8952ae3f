using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Serves what pages post: one message is one call, answered by scripts.</summary>
internal sealed class PostedMessages(CoreState core)
{
    private readonly PostedMessageReader _reader = new(core);
    private readonly AnswerExchange<ScriptResponder> _exchange = new(core.Faults.Is("wire/posted-answers-exchanged"));
    private bool _isBlocked;

    public void Hear(CoreWebView webView, WebViewMessage message)
    {
        var source = core.Platform.Name is "linux" or "android" ? message.TopUrl : message.FrameUrl;
        source = core.Faults.Is("acl/posted-messages-count-as-local") ? core.Platform.Root("tauri") : source;
        if (!WebUrlReader.TryRead(source, out var url))
        {
            core.Options.Complained(
                $"A message of '{webView.Label}' was ignored: its document's URL '{source}' is not a URL."
            );
            return;
        }

        if (_isBlocked || core.Faults.Is("wire/posts-ignored"))
        {
            return;
        }

        PostedMessage posted;
        try
        {
            posted = _reader.Read(message.Body, webView.Label);
        }
        catch (Exception fault) when (fault is JsonSyntaxException or RejectionException)
        {
            _isBlocked = core.Faults.Is("wire/unreadable-message-blocks");
            Complain(
                webView,
                fault is JsonSyntaxException
                    ? $"JSON error: {fault.Message}"
                    : $"isolation pattern error: {fault.Message}"
            );
            return;
        }

        var call = new InvokeRequest(
            posted.Command,
            posted.Callback,
            posted.Error,
            Judged(posted, url),
            new JsonBody(posted.Payload),
            posted.Headers,
            posted.Key
        );
        var responder = new ScriptResponder(core, webView, posted, _exchange);
        _exchange.Open(responder);
        core.Router.Route(webView, call, responder);
    }

    /// <summary>The URL by which a message is judged: the document's, without its fragment, as a message travels in a request (ACL-18).</summary>
    private WebUrl Judged(PostedMessage posted, WebUrl url) =>
        core.Faults.Active switch
        {
            "acl/origin-from-posted-headers" when Claimed(posted) is { } claimed => claimed,
            "acl/posted-messages-judged-by-origin" => url with { Path = "/", Query = null, Fragment = null },
            "acl/posted-fragments-judged" => url,
            _ => url with { Fragment = null },
        };

    private static WebUrl? Claimed(PostedMessage posted) =>
        Header.Find(posted.Headers, "origin") is { } text && WebUrlReader.TryRead(text, out var origin) ? origin : null;

    private void Complain(CoreWebView webView, string text)
    {
        if (core.Faults.Is("wire/unreadable-message-is-silent"))
        {
            return;
        }

        core.Evaluate(webView, $"console.error({JsonWriter.Quote(text)})");
    }
}
