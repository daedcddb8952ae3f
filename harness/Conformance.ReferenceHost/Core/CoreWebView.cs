using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>A webview from its making to its end, and the data that waits there to be fetched (CHN-15).</summary>
internal sealed class CoreWebView(string label, string window, string url, uint firstData = 0)
{
    private readonly Dictionary<uint, CommandReply> _waiting = [];
    private uint _nextData = firstData;

    public string Label { get; } = label;

    public string Window { get; } = window;

    /// <summary>The URL of its first document.</summary>
    public string FirstUrl { get; } = url;

    /// <summary>The origin of its first document: the one that may read the app's pages and talk to the isolation frame, as in Tauri.</summary>
    public string FirstOrigin { get; } = WebUrlReader.Read(url)?.Origin ?? url;

    /// <summary>The URL of its document, as far as the Core knows.</summary>
    public string Url { get; set; } = url;

    public bool IsClosed { get; set; }

    /// <summary>How many documents the Core has reloaded.</summary>
    public int Reloads { get; set; }

    /// <summary>How many documents it has had, whoever asked for them.</summary>
    public int Documents { get; set; }

    /// <summary>How often the document of the isolation frame was asked for.</summary>
    public int FramesServed { get; set; }

    /// <summary>Runs a call that was not answered once more; a defect keeps them.</summary>
    public List<Action> Unanswered { get; } = [];

    /// <summary>Keeps a message too large to be evaluated and gives the number to fetch it by.</summary>
    public string Store(CommandReply data)
    {
        var number = _nextData++;
        _waiting[number] = data;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Takes what is kept under a number, once.</summary>
    public CommandReply? Take(uint number, bool keep = false) =>
        keep ? _waiting.GetValueOrDefault(number)
        : _waiting.Remove(number, out var data) ? data
        : null;
}
