using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Gathers what the workers of a proof find; safe on all threads.</summary>
internal sealed class ProofLedger(ProofPlan plan, CandidateCases candidates, IProgress<FaultProof>? progress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FaultProof> _proofs = [];
    private readonly HashSet<string> _sound = [];
    private readonly HashSet<string> _worthless = [];

    /// <summary>What is known of each fault that was come to, in the order of the plan.</summary>
    public IReadOnlyList<FaultProof> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. plan.Faults.Select(fault => _proofs.GetValueOrDefault(fault.Name)).OfType<FaultProof>()];
            }
        }
    }

    /// <summary>The cases that fail without a fault too.</summary>
    public IReadOnlyList<string> Worthless
    {
        get
        {
            lock (_lock)
            {
                return [.. _worthless.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Tells whether a case is known to prove nothing.</summary>
    public bool IsWorthless(Case each)
    {
        lock (_lock)
        {
            return _worthless.Contains(each.Identity.Name);
        }
    }

    /// <summary>Notes what was tried on a fault, and what caught it.</summary>
    public void Tried(
        ProofTask task,
        IReadOnlyList<Verdict> tried,
        IReadOnlyList<FaultCatch> catches,
        TimeSpan duration
    )
    {
        lock (_lock)
        {
            var isFirst = !_proofs.TryGetValue(task.Fault.Name, out var known);
            known ??= plan.Untried(task.Fault, candidates.Of(task.Fault).Count);
            var proof = known with
            {
                Catches = [.. known.Catches, .. catches],
                Tried = task.Wanted is null
                    ? tried.Count(each => each.Kind is not VerdictKind.NotApplicable)
                    : known.Tried,
                Inconclusive = task.Wanted is null ? Inconclusive(tried) : known.Inconclusive,
                Duration = known.Duration + duration,
            };
            _proofs[task.Fault.Name] = proof;
            if (isFirst)
            {
                progress?.Report(proof);
            }
        }
    }

    /// <summary>Gives the cases that caught something, and of which it is not known whether they pass without a fault.</summary>
    public IReadOnlyList<Case> Doubtful()
    {
        lock (_lock)
        {
            var names = _proofs
                .Values.SelectMany(proof => proof.Catches)
                .Select(Name)
                .Where(name => !_sound.Contains(name))
                .ToHashSet();
            return [.. plan.Cases.Where(each => names.Contains(each.Identity.Name))];
        }
    }

    /// <summary>Notes how cases do without a fault: only what passes there has caught anything.</summary>
    public void Sound(IReadOnlyList<Verdict> verdicts)
    {
        lock (_lock)
        {
            foreach (var verdict in verdicts)
            {
                (verdict.Kind is VerdictKind.Pass ? _sound : _worthless).Add(verdict.Case.Name);
            }

            foreach (var (name, proof) in _proofs.ToList())
            {
                _proofs[name] = proof with { Catches = [.. proof.Catches.Where(each => _sound.Contains(Name(each)))] };
            }
        }
    }

    /// <summary>Gives the requirements with the faults that failed them.</summary>
    public IReadOnlyList<RequirementProof> Requirements()
    {
        var faults = Faults
            .SelectMany(proof =>
                proof.Catches.SelectMany(each => each.Requirements.Select(id => (id, proof.Fault.Name)))
            )
            .Distinct()
            .ToLookup(pair => pair.id, pair => pair.Name);
        return
        [
            .. plan.Requirements.Select(each => new RequirementProof(each.Id, each.Sentence, [.. faults[each.Id]])),
        ];
    }

    /// <summary>Tells which requirements are still without a fault that failed them.</summary>
    public IReadOnlySet<string> Unproved() =>
        Requirements().Where(each => !each.IsProved).Select(each => each.Id).ToHashSet();

    private static IReadOnlyList<string> Inconclusive(IReadOnlyList<Verdict> tried) =>
        [.. tried.Where(each => each.Kind is VerdictKind.Inconclusive).Select(each => each.Case.Name)];

    private static string Name(FaultCatch caught) => caught.Verdict.Case.Name;
}
