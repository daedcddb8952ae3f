using System.Diagnostics;
using Conformance.Verdicts;
using Spectre.Console;

namespace Conformance.Reporting;

/// <summary>Tells a console how a run goes: with live progress at a terminal, in plain lines elsewhere.</summary>
/// <param name="console">Where to.</param>
/// <param name="isLive">Whether the console can redraw.</param>
/// <param name="time">The clock of plain progress lines.</param>
public sealed class ConsoleReporter(IAnsiConsole console, bool isLive, TimeProvider time) : IProgress<RunEvent>
{
    private const int BarWidth = 24;
    private const int ShownInFull = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _hosts = [];
    private ProgressTask? _bar;
    private int _planned;
    private int _judged;
    private int _failed;
    private long _lastLine = time.GetTimestamp();

    /// <summary>The colour of a kind of verdict.</summary>
    public static Color Colour(VerdictKind kind) =>
        kind switch
        {
            VerdictKind.Pass => Color.Green,
            VerdictKind.NotApplicable => Color.Grey,
            VerdictKind.KnownFailure or VerdictKind.Inconclusive => Color.Yellow,
            VerdictKind.Fixed => Color.Purple,
            VerdictKind.Fail or VerdictKind.Error => Color.Red,
            _ => throw new UnreachableException(),
        };

    /// <summary>Shows a run while it lasts; the run reports to this reporter.</summary>
    public async Task<RunResult> FollowAsync(Func<Task<RunResult>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return isLive ? await FollowLiveAsync(run).ConfigureAwait(false) : await run().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Report(RunEvent value)
    {
        lock (_gate)
        {
            switch (value)
            {
                case RunPlanned planned:
                    Plan(planned.Cases);
                    break;
                case HostGreeted greeted:
                    Greet(greeted);
                    break;
                case CaseStarted started:
                    Start(started.Case);
                    break;
                case CaseJudged judged:
                    Judge(judged.Verdict);
                    break;
                case VerdictSettled settled:
                    Show(settled.Verdict);
                    break;
                case RunNoted noted:
                    Line(noted.Text, new Style(Color.Yellow));
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>Shows the end of a run, but for what it came to where nothing could be played: that is a complaint.</summary>
    public void Conclude(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (_gate)
        {
            console.WriteLine();
            if (result.CouldNotBePlayed)
            {
                RunSummary.WriteCounts(console, result);
            }
            else
            {
                RunSummary.Write(console, result);
            }
        }
    }

    private Task<RunResult> FollowLiveAsync(Func<Task<RunResult>> run) =>
        LiveBar.ShowAsync(
            console,
            BarWidth,
            bar =>
            {
                lock (_gate)
                {
                    bar.MaxValue = Math.Max(1, _planned);
                    _bar = bar;
                }
            },
            run
        );

    private void Plan(int cases)
    {
        _planned = cases;
        if (_bar is not null)
        {
            _bar.MaxValue = Math.Max(1, cases);
        }
    }

    // A host is started many times in a run; people want to know once what it is.
    private void Greet(HostGreeted greeted)
    {
        var line = $"{greeted.Host} ({greeted.Pattern})";
        if (_hosts.Add(line))
        {
            Line(line, new Style(Color.Grey));
        }
    }

    private void Start(CaseIdentity identity)
    {
        if (_bar is not null)
        {
            ConsoleText.Describe(_bar, $"{Tally()}  {identity.Name}", console.Profile.Width - BarWidth - 6);
        }
    }

    private void Judge(Verdict verdict)
    {
        _judged++;
        _bar?.Increment(1);
        Show(verdict);
        if (_bar is null && time.GetElapsedTime(_lastLine) >= Pause)
        {
            Line(Tally(), Style.Plain);
        }
    }

    private void Show(Verdict verdict)
    {
        if (verdict.FailsRun)
        {
            _failed++;
            ShowFailure(verdict);
        }
    }

    // What fails a thousand times in the same way would push all else out of sight.
    private void ShowFailure(Verdict verdict)
    {
        if (_failed <= ShownInFull)
        {
            console.WriteLine();
            Line(VerdictText.Of(verdict).TrimEnd(), new Style(Colour(verdict.Kind)));
            return;
        }

        if (_failed == ShownInFull + 1)
        {
            console.WriteLine();
            Line(
                $"{ShownInFull} cases that did not pass are shown in full. From here on each has a line; reports have them all.",
                new Style(Color.Yellow)
            );
        }

        Line(VerdictText.Line(verdict), new Style(Colour(verdict.Kind)));
    }

    private string Tally() =>
        _failed == 0 ? $"{_judged} of {_planned} cases" : $"{_judged} of {_planned} cases, {_failed} did not pass";

    private void Line(string text, Style style)
    {
        _lastLine = time.GetTimestamp();
        console.Write(ConsoleText.Whole(text, style));
        console.WriteLine();
    }
}
