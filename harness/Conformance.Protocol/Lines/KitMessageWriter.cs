using System.Diagnostics;

namespace Conformance.Protocol;

/// <summary>Writes what the kit says.</summary>
internal static class KitMessageWriter
{
    public static void Write(JsonLine json, KitMessage message)
    {
        switch (message)
        {
            case WebViewRequest request:
                Request(json, request);
                break;
            case WebViewMessage posted:
                Posted(json, posted);
                break;
            case WebViewCancelled cancelled:
                Cancelled(json, cancelled);
                break;
            case WebViewPage page:
                Page(json, page);
                break;
            case WebViewClosed closed:
                Closed(json, closed);
                break;
            case WebViewNavigating navigating:
                Navigating(json, navigating);
                break;
            case EvalAnswered answered:
                Answered(json, answered);
                break;
            case HostRequestRefused refused:
                HostProtocolWriter.WriteError(json, refused.Id, refused.Error);
                break;
            case HostStart start:
                Start(json, start);
                break;
            case HostStop stop:
                Stop(json, stop);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Start(JsonLine json, HostStart start)
    {
        Open(json, start.Id);
        json.Raw(",\"method\":\"host/start\",\"params\":{\"protocolVersion\":"u8);
        json.Number(HostProtocolMethods.Version);
        json.Raw(",\"kit\":{\"name\":"u8);
        json.Text(start.Kit.Name);
        json.Raw(",\"version\":"u8);
        json.Text(start.Kit.Version);
        json.Raw("},\"webview\":{\"engine\":"u8);
        json.Text(start.WebView.Engine);
        json.Raw(",\"version\":"u8);
        json.Text(start.WebView.Version);
        json.Raw(",\"platform\":"u8);
        json.Text(start.WebView.Platform);
        json.Raw("},\"app\":{\"directory\":"u8);
        json.Text(start.App.Directory);
        json.Raw(",\"pattern\":"u8);
        json.Text(start.App.Pattern);
        json.Raw("}}}"u8);
    }

    private static void Stop(JsonLine json, HostStop stop)
    {
        Open(json, stop.Id);
        json.Raw(",\"method\":\"host/stop\",\"params\":{}}"u8);
    }

    private static void Request(JsonLine json, WebViewRequest request)
    {
        Open(json, request.Id);
        json.Raw(",\"method\":\"webview/request\",\"params\":{\"webview\":"u8);
        json.Text(request.WebView);
        json.Raw(",\"frameUrl\":"u8);
        json.Text(request.FrameUrl);
        json.Raw(",\"method\":"u8);
        json.Text(request.Method);
        json.Raw(",\"url\":"u8);
        json.Text(request.Url);
        json.Raw(",\"headers\":"u8);
        json.Headers(request.Headers);
        json.Body(request.Body);
        json.Raw("}}"u8);
    }

    private static void Cancelled(JsonLine json, WebViewCancelled cancelled)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/cancelled\",\"params\":{\"webview\":"u8);
        json.Text(cancelled.WebView);
        json.Raw(",\"id\":"u8);
        json.Number(cancelled.RequestId);
        json.Raw("}}"u8);
    }

    private static void Posted(JsonLine json, WebViewMessage message)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/message\",\"params\":{\"webview\":"u8);
        json.Text(message.WebView);
        json.Raw(",\"frameUrl\":"u8);
        json.Text(message.FrameUrl);
        json.Raw(",\"topUrl\":"u8);
        json.Text(message.TopUrl);
        json.Raw(",\"body\":"u8);
        json.Text(message.Body);
        json.Raw("}}"u8);
    }

    private static void Navigating(JsonLine json, WebViewNavigating navigating)
    {
        Open(json, navigating.Id);
        json.Raw(",\"method\":\"webview/navigating\",\"params\":{\"webview\":"u8);
        json.Text(navigating.WebView);
        json.Raw(",\"url\":"u8);
        json.Text(navigating.Url);
        json.Raw(",\"mainFrame\":"u8);
        json.Flag(navigating.MainFrame);
        json.Raw("}}"u8);
    }

    private static void Page(JsonLine json, WebViewPage page)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/page\",\"params\":{\"webview\":"u8);
        json.Text(page.WebView);
        json.Raw(
            page.State is PageState.Started ? ",\"state\":\"started\",\"url\":"u8 : ",\"state\":\"finished\",\"url\":"u8
        );
        json.Text(page.Url);
        json.Raw("}}"u8);
    }

    private static void Closed(JsonLine json, WebViewClosed closed)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/closed\",\"params\":{\"webview\":"u8);
        json.Text(closed.WebView);
        json.Raw("}}"u8);
    }

    private static void Answered(JsonLine json, EvalAnswered answered)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        json.Raw(answered.Id);
        json.Raw(",\"result\":{\"json\":"u8);
        json.OptionalText(answered.Json);
        json.Raw("}}"u8);
    }

    private static void Open(JsonLine json, long id)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        json.Number(id);
    }
}
