using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Plays <c>request</c> steps: one request on the wire, as the WebView would send it.</summary>
internal sealed class RequestPlayer(Stage stage)
{
    private static readonly string[] s_fromTheWebView = ["accept", "referer", "user-agent", "sec-fetch-mode"];

    /// <summary>Makes the request of a step, whose texts are bound already.</summary>
    public WebViewRequest Make(RequestStep step, string webView, string invokeKey)
    {
        var watched = stage.Watch.WebViews[webView];
        return new WebViewRequest(
            stage.Session.NextRequestId(),
            webView,
            watched.Url,
            step.Method,
            step.Url ?? SchemeUrls.Root("ipc", stage.Platform) + Uri.EscapeDataString(step.Command ?? string.Empty),
            Headers(step, watched, invokeKey),
            RequestBody.Of(step.Body)
        );
    }

    /// <summary>Tells what an answer means for the step; null stands for a host that ended.</summary>
    public static StepObservation Observe(string path, HostMessage? answer) =>
        answer switch
        {
            null => new StepObservation { Step = path, State = ObservedState.HostEnded },
            RequestAnswered answered => new StepObservation
            {
                Step = path,
                State = ObservedState.Responded,
                Value = SpecValueJson.Write(Told(answered.Response)),
            },
            RequestFailed failed => new StepObservation
            {
                Step = path,
                State = ObservedState.Rejected,
                Value = SpecValueJson.Write(new SpecText(failed.Error.Message)),
            },
            _ => new StepObservation { Step = path, State = ObservedState.Pending },
        };

    private static List<Header> Headers(RequestStep step, WatchedWebView watched, string invokeKey)
    {
        var headers = new List<Header>
        {
            new("content-type", "application/json"),
            new("tauri-callback", FreshId()),
            new("tauri-error", FreshId()),
            new("tauri-invoke-key", invokeKey),
            new("origin", SchemeUrls.Origin(watched.Url)),
        };
        headers.AddRange(watched.Call?.Headers.Where(header => s_fromTheWebView.Contains(header.Name)) ?? []);
        foreach (var (name, value) in step.Set)
        {
            headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            headers.Add(new Header(name.ToLowerInvariant(), value));
        }

        headers.RemoveAll(header => step.Omit.Contains(header.Name, StringComparer.OrdinalIgnoreCase));
        return headers;
    }

    private static string FreshId() =>
        BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)).ToString(CultureInfo.InvariantCulture);

    private static SpecMapping Told(WebViewResponse response) =>
        new([
            new("status", new SpecNumber(response.Status.ToString(CultureInfo.InvariantCulture))),
            new(
                "headers",
                new SpecMapping([
                    .. response
                        .Headers.GroupBy(header => header.Name.ToLowerInvariant())
                        .Select(group => new KeyValuePair<string, SpecValue>(
                            group.Key,
                            new SpecText(string.Join(", ", group.Select(header => header.Value)))
                        )),
                ])
            ),
            new("body", Told(response.Body)),
        ]);

    private static SpecValue Told(MessageBody? body)
    {
        if (body is null)
        {
            return new SpecText(string.Empty);
        }

        if (body.IsText)
        {
            return new SpecText(body.ReadText());
        }

        var bytes = body.ReadBytes();
        try
        {
            return new SpecText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span));
        }
        catch (ArgumentException)
        {
            return new SpecSpecial("bytes", new SpecText(Convert.ToBase64String(bytes.Span)));
        }
    }
}
