using System.Collections.Concurrent;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.BrowserWebView;

/// <summary>A page behind the DevTools protocol.</summary>
internal sealed class DevToolsTab(DevToolsConnection connection, string target, string session, TabNews news)
    : IBrowserTab
{
    private const string Blank = "about:blank";
    private readonly ConcurrentDictionary<string, string> _functions = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource? _committed;
    private TaskCompletionSource? _loaded;
    private bool _hasDocument;

    /// <inheritdoc />
    public string Url { get; private set; } = Blank;

    /// <inheritdoc />
    public bool IsClosed { get; private set; }

    /// <summary>Has the page tell its news, and run the script of its plan in every document.</summary>
    public async Task PrepareAsync(TabPlan plan, string userAgent)
    {
        connection.Hear(session, Hear);
        await Task.WhenAll(
                AskAsync("Inspector.enable", new { }),
                AskAsync("Page.enable", new { }),
                AskAsync("Runtime.enable", new { }),
                AskAsync("Log.enable", new { }),
                AskAsync("Emulation.setUserAgentOverride", new { userAgent }),
                AskAsync("Runtime.addBinding", new { name = EdgeScript.Binding }),
                AskAsync("Page.addScriptToEvaluateOnNewDocument", new { source = plan.InitScript })
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task GoAsync(string? url, bool untilLoaded)
    {
        var (committed, loaded) = (Fresh(), Fresh());
        lock (_gate)
        {
            (_committed, _loaded) = (committed, loaded);
        }

        _functions.Clear();
        if (url is null)
        {
            await AskAsync("Page.reload", new { }).ConfigureAwait(false);
        }
        else
        {
            var answer = await AskAsync("Page.navigate", new { url }).ConfigureAwait(false);
            if (answer.TryGetProperty("errorText", out var error))
            {
                throw new TabException($"{error} at '{url}'");
            }

            if (!answer.TryGetProperty("loaderId", out _))
            {
                // It went to another place of the same document.
                return;
            }
        }

        await (untilLoaded ? loaded : committed).Task.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<string> scripts)
    {
        var expression = $"({TabScripts.RunAll})({JsonSerializer.Serialize(scripts)})";
        var value = await EvaluateAsync(
                "Runtime.evaluate",
                new
                {
                    expression,
                    awaitPromise = true,
                    returnByValue = true,
                }
            )
            .ConfigureAwait(false);
        return [.. value.GetProperty("value").EnumerateArray().Select(each => each.GetString())];
    }

    /// <inheritdoc />
    public async Task<string> CallAsync(PageScript script, string argument)
    {
        try
        {
            if (!_functions.TryGetValue(script.Name, out var objectId))
            {
                var expression = $"({script.Source}\n)";
                var function = await EvaluateAsync("Runtime.evaluate", new { expression }).ConfigureAwait(false);
                objectId = function.GetProperty("objectId").GetString()!;
                _functions[script.Name] = objectId;
            }

            var call = new
            {
                objectId,
                functionDeclaration = "function (text) { return this(text) }",
                arguments = new[] { new { value = argument } },
                awaitPromise = true,
                returnByValue = true,
            };
            var answer = await EvaluateAsync("Runtime.callFunctionOn", call).ConfigureAwait(false);
            return answer.GetProperty("value").GetString()!;
        }
        catch (TabException)
        {
            _functions.TryRemove(script.Name, out _);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<byte[]> TakePictureAsync()
    {
        var picture = await AskAsync("Page.captureScreenshot", new { format = "png" }).ConfigureAwait(false);
        return picture.GetProperty("data").GetBytesFromBase64();
    }

    /// <inheritdoc />
    public async Task CloseAsync()
    {
        IsClosed = true;
        try
        {
            await connection.AskAsync("Target.closeTarget", new { targetId = target }).ConfigureAwait(false);
        }
        catch (TabException)
        {
            // The browser was gone already.
        }
    }

    private Task<JsonElement> AskAsync(string method, object parameters) =>
        connection.AskAsync(method, parameters, session);

    private async Task<JsonElement> EvaluateAsync(string method, object parameters)
    {
        var answer = await AskAsync(method, parameters).ConfigureAwait(false);
        return answer.TryGetProperty("exceptionDetails", out var details)
            ? throw new TabException(ConsoleText.OfError(details))
            : answer.GetProperty("result");
    }

    private void Hear(string name, JsonElement told)
    {
        switch (name)
        {
            case "Page.frameNavigated" when IsMain(told.GetProperty("frame")):
                Commit(told.GetProperty("frame"));
                break;
            case "Page.navigatedWithinDocument" when told.GetProperty("frameId").GetString() == target:
                Url = told.GetProperty("url").GetString()!;
                break;
            case "Page.loadEventFired" when _hasDocument:
                news.Loaded();
                Waiting().Loaded?.TrySetResult();
                break;
            case "Page.javascriptDialogOpening":
                // Nobody is there who could answer; a page that leaves may leave.
                var accept = told.GetProperty("type").GetString() is "beforeunload";
                _ = AskAsync("Page.handleJavaScriptDialog", new { accept });
                break;
            case "Runtime.bindingCalled":
                news.Posted(told.GetProperty("payload").GetString()!);
                break;
            case "Runtime.consoleAPICalled":
                news.Said(told.GetProperty("type").GetString()!, ConsoleText.Of(told.GetProperty("args")));
                break;
            case "Runtime.exceptionThrown":
                news.Said("uncaught", ConsoleText.OfError(told.GetProperty("exceptionDetails")));
                break;
            case "Log.entryAdded":
                var entry = told.GetProperty("entry");
                news.Said(entry.GetProperty("level").GetString()!, entry.GetProperty("text").GetString()!);
                break;
            case "Inspector.targetCrashed":
                Lose("Its page crashed.");
                break;
            case DevToolsConnection.Ended:
                Lose("Its browser ended.");
                break;
        }
    }

    private static bool IsMain(JsonElement frame) => !frame.TryGetProperty("parentId", out _);

    private void Commit(JsonElement frame)
    {
        var url = frame.GetProperty("url").GetString()!;
        if (!_hasDocument && url == Blank)
        {
            // The document that every page has before its first.
            return;
        }

        _hasDocument = true;
        _functions.Clear();
        Url = url + (frame.TryGetProperty("urlFragment", out var fragment) ? fragment.GetString() : "");
        news.Committed();
        Waiting().Committed?.TrySetResult();
    }

    private void Lose(string why)
    {
        connection.Forget(session);
        var gone = new TabException(why) { IsGone = true };
        IsClosed = true;
        var (committed, loaded) = Waiting();
        committed?.TrySetException(gone);
        loaded?.TrySetException(gone);
        news.Lost(why);
    }

    private (TaskCompletionSource? Committed, TaskCompletionSource? Loaded) Waiting()
    {
        lock (_gate)
        {
            return (_committed, _loaded);
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
