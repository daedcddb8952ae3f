using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Tells the realm process what the host and the kit want done, and brings back what came of it.</summary>
internal sealed class KitSpeaker(RealmPipe pipe, PendingCalls calls)
{
    private readonly ConcurrentDictionary<string, PageScript> _scripts = new(StringComparer.Ordinal);

    /// <summary>Makes a webview.</summary>
    public void Create(WebViewCreate create) =>
        pipe.Send(
            ToRealm.Create,
            create,
            static (head, create) =>
            {
                head.WriteStringValue(create.WebView);
                head.WriteStringValue(create.Url);
                head.WriteStartArray();
                foreach (var scheme in create.Schemes)
                {
                    head.WriteStringValue(scheme);
                }

                head.WriteEndArray();
                head.WriteStartArray();
                foreach (var script in create.InitScripts)
                {
                    head.WriteStartArray();
                    head.WriteStringValue(script.Source);
                    head.WriteBooleanValue(script.AllFrames);
                    head.WriteEndArray();
                }

                head.WriteEndArray();
            }
        );

    /// <summary>Runs a script of the host.</summary>
    public void Eval(WebViewEval eval) =>
        pipe.Send(
            ToRealm.Eval,
            eval,
            static (head, eval) =>
            {
                head.WriteStringValue(eval.WebView);
                head.WriteStringValue(eval.Id);
            },
            MessageBody.FromText(eval.Script)
        );

    /// <summary>Sends a webview elsewhere; a number that is not 0 is answered.</summary>
    public void Navigate(string webView, string url, long number) =>
        pipe.Send(
            ToRealm.Navigate,
            (webView, url, number),
            static (head, state) =>
            {
                head.WriteStringValue(state.webView);
                head.WriteStringValue(state.url);
                head.WriteNumberValue(state.number);
            }
        );

    /// <summary>Reloads a webview.</summary>
    public void Reload(string webView, long number) => Send(ToRealm.Reload, webView, number);

    /// <summary>Closes a webview.</summary>
    public void Close(string webView, long number) => Send(ToRealm.Close, webView, number);

    private void Send(ToRealm kind, string webView, long number) =>
        pipe.Send(
            kind,
            (webView, number),
            static (head, state) =>
            {
                head.WriteStringValue(state.webView);
                head.WriteNumberValue(state.number);
            }
        );

    /// <summary>Waits for a document's load event.</summary>
    public Task WhenLoadedAsync(string webView, CancellationToken cancellationToken) =>
        calls.CallAsync(
            number =>
                pipe.Send(
                    ToRealm.WhenLoaded,
                    (number, webView),
                    static (head, state) =>
                    {
                        head.WriteNumberValue(state.number);
                        head.WriteStringValue(state.webView);
                    }
                ),
            cancellationToken
        );

    /// <summary>Calls a script of the kit.</summary>
    public Task<string> EvaluateAsync(
        string webView,
        PageScript script,
        string argument,
        CancellationToken cancellationToken
    )
    {
        if (_scripts.TryAdd(script.Name, script))
        {
            pipe.Send(
                ToRealm.Script,
                script.Name,
                static (head, name) => head.WriteStringValue(name),
                MessageBody.FromText(script.Source)
            );
        }

        return calls.CallAsync(
            number =>
                pipe.Send(
                    ToRealm.Evaluate,
                    (number, webView, script.Name),
                    static (head, state) =>
                    {
                        head.WriteNumberValue(state.number);
                        head.WriteStringValue(state.webView);
                        head.WriteStringValue(state.Name);
                    },
                    MessageBody.FromText(argument)
                ),
            cancellationToken
        );
    }

    /// <summary>Does what a user or an engine would do.</summary>
    public Task ActAsync(WebViewAction action, CancellationToken cancellationToken) =>
        calls.CallAsync(
            action switch
            {
                ReloadPage reload => number => Reload(reload.WebView, number),
                NavigatePage navigate => number => Navigate(navigate.WebView, navigate.Url, number),
                ClosePage close => number => Close(close.WebView, number),
                RefuseIpcScheme refuse => number => RefuseIpc(refuse.Refused, number),
                _ => throw new UnreachableException($"An action of type {action.GetType().Name} has no place here."),
            },
            cancellationToken
        );

    private void RefuseIpc(bool refused, long number) =>
        pipe.Send(
            ToRealm.RefuseIpc,
            (number, refused),
            static (head, state) =>
            {
                head.WriteNumberValue(state.number);
                head.WriteBooleanValue(state.refused);
            }
        );

    /// <summary>Crosses and comes back.</summary>
    public Task PingAsync(CancellationToken cancellationToken) =>
        calls.CallAsync(
            number => pipe.Send(ToRealm.Ping, number, static (head, number) => head.WriteNumberValue(number)),
            cancellationToken
        );

    /// <summary>Something that the kit waited for is over.</summary>
    public void Settled(ref RealmFrame frame)
    {
        var number = frame.Number();
        var outcome = frame.Text();
        var stack = frame.Text();
        var text = frame.BodyText() ?? "";
        switch (outcome)
        {
            case "ok":
                calls.Complete(number, text);
                break;
            case "threw":
                calls.Fail(number, $"A script of the kit threw in the page: {(stack.Length == 0 ? text : stack)}");
                break;
            case "none":
                calls.Fail(number, $"There is no webview '{text}' here. Wait until the host has made it.");
                break;
            case "failed":
                calls.Fail(number, $"The document did not come: the navigation {text}.");
                break;
            default:
                calls.Fail(number, "The document went away before it had answered.");
                break;
        }
    }
}
