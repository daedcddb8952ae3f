using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Writes down what pages say.</summary>
internal sealed class PageRecorder(TranscriptRecorder recorder) : IPageListener
{
    /// <inheritdoc />
    public void Heard(string webView, string frameUrl, string level, string text) =>
        recorder.Record(new PageSaid(webView, frameUrl, level, text));
}
