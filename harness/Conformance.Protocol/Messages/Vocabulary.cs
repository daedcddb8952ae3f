namespace Conformance.Protocol;

/// <summary>The name of the kit, as it greets a host.</summary>
/// <param name="Name">The program's name.</param>
/// <param name="Version">The program's version.</param>
public sealed record KitIdentity(string Name, string Version);

/// <summary>What holds the pages.</summary>
/// <param name="Engine">The engine: <c>mock</c>, <c>chromium</c>, <c>webkitgtk</c>.</param>
/// <param name="Version">The engine's version.</param>
/// <param name="Platform">The platform whose URL forms it speaks: <c>linux</c>, <c>macos</c>, <c>windows</c>, <c>android</c> or <c>ios</c>.</param>
public sealed record WebViewIdentity(string Engine, string Version, string Platform);

/// <summary>The form of the conformance app that a host shall start.</summary>
/// <param name="Directory">The folder that holds the app's configuration.</param>
/// <param name="Pattern"><c>brownfield</c> or <c>isolation</c>.</param>
public sealed record AppSelection(string Directory, string Pattern);

/// <summary>What a host says of itself when it has started.</summary>
public sealed record HostDescription
{
    /// <summary>The host's name.</summary>
    public required string Name { get; init; }

    /// <summary>The host's version.</summary>
    public required string Version { get; init; }

    /// <summary>The language the host is written in.</summary>
    public required string Language { get; init; }

    /// <summary>Where more is to be read about the host, if it says so.</summary>
    public string? Url { get; init; }

    /// <summary>The features the host claims.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>The version of the page API its scripts follow, if it says so.</summary>
    public string? BridgeApi { get; init; }
}

/// <summary>A script that a host wants run at document start.</summary>
/// <param name="Source">JavaScript.</param>
/// <param name="AllFrames">Whether sub-frames run it too.</param>
public sealed record InitScript(string Source, bool AllFrames);

/// <summary>A host's answer to a request of a page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers, in the host's order.</param>
/// <param name="Body">The body, if any.</param>
public sealed record WebViewResponse(int Status, IReadOnlyList<Header> Headers, MessageBody? Body);

/// <summary>Which moment of a page's life a host is told about.</summary>
public enum PageState
{
    /// <summary>The document is committed; no init script has run.</summary>
    Started,

    /// <summary>The load event has fired.</summary>
    Finished,
}

/// <summary>The weight of a host's log line.</summary>
public enum LogLevel
{
    /// <summary>Something failed.</summary>
    Error,

    /// <summary>Something is off.</summary>
    Warn,

    /// <summary>Something happened.</summary>
    Info,

    /// <summary>Detail for the host's author.</summary>
    Debug,
}
