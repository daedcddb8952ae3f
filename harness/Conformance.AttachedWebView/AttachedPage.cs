using System.Collections.Concurrent;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>One page of an attached application. The driver runs one script at a time, so a call is asked for again and again until it has settled.</summary>
internal sealed class AttachedPage(string name, PageDoor door, Action<AttachedPage, PageFacts> entered)
{
    private const int Slice = 30;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_newDocumentLimit = TimeSpan.FromSeconds(2);

    private long? _leaving;
    private int _calls;

    /// <summary>The driver's name for it.</summary>
    public string Name => name;

    /// <summary>What it was seen to show last.</summary>
    public PageFacts? Facts { get; private set; }

    /// <summary>The webview's label; empty as long as it is not known.</summary>
    public string Label { get; private set; } = string.Empty;

    /// <summary>The requests of its document that are open: the page's number for each, and the session's.</summary>
    public ConcurrentDictionary<int, long> Requests { get; } = [];

    /// <summary>The Core was told to send it elsewhere: the document at hand is not the one to wait for.</summary>
    public void ExpectNewDocument() => _leaving = door.Time.GetTimestamp();

    /// <summary>Looks at the page once; tells whether a document has loaded, with the door in it.</summary>
    public async Task<bool> EnterAsync(CancellationToken cancellationToken = default)
    {
        var facts = await door.EnterAsync(this, cancellationToken).ConfigureAwait(false);
        Facts = facts;
        Label = facts.WebView ?? Label;
        if (facts.IsNew)
        {
            _leaving = null;
            entered(this, facts);
        }

        var isLeaving = _leaving is { } since && door.Time.GetElapsedTime(since) < s_newDocumentLimit;
        return facts.IsReady && Label.Length > 0 && !isLeaving;
    }

    /// <summary>Waits until a document has loaded and the door is in it.</summary>
    public async Task WhenLoadedAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                if (await EnterAsync(cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
            }
            catch (DriverException between) when (between.Failure is DriverFailure.Script)
            {
                // Between two documents a page has nothing to run a script in.
            }

            await Task.Delay(s_pause, door.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Calls a script of the kit and waits for its text.</summary>
    /// <exception cref="WebViewException">The script failed, or the document went away.</exception>
    /// <exception cref="DriverException">The application has ended.</exception>
    public async Task<string> CallAsync(
        PageScript script,
        string argument,
        CancellationToken cancellationToken = default
    )
    {
        var call = new DoorCall(Interlocked.Increment(ref _calls), script.Name, argument);
        var question = new DoorQuestion(Slice, call.Id, call);
        if (_leaving is not null)
        {
            await WhenLoadedAsync(cancellationToken).ConfigureAwait(false);
        }

        var answer = await door.AskAsync(this, question, cancellationToken).ConfigureAwait(false);
        while (answer.State is not "open")
        {
            if (answer.State is "none")
            {
                await WhenLoadedAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await door.AdoptAsync(name, script, cancellationToken).ConfigureAwait(false);
            }

            answer = await door.AskAsync(this, question, cancellationToken).ConfigureAwait(false);
        }

        while (answer.Result is null)
        {
            answer = await door.AskAsync(this, question with { Call = null }, cancellationToken).ConfigureAwait(false);
            if (answer.State is "none")
            {
                throw Gone("left its document");
            }
        }

        return answer.Result.Text ?? throw Gone($"threw '{answer.Result.Error}'");
    }

    /// <summary>Has the page send a request; tells the status, 0 where the page may not see it.</summary>
    public async Task<int> FetchAsync(string method, string url, CancellationToken cancellationToken = default)
    {
        var asked = JsonSerializer.Serialize(new FetchRequest(method, url), DoorJson.Default.FetchRequest);
        var text = await CallAsync(PageDoor.Fetch, asked, cancellationToken).ConfigureAwait(false);
        return PageDoor.Read(text, DoorJson.Default.FetchAnswer).Status;
    }

    /// <summary>Waits a little for news of the page.</summary>
    public Task ListenAsync(CancellationToken cancellationToken = default) =>
        door.AskAsync(this, new DoorQuestion(Slice, null, null), cancellationToken);

    /// <summary>What a caller is told when the document went under a script.</summary>
    public WebViewException Gone(string why, Exception? inner = null) =>
        new($"The page of webview '{Label}' {why} while a script of the kit ran in it.", inner);
}
