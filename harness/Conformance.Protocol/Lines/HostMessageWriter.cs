using System.Diagnostics;

namespace Conformance.Protocol;

/// <summary>Writes what a host says.</summary>
internal static class HostMessageWriter
{
    public static void Write(JsonLine json, HostMessage message)
    {
        switch (message)
        {
            case RequestAnswered answered:
                Answered(json, answered);
                break;
            case RequestFailed failed:
                Open(json, failed.Id);
                json.Raw(",\"error\":"u8);
                json.Error(failed.Error);
                json.Raw("}"u8);
                break;
            case NavigationAnswered navigation:
                Open(json, navigation.Id);
                json.Raw(",\"result\":{\"allow\":"u8);
                json.Flag(navigation.Allow);
                json.Raw("}}"u8);
                break;
            case HostStarted started:
                Started(json, started);
                break;
            case HostStopped stopped:
                Open(json, stopped.Id);
                json.Raw(",\"result\":{}}"u8);
                break;
            default:
                Other(json, message);
                break;
        }
    }

    private static void Other(JsonLine json, HostMessage message)
    {
        switch (message)
        {
            case WebViewEval eval:
                Eval(json, eval);
                break;
            case WebViewCreate create:
                Create(json, create);
                break;
            case WebViewDropped dropped:
                json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/dropped\",\"params\":{\"id\":"u8);
                json.Number(dropped.RequestId);
                json.Raw("}}"u8);
                break;
            case WebViewNavigate navigate:
                json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/navigate\",\"params\":{\"webview\":"u8);
                json.Text(navigate.WebView);
                json.Raw(",\"url\":"u8);
                json.Text(navigate.Url);
                json.Raw("}}"u8);
                break;
            case WebViewReload reload:
                Short(json, HostProtocolMethods.Reload, reload.WebView);
                break;
            case WebViewClose close:
                Short(json, HostProtocolMethods.Close, close.WebView);
                break;
            case HostLog log:
                Log(json, log);
                break;
            case UnknownHostRequest unknown:
                Unknown(json, unknown);
                break;
            case UnknownHostNotification unknown:
                json.Raw("{\"jsonrpc\":\"2.0\",\"method\":"u8);
                json.Text(unknown.Method);
                json.Raw("}"u8);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Started(JsonLine json, HostStarted started)
    {
        Open(json, started.Id);
        json.Raw(",\"result\":{\"protocolVersion\":"u8);
        json.Number(HostProtocolMethods.Version);
        json.Raw(",\"host\":{\"name\":"u8);
        json.Text(started.Host.Name);
        json.Raw(",\"version\":"u8);
        json.Text(started.Host.Version);
        json.Raw(",\"language\":"u8);
        json.Text(started.Host.Language);
        if (started.Host.Url is { } url)
        {
            json.Raw(",\"url\":"u8);
            json.Text(url);
        }

        json.Raw("},\"features\":"u8);
        json.Texts(started.Host.Features);
        if (started.Host.BridgeApi is { } api)
        {
            json.Raw(",\"bridge\":{\"api\":"u8);
            json.Text(api);
            json.Raw("}"u8);
        }

        json.Raw("}}"u8);
    }

    private static void Answered(JsonLine json, RequestAnswered answered)
    {
        Open(json, answered.Id);
        json.Raw(",\"result\":{\"status\":"u8);
        json.Number(answered.Response.Status);
        json.Raw(",\"headers\":"u8);
        json.Headers(answered.Response.Headers);
        json.Body(answered.Response.Body);
        json.Raw("}}"u8);
    }

    private static void Create(JsonLine json, WebViewCreate create)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"webview/create\",\"params\":{\"webview\":"u8);
        json.Text(create.WebView);
        json.Raw(",\"window\":"u8);
        json.Text(create.Window);
        json.Raw(",\"url\":"u8);
        json.Text(create.Url);
        json.Raw(",\"schemes\":"u8);
        json.Texts(create.Schemes);
        json.Raw(",\"initScripts\":["u8);
        for (var i = 0; i < create.InitScripts.Count; i++)
        {
            json.Separate(i);
            json.Raw("{\"source\":"u8);
            json.Text(create.InitScripts[i].Source);
            json.Raw(create.InitScripts[i].AllFrames ? ",\"frames\":\"all\"}"u8 : ",\"frames\":\"main\"}"u8);
        }

        json.Raw("]}}"u8);
    }

    private static void Eval(JsonLine json, WebViewEval eval)
    {
        json.Raw("{\"jsonrpc\":\"2.0\","u8);
        if (eval.Id is { } id)
        {
            json.Raw("\"id\":"u8);
            json.Raw(id);
            json.Raw(","u8);
        }

        json.Raw("\"method\":\"webview/eval\",\"params\":{\"webview\":"u8);
        json.Text(eval.WebView);
        json.Raw(",\"script\":"u8);
        json.Text(eval.Script);
        json.Raw("}}"u8);
    }

    private static void Log(JsonLine json, HostLog log)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":\"host/log\",\"params\":{\"level\":"u8);
        json.Text(log.Level.ToString().ToLowerInvariant());
        json.Raw(",\"message\":"u8);
        json.Text(log.Message);
        json.Raw("}}"u8);
    }

    private static void Unknown(JsonLine json, UnknownHostRequest unknown)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        json.Raw(unknown.Id);
        json.Raw(",\"method\":"u8);
        json.Text(unknown.Method);
        json.Raw("}"u8);
    }

    private static void Short(JsonLine json, string method, string webView)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"method\":"u8);
        json.Text(method);
        json.Raw(",\"params\":{\"webview\":"u8);
        json.Text(webView);
        json.Raw("}}"u8);
    }

    private static void Open(JsonLine json, long id)
    {
        json.Raw("{\"jsonrpc\":\"2.0\",\"id\":"u8);
        json.Number(id);
    }
}
