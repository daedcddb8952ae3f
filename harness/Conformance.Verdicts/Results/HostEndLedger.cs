using System.Globalization;
using Conformance.Protocol;

namespace Conformance.Verdicts;

/// <summary>The ends of hosts in a transcript, each of which one step may account for.</summary>
internal sealed class HostEndLedger
{
    private readonly List<(long Sequence, HostEnd End)> _open;

    public HostEndLedger(Transcript transcript) =>
        _open = [
            .. transcript
                .Entries.Where(entry => entry.Content is HostEnded)
                .Select(entry => (entry.Sequence, ((HostEnded)entry.Content).End)),
        ];

    /// <summary>The ends that no step has accounted for and that the kit did not ask for, oldest first.</summary>
    public IEnumerable<(long Sequence, HostEnd End)> Unexplained => _open.Where(end => !end.End.IsAskedFor);

    /// <summary>Gives the end that an observation is about: the last one before it, else the first one after it.</summary>
    public HostEnd? Take(long sequence)
    {
        if (_open.Count == 0)
        {
            return null;
        }

        var index = Math.Max(0, _open.FindLastIndex(end => end.Sequence <= sequence));
        var taken = _open[index].End;
        _open.RemoveAt(index);
        return taken;
    }

    /// <summary>Tells whether an end breaks the host protocol, rather than being a death like any other.</summary>
    public static bool BreaksProtocol(HostEnd end) => end.Reason is not (HostEndReason.Died or HostEndReason.Stopped);

    /// <summary>Tells an end in one line.</summary>
    public static string Tell(HostEnd? end) =>
        end switch
        {
            null => "(nothing is known of its end)",
            // What the kit ends says nothing by its status.
            { ExitStatus: { } status } when !BreaksProtocol(end) => string.Create(
                CultureInfo.InvariantCulture,
                $"exit status {status}: {end.Explanation}"
            ),
            _ => end.Explanation,
        };
}
