namespace Conformance.ReferenceHost;

/// <summary>One run of a command: who calls, with what, and what the Core offers.</summary>
internal sealed class CommandCall(CoreState core, CoreWebView webView, InvokeRequest request, string function)
{
    private readonly List<CoreChannel> _channels = [];

    public CoreState Core { get; } = core;

    public CoreWebView WebView { get; } = webView;

    public InvokeRequest Request { get; } = request;

    /// <summary>The command's name without its plugin.</summary>
    public string Function { get; } = function;

    public CommandArguments Arguments { get; } = new(function, request.Body, core.Faults);

    /// <summary>What the access control let the caller have; empty where it was not asked.</summary>
    public required CommandScope Scope { get; init; }

    /// <summary>Takes the answer of a command that does not answer at once.</summary>
    public required IResponder Responder { get; init; }

    /// <summary>Counts a run of the body, under the caller's tag or the command's name.</summary>
    public void CountRun() => CountRun(Arguments.TextOrNone("tag"));

    public void CountRun(string? tag) => Core.Memory.Count(StateKey(tag ?? Function));

    /// <summary>Reads a channel; it ends with the call unless it is kept (CHN-08).</summary>
    public CoreChannel Channel(string key)
    {
        var channel = new CoreChannel(Core, WebView, Arguments.ChannelCallback(key));
        _channels.Add(channel);
        return channel;
    }

    public void Keep(CoreChannel channel) => _channels.Remove(channel);

    public void EndChannels()
    {
        foreach (var channel in _channels)
        {
            channel.End();
        }
    }

    /// <summary>The key under which the Core keeps something for everybody.</summary>
    public string StateKey(string key) => Core.Faults.Is("state/per-window") ? $"{WebView.Label}\n{key}" : key;
}
