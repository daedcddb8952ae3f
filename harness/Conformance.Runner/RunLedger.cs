using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Gathers what workers find; safe on all threads.</summary>
/// <param name="plan">What is played.</param>
/// <param name="progress">Hears how it goes.</param>
/// <param name="interrupted">Whether somebody has ended the run.</param>
internal sealed class RunLedger(RunPlan plan, IProgress<RunEvent>? progress, CancellationToken interrupted = default)
{
    private readonly Lock _lock = new();
    private readonly Verdict?[] _verdicts = new Verdict?[plan.Cases.Count];
    private readonly List<string> _strays = [];

    /// <summary>Is raised when a verdict fails the run.</summary>
    public event Action? FailingVerdict;

    /// <summary>Which patterns the host serves, and what it claims.</summary>
    // An application that is joined has said all that can be known of it, and is not started for a question.
    public PatternClaims Claims { get; } = new(asks: plan.WebView is not IApplicationPort);

    /// <summary>What the host has said and the protocol does not know.</summary>
    public UnknownMessages Unknown { get; } = new();

    /// <summary>Why no host could be had.</summary>
    public string? HostFailure { get; private set; }

    /// <summary>The verdicts so far, in the order of the plan.</summary>
    public IReadOnlyList<Verdict> Verdicts
    {
        get
        {
            lock (_lock)
            {
                return [.. _verdicts.OfType<Verdict>()];
            }
        }
    }

    /// <summary>Tells of something that is no verdict.</summary>
    public void Tell(RunEvent happened)
    {
        lock (_lock)
        {
            progress?.Report(happened);
        }
    }

    /// <summary>Notes that a host has greeted.</summary>
    public void Greeted(HostDescription host, string pattern)
    {
        lock (_lock)
        {
            if (
                Claims.Greeted(host, pattern)
                && (host.Features.Contains(pattern) || ReferenceEquals(host, Claims.First))
            )
            {
                progress?.Report(new HostGreeted($"{host.Name} {host.Version}", pattern));
            }
        }
    }

    /// <summary>Notes that no host can be had; the first reason stays.</summary>
    public void Failed(string why)
    {
        lock (_lock)
        {
            HostFailure ??= why;
        }
    }

    /// <summary>What broke between cases.</summary>
    public IReadOnlyList<string> Strays
    {
        get
        {
            lock (_lock)
            {
                return [.. _strays];
            }
        }
    }

    /// <summary>Notes that a host or a WebView was lost outside of any case.</summary>
    public void Strayed(string after, string why)
    {
        // A terminal interrupts the host as well as the kit.
        if (interrupted.IsCancellationRequested)
        {
            return;
        }

        lock (_lock)
        {
            _strays.Add($"After {after}: {why}");
        }
    }

    /// <summary>Notes a verdict, in the light of what is known to fail.</summary>
    public void Judged(int index, Verdict verdict)
    {
        var today = DateOnly.FromDateTime(plan.Time.GetUtcNow().UtcDateTime);
        var scenario = plan.Cases[index].Scenario;
        verdict = plan.KnownFailures.Apply(verdict, scenario.Was, today);
        lock (_lock)
        {
            _verdicts[index] = verdict;
            progress?.Report(new CaseJudged(verdict));
        }

        if (verdict.FailsRun)
        {
            FailingVerdict?.Invoke();
        }
    }

    /// <summary>The features of the cases that passed.</summary>
    public IReadOnlyCollection<string> ShownFeatures
    {
        get
        {
            lock (_lock)
            {
                return Shown();
            }
        }
    }

    /// <summary>Gives the features that the host declares, that cases ask for, and that no pass has shown.</summary>
    public IReadOnlyList<string> Unproved()
    {
        lock (_lock)
        {
            var asked = plan
                .Cases.Where(each => each.NotApplicable is null)
                .SelectMany(each => each.Features)
                .ToHashSet();
            asked.ExceptWith(Shown());
            return [.. Claims.Features.Where(asked.Contains)];
        }
    }

    private HashSet<string> Shown() =>
        [
            .. plan
                .Cases.Zip(_verdicts)
                .Where(pair => pair.Second is { Kind: VerdictKind.Pass })
                .SelectMany(pair => pair.First.Features),
        ];
}
