namespace Conformance.Scenarios;

/// <summary>One action of a scenario.</summary>
public abstract record Step
{
    private protected Step() { }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The label of the webview it happens in.</summary>
    public string In { get; init; } = "main";

    /// <summary>The name under which it is asked for later.</summary>
    public string? As { get; init; }

    /// <summary>The name under which its outcome's value is kept for <c>{{name}}</c>.</summary>
    public string? Capture { get; init; }

    /// <summary>What must be observed; null where the step states nothing.</summary>
    public Expectation? Expects { get; init; }

    /// <summary>Whether it must, or must not, settle before the calling turn ends; null where the step states nothing.</summary>
    public bool? SameTurn { get; init; }

    /// <summary>How long one settlement may take; null takes the scenario's.</summary>
    public TimeSpan? Within { get; init; }
}

/// <summary>Calls a command through the page's API.</summary>
/// <param name="Command">The command's full name.</param>
/// <param name="Arguments">The arguments; null where none are given.</param>
/// <param name="Headers">Headers of the call's options.</param>
/// <param name="Raw">The whole payload instead of arguments.</param>
public sealed record InvokeStep(
    string Command,
    SpecValue? Arguments,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    SpecValue? Raw
) : Step;

/// <summary>Listens for an event; awaited in place, <see cref="Step.As"/> names what is heard.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Target">A label, or a target object; null for any.</param>
/// <param name="Once">Whether it hears one event only.</param>
public sealed record ListenStep(string Event, SpecValue? Target, bool Once) : Step;

/// <summary>Removes a listener.</summary>
/// <param name="Listener">The name of the listener's step.</param>
public sealed record UnlistenStep(string Listener) : Step;

/// <summary>Emits an event from a page.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Payload">The payload; null where none is given.</param>
/// <param name="Target">A label or a target object for <c>emit-to</c>; null for <c>emit</c>.</param>
public sealed record EmitStep(string Event, SpecValue? Payload, SpecValue? Target) : Step;

/// <summary>Sends one request on the wire as the WebView would.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The URL; null for that of <paramref name="Command"/>.</param>
/// <param name="Command">The command whose URL is asked; null where <paramref name="Url"/> is given.</param>
/// <param name="Set">Headers to add or replace.</param>
/// <param name="Omit">Headers to leave out.</param>
/// <param name="Body">The body: a text, or <c>$bytes</c>; null for none.</param>
public sealed record RequestStep(
    string Method,
    string? Url,
    string? Command,
    IReadOnlyList<KeyValuePair<string, string>> Set,
    IReadOnlyList<string> Omit,
    SpecValue? Body
) : Step;

/// <summary>Passes a raw string to <c>window.ipc.postMessage</c>.</summary>
/// <param name="Text">The string.</param>
public sealed record PostStep(SpecValue Text) : Step;

/// <summary>What of the wire a tampering waits for.</summary>
public enum TamperKind
{
    /// <summary>A request of a page for the <c>ipc</c> scheme.</summary>
    Request,

    /// <summary>The answer to such a request.</summary>
    Response,

    /// <summary>A posted message.</summary>
    Message,

    /// <summary>A script the host evaluates.</summary>
    Eval,
}

/// <summary>What a tampering does to the next message of its kind.</summary>
public enum TamperChange
{
    /// <summary>Flips one bit of the body at an offset.</summary>
    Flip,

    /// <summary>Cuts the body to a length.</summary>
    Cut,

    /// <summary>Replaces text in the body, or the whole body.</summary>
    Replace,

    /// <summary>Sends it twice, under a new id.</summary>
    Repeat,

    /// <summary>Holds it back until the next one of its kind has crossed.</summary>
    Reorder,

    /// <summary>Loses it.</summary>
    Drop,
}

/// <summary>Changes the next message of a kind as it crosses.</summary>
/// <param name="Kind">What it waits for.</param>
/// <param name="Change">What it does.</param>
/// <param name="Matching">A regular expression the URL, message or script must match; null for any.</param>
/// <param name="At">The offset for <see cref="TamperChange.Flip"/>, the length for <see cref="TamperChange.Cut"/>; negative counts from the end.</param>
/// <param name="Find">The regular expression to replace; null for the whole body.</param>
/// <param name="Put">The replacement.</param>
public sealed record TamperStep(
    TamperKind Kind,
    TamperChange Change,
    string? Matching,
    int At,
    string? Find,
    string? Put
) : Step;

/// <summary>What a window step does.</summary>
public enum WindowVerb
{
    /// <summary>Opens it through the app's <c>open_window</c> or <c>open_webview</c>.</summary>
    Open,

    /// <summary>Closes it, as a user would.</summary>
    Close,

    /// <summary>Reloads its page, as a user would.</summary>
    Reload,

    /// <summary>Sends it elsewhere, as a user would.</summary>
    Navigate,
}

/// <summary>Opens, closes, reloads or navigates a webview from outside; awaited until the document has loaded.</summary>
/// <param name="Verb">What.</param>
/// <param name="Label">The webview's label.</param>
/// <param name="Url">Where to, for open and navigate; null for the app's own page.</param>
/// <param name="Window">For open: the window that gets the webview as a second one; null for a window of its own.</param>
public sealed record WindowStep(WindowVerb Verb, string Label, string? Url, string? Window) : Step;

/// <summary>Runs JavaScript in the page: the body of an asynchronous function of <c>kit</c> and <c>args</c>.</summary>
/// <param name="Source">The body.</param>
/// <param name="Arguments">What <c>args</c> holds; null for nothing.</param>
public sealed record ScriptStep(string Source, SpecValue? Arguments) : Step;

/// <summary>Asks for something started earlier.</summary>
/// <param name="Name">Its name.</param>
public sealed record AwaitStep(string Name) : Step;

/// <summary>Starts several steps in one turn of the page, then waits for each.</summary>
/// <param name="Steps">The steps; all in one webview.</param>
public sealed record ParallelStep(IReadOnlyList<Step> Steps) : Step;

/// <summary>Plays steps several times.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Times">How often; <c>{{index}}</c> in a string is the round, from 0.</param>
public sealed record RepeatStep(IReadOnlyList<Step> Steps, int Times) : Step;

/// <summary>Stops the host and starts it anew.</summary>
public sealed record RestartHostStep : Step;

/// <summary>Asks how often bodies ran under a tag since the case began, through <c>count_runs</c> from <c>main</c>.</summary>
/// <param name="Tag">The tag, or the name of a command that was called without one.</param>
/// <param name="Times">How often they must have run.</param>
public sealed record RunsStep(string Tag, int Times) : Step;

/// <summary>Asks in which order named things settled.</summary>
/// <param name="Names">The names, first settled first.</param>
public sealed record OrderStep(IReadOnlyList<string> Names) : Step;
