namespace Conformance.BrowserWebView;

/// <summary>Who hears of a page of a browser.</summary>
internal sealed record TabNews
{
    /// <summary>A document has been committed in the main frame.</summary>
    public required Action Committed { get; init; }

    /// <summary>The load event of the main frame has fired.</summary>
    public required Action Loaded { get; init; }

    /// <summary>A frame has posted something; see <see cref="EdgeScript.Split"/>.</summary>
    public required Action<string> Posted { get; init; }

    /// <summary>The console has a line: its level, and its text.</summary>
    public required Action<string, string> Said { get; init; }

    /// <summary>The page is no more, though nobody closed it: why.</summary>
    public required Action<string> Lost { get; init; }
}
