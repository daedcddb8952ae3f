namespace Conformance.MockWebView.Tests;

/// <summary>Keeps what pages say.</summary>
internal sealed class SpyPages : IPageListener
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public void Heard(string webView, string frameUrl, string level, string text)
    {
        lock (_lines)
        {
            _lines.Add($"{level}: {text.Split('\n')[0]}");
        }
    }
}
