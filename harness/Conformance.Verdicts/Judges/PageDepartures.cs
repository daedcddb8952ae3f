using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>Tells of what a page has done whether it did so while it was being left: an answer under way is then a failed one to it.</summary>
internal sealed class PageDepartures
{
    private readonly Dictionary<string, long> _sentAway = [];
    private readonly List<Departure> _going = [];
    private long _observed = -1;

    /// <summary>Hears the transcript, entry by entry.</summary>
    public void Hear(TranscriptEntry entry)
    {
        switch (entry.Content)
        {
            case StepObserved:
                _observed = entry.Sequence;
                break;
            case HostSaid { Message: WebViewNavigate message }:
                _sentAway.TryAdd(message.WebView, entry.Sequence);
                break;
            case HostSaid { Message: WebViewReload message }:
                _sentAway.TryAdd(message.WebView, entry.Sequence);
                break;
            case HostSaid { Message: WebViewClose message }:
                _sentAway.TryAdd(message.WebView, entry.Sequence);
                break;
            case KitSaid { Message: WebViewNavigating { MainFrame: true } message } when !IsOfIsolation(message.Url):
                _going.Add(new Departure(message.Id, message.WebView, entry.Sequence));
                break;
            case HostSaid { Message: NavigationAnswered { Allow: false } refused }:
                Stays(refused.Id, entry.Sequence);
                break;
            case HostSaid { Message: RequestFailed refused }:
                Stays(refused.Id, entry.Sequence);
                break;
        }
    }

    /// <summary>Tells whether a page was being left at a place of the transcript, by itself or by its host. When it began to go by itself nobody
    /// knows.</summary>
    public bool IsLeaving(string webView, long place) =>
        _going.Exists(going => going.WebView == webView && going.Covers(place))
        || (_sentAway.TryGetValue(webView, out var since) && since < place);

    /// <summary>Tells of a page that has gone whether it was being left at an earlier place, be it by the kit, which sends pages away between
    /// steps.</summary>
    public bool WasLeaving(string webView, long place) => IsLeaving(webView, place) || _observed < place;

    /// <summary>A webview's document has gone: of the next one nothing is known.</summary>
    public void Over(string webView)
    {
        _going.RemoveAll(going => going.WebView == webView);
        _sentAway.Remove(webView);
    }

    // WebKitGTK does not tell whose navigation it is, and no page is left for the frame of the isolation pattern.
    private static bool IsOfIsolation(string url) => url.StartsWith("isolation", StringComparison.OrdinalIgnoreCase);

    // It was on its way until it was refused.
    private void Stays(long id, long place)
    {
        foreach (var going in _going.Where(going => going.Id == id))
        {
            going.Refused = place;
        }
    }

    private sealed record Departure(long Id, string WebView, long Asked)
    {
        public long? Refused { get; set; }

        public bool Covers(long place) => Refused is not { } refused || (Asked < place && place < refused);
    }
}
