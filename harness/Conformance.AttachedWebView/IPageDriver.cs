namespace Conformance.AttachedWebView;

/// <summary>What the kit asks of a driver of somebody else's pages; one thing at a time.</summary>
internal interface IPageDriver : IAsyncDisposable
{
    /// <summary>What drives, and what is driven: the name of the application's engine, and its version.</summary>
    (string Name, string Version) Driven { get; }

    /// <summary>Lists the pages that are open, each by a name that stays its own.</summary>
    /// <exception cref="DriverException">The application has ended.</exception>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Runs a function in a page's main frame.</summary>
    /// <param name="page">The page.</param>
    /// <param name="function">JavaScript, an expression that gives a function of a text and of a way to tell a text.</param>
    /// <param name="text">The text that it is given.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DriverException">The function threw, its document has gone, or the application has ended.</exception>
    Task<string> RunAsync(string page, string function, string text, CancellationToken cancellationToken = default);

    /// <summary>Loads a page's document anew, or goes elsewhere.</summary>
    /// <param name="page">The page.</param>
    /// <param name="url">Where to; null for where it is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DriverException">The page cannot be had there, or the application has ended.</exception>
    Task GoAsync(string page, string? url, CancellationToken cancellationToken = default);

    /// <summary>Closes a page as its engine does when it closes itself.</summary>
    /// <exception cref="DriverException">The application has ended.</exception>
    Task CloseAsync(string page, CancellationToken cancellationToken = default);
}

/// <summary>What failed at a driver.</summary>
internal enum DriverFailure
{
    /// <summary>The script threw, or could not be run.</summary>
    Script,

    /// <summary>The page, or its document, has gone.</summary>
    PageGone,

    /// <summary>The application, or its driver, has gone.</summary>
    Ended,
}

/// <summary>Thrown when a driver cannot do what it was asked.</summary>
internal sealed class DriverException(DriverFailure failure, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What failed.</summary>
    public DriverFailure Failure => failure;
}
