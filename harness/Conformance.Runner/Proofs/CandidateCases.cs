using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Finds the cases that may catch a fault, the cheapest first.</summary>
internal sealed class CandidateCases(ProofPlan plan)
{
    private static readonly TimeSpan s_usual = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<Case> _ordered =
    [
        .. plan
            .Cases.Where(each => each.NotApplicable is null)
            .OrderBy(each => !plan.First.Contains(each.Identity.Scenario))
            .ThenBy(each => each.Scenario.ForAll is not null)
            .ThenBy(each => IsPatient(each.Scenario))
            .ThenBy(each => each.Pattern is not "brownfield")
            .ThenBy(each => each.WearsHost)
            .ThenBy(each => each.Transport is not "custom-protocol")
            .ThenBy(each => Steps(each.Scenario.Steps) + Steps(each.Scenario.Control)),
    ];

    /// <summary>Finds the cases that check any of the requirements.</summary>
    public IReadOnlyList<Case> Of(IReadOnlyCollection<string> requirements) =>
        [.. _ordered.Where(each => each.Identity.Requirements.Any(requirements.Contains))];

    /// <summary>Finds the cases that may catch a fault.</summary>
    public IReadOnlyList<Case> Of(ProvedFault fault) => Of(fault.Requirements.ToHashSet());

    // What a silent fault costs is the bound that a scenario sets itself.
    private static bool IsPatient(Scenario scenario) =>
        scenario.Within > s_usual || scenario.Steps.Concat(scenario.Control).Any(step => step.Within > s_usual);

    private static int Steps(IReadOnlyList<Step> steps) =>
        steps.Sum(step =>
            step switch
            {
                RepeatStep repeat => 1 + (repeat.Times * Steps(repeat.Steps)),
                ParallelStep parallel => 1 + Steps(parallel.Steps),
                _ => 1,
            }
        );
}
