using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Knows the labels of a host's living webviews; safe on all threads.</summary>
internal sealed class LivingLabels
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _living = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _leaving = new(StringComparer.Ordinal);

    /// <summary>Hears what the host says; false where it makes a webview whose label another has.</summary>
    public bool Allows(HostMessage message)
    {
        lock (_lock)
        {
            switch (message)
            {
                case WebViewCreate create:
                    return _living.Add(create.WebView);
                case WebViewClose close when _living.Remove(close.WebView):
                    _leaving[close.WebView] = _leaving.GetValueOrDefault(close.WebView) + 1;
                    return true;
                default:
                    return true;
            }
        }
    }

    /// <summary>Hears that a webview has closed. What the host has closed may be gone later than it makes another of that label.</summary>
    public void Closed(string label)
    {
        lock (_lock)
        {
            if (_leaving.GetValueOrDefault(label) is var count and > 0)
            {
                _leaving[label] = count - 1;
            }
            else
            {
                _living.Remove(label);
            }
        }
    }
}
