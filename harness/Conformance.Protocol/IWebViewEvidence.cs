namespace Conformance.Protocol;

/// <summary>A WebView that can show people what its pages looked like.</summary>
public interface IWebViewEvidence
{
    /// <summary>Takes a picture of each open page; of a page that does not answer within a few seconds there is none.</summary>
    /// <returns>The label of each webview, and its picture as PNG.</returns>
    Task<IReadOnlyList<KeyValuePair<string, byte[]>>> TakePicturesAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins to record what pages do, where the WebView can.</summary>
    /// <param name="title">What the record is of.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task BeginTraceAsync(string title, CancellationToken cancellationToken = default);

    /// <summary>Ends the record; does nothing where none was begun.</summary>
    /// <param name="path">The file to write; null throws the record away.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether the file was written.</returns>
    Task<bool> EndTraceAsync(string? path, CancellationToken cancellationToken = default);
}
