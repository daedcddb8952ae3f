using System.Diagnostics;
using System.Globalization;
using Conformance.Protocol;
using static Conformance.Verdicts.MessageWords;

namespace Conformance.Verdicts;

/// <summary>Tells a transcript in words: one line an entry, with time, direction, correlation and a short body.</summary>
public static class TranscriptTeller
{
    private const int MostLines = 200;
    private const int LongestLine = 160;
    private const int MostConsoleLines = 10;
    private const int WordsColumn = 7 + 2 + 11 + 2;

    /// <summary>Tells it.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="isWhole">Whether every entry is told; otherwise, of a long transcript, the beginning and the end.</param>
    public static IReadOnlyList<string> Tell(Transcript transcript, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var entries = transcript.Entries;
        if (isWhole || entries.Count <= MostLines)
        {
            return [.. entries.Select(Line)];
        }

        var half = MostLines / 2;
        return
        [
            .. entries.Take(half).Select(Line),
            $"… {entries.Count - (2 * half)} more entries …",
            .. entries.Skip(entries.Count - half).Select(Line),
        ];
    }

    /// <summary>Tells the last lines that pages wrote to their consoles.</summary>
    public static IReadOnlyList<string> Console(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return
        [
            .. transcript
                .Entries.Select(entry => entry.Content)
                .OfType<PageSaid>()
                .TakeLast(MostConsoleLines)
                .Select(said =>
                    ValueText.Cut($"{said.WebView}  {said.Level}: {ValueText.OneLine(said.Text)}", LongestLine)
                ),
        ];
    }

    /// <summary>Tells whether a line is where a finding was observed.</summary>
    internal static bool Tells(string line, Finding finding)
    {
        var what = line.AsSpan(Math.Min(line.Length, WordsColumn));
        return Fingerprints.IsOfPosting(finding.Fingerprint) ? what.StartsWith("posted ")
            : finding.Step.Length == 0 ? what.StartsWith("ended: ")
            : what.StartsWith($"{StepPath.Tell(finding.Step)} ");
    }

    private static string Line(TranscriptEntry entry)
    {
        var (who, what) = Words(entry.Content);
        var time = entry.At.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        return ValueText.Cut($"{time, 7}  {who, -11}  {ValueText.OneLine(what)}".TrimEnd(), LongestLine);
    }

    private static (string Who, string What) Words(TranscriptContent content) =>
        content switch
        {
            KitSaid said => (IsOfPage(said.Message) ? "page → host" : "kit → host", OfKit(said.Message)),
            HostSaid said => (IsForPage(said.Message) ? "host → page" : "host → kit", OfHost(said.Message)),
            KitMeant meant => ("tampered", $"instead of {OfKit(meant.Message)}"),
            HostMeant meant => ("tampered", $"instead of {OfHost(meant.Message)}"),
            HostWroteError wrote => ("host stderr", wrote.Line),
            EntriesLeftOut left => ("kit", $"left out {left.Count} more messages"),
            HostEnded ended => ("host", $"ended: {HostEndLedger.Tell(ended.End)}"),
            TamperedInVain { Why: TamperingFailure.NothingChanged } vain => (
                "tampered",
                $"{StepPath.Tell(vain.Step)} changed nothing of the next message"
            ),
            TamperedInVain { Why: TamperingFailure.TookTooLong } vain => (
                "tampered",
                $"{StepPath.Tell(vain.Step)} has given up on the next message"
            ),
            TamperedInVain vain => ("tampered", $"{StepPath.Tell(vain.Step)} has met no message"),
            PageSaid said => ("page", $"{said.Level}: {said.Text}"),
            StepObserved observed => ("kit", Observed(observed.Observation)),
            WebViewFailed failed => ("webview", $"failed: {failed.Explanation}"),
            _ => throw new UnreachableException(),
        };

    private static string Observed(StepObservation observation)
    {
        var state = observation.State switch
        {
            ObservedState.TimedOut => "timed out",
            ObservedState.HostEnded => "host ended",
            ObservedState.NotReached => "not reached",
            _ => observation.State.ToString().ToLowerInvariant(),
        };
        return $"{StepPath.Tell(observation.Step)} {state} {observation.Value}";
    }
}
