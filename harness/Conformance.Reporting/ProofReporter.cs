using Conformance.Verdicts;
using Spectre.Console;

namespace Conformance.Reporting;

/// <summary>Shows a proof on a console while it lasts: a bar at a terminal, a line now and then elsewhere; survivors at once.</summary>
/// <param name="console">Where to.</param>
/// <param name="isLive">Whether a person watches.</param>
/// <param name="planned">How many faults there are.</param>
/// <param name="time">The clock.</param>
public sealed class ProofReporter(IAnsiConsole console, bool isLive, int planned, TimeProvider time)
    : IProgress<FaultProof>
{
    private const int BarWidth = 24;
    private const int FewFaults = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private ProgressTask? _bar;
    private int _done;
    private int _survived;
    private long _lastLine = time.GetTimestamp();

    /// <summary>Shows a proof while it lasts; the proof reports to this reporter.</summary>
    public async Task<ProofResult> FollowAsync(Func<Task<ProofResult>> prove)
    {
        ArgumentNullException.ThrowIfNull(prove);
        if (!isLive)
        {
            return await prove().ConfigureAwait(false);
        }

        return await LiveBar
            .ShowAsync(
                console,
                BarWidth,
                bar =>
                {
                    lock (_gate)
                    {
                        bar.MaxValue = Math.Max(1, planned);
                        _bar = bar;
                    }
                },
                prove
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Report(FaultProof value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
        {
            _done++;
            var survived = value is { IsCaught: false, IsLeftOut: false };
            _survived += survived ? 1 : 0;
            if (_bar is { } bar)
            {
                bar.Increment(1);
                ConsoleText.Describe(bar, Tally(), console.Profile.Width - BarWidth - 6);
            }

            if (survived || planned <= FewFaults)
            {
                Line(ProofText.Line(value), survived ? new Style(Color.Red) : Style.Plain);
            }
            else if (_bar is null && time.GetElapsedTime(_lastLine) >= Pause)
            {
                Line(Tally(), Style.Plain);
            }
        }
    }

    /// <summary>Shows the end of a proof.</summary>
    public void Conclude(ProofResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (_gate)
        {
            console.WriteLine();
            Line(ProofText.Conclude(result), new Style(ProofConclusion.Of(result).IsGood ? Color.Green : Color.Red));
        }
    }

    private string Tally() =>
        _survived == 0 ? $"{_done} of {planned} faults" : $"{_done} of {planned} faults, {_survived} survived";

    private void Line(string text, Style style)
    {
        _lastLine = time.GetTimestamp();
        console.Write(ConsoleText.Of(text, style));
        console.WriteLine();
    }
}
