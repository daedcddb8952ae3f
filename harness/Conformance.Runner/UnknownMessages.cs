using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Counts the messages of hosts that the protocol does not know: nothing comes of them, and nobody else would tell. Safe on all
/// threads.</summary>
internal sealed class UnknownMessages
{
    private const int MostNames = 8;
    private const int LongestName = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Method, bool IsRequest), int> _counts = [];
    private int _others;

    /// <summary>Tells of each name, with the one that was meant, if one is near.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _counts.Select(each => Note(each.Key.Method, each.Key.IsRequest, each.Value)),
                    .. _others > 0
                        ? [$"The host sent {Times(_others)} under other names that the protocol does not know."]
                        : Array.Empty<string>(),
                ];
            }
        }
    }

    /// <summary>Notes one.</summary>
    public void Note(HostMessage message)
    {
        var name = message switch
        {
            UnknownHostNotification notification => (notification.Method, IsRequest: false),
            UnknownHostRequest request => (request.Method, IsRequest: true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        lock (_lock)
        {
            if (_counts.Count == MostNames && !_counts.ContainsKey(name))
            {
                _others++;
            }
            else
            {
                _counts[name] = _counts.GetValueOrDefault(name) + 1;
            }
        }
    }

    private static string Note(string method, bool isRequest, int count)
    {
        var shown = method.Length <= LongestName ? method : $"{method[..LongestName]}…";
        if (isRequest && HostProtocolMethods.OfHost.Contains(method))
        {
            return $"The host sent '{shown}' {Times(count)} with an id, as a request, and was refused; it is a notification, which has none.";
        }

        var kind = isRequest ? "request" : "notification";
        var hint =
            KnownWords.Hint(method, HostProtocolMethods.OfHost) is { } meant ? $"; {meant}"
            : isRequest ? "."
            : "; begin the name of one of your own with '$/'.";
        return $"The host sent the {kind} '{shown}' {Times(count)}, which the protocol does not know{hint}";
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
