using System.CommandLine;
using System.IO.Enumeration;
using Conformance.ReferenceHost;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary>Which faults a proof takes, and which scenarios it tries first.</summary>
/// <param name="Faults">The faults.</param>
/// <param name="First">The ids of scenarios that are tried first.</param>
/// <param name="IsPartial">Whether faults or scenarios were left out.</param>
/// <param name="LeavesCasesOut">Whether scenarios were left out.</param>
internal sealed record ProofSelection(
    IReadOnlyList<ProvedFault> Faults,
    IReadOnlySet<string> First,
    bool IsPartial,
    bool LeavesCasesOut
)
{
    /// <summary>Selects.</summary>
    /// <param name="options">The options.</param>
    /// <param name="parsed">What was given.</param>
    /// <param name="cases">The cases that were selected.</param>
    /// <param name="requirements">The file of requirements.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CliException">A name is that of no fault, or git does not tell what has changed.</exception>
    public static async Task<ProofSelection> OfAsync(
        ProveOptions options,
        ParseResult parsed,
        IReadOnlyList<Case> cases,
        string requirements,
        CancellationToken cancellationToken = default
    )
    {
        var names = parsed.GetValue(options.Fault) ?? [];
        var leavesCasesOut =
            (parsed.GetValue(options.Paths) ?? []).Length + (parsed.GetValue(options.Filter) ?? []).Length > 0;
        var faults = names.Length == 0 ? FaultCatalogue.All : [.. names.SelectMany(Named).Distinct()];
        if (leavesCasesOut && names.Length == 0)
        {
            faults = CheckedBy(cases, faults);
        }

        IReadOnlySet<string> first = new HashSet<string>();
        if (parsed.GetValue(options.Changed))
        {
            var changes = await ProofChanges.FindAsync(requirements, cancellationToken);
            var changed = cases.Where(changes.Touch).ToList();
            var caught = CheckedBy(changed, faults).ToHashSet();
            faults = [.. faults.Where(fault => caught.Contains(fault) || changes.Touch(fault))];
            first = changed.Select(each => each.Identity.Scenario).ToHashSet();
        }

        return new(
            [.. faults.Select(fault => new ProvedFault(fault.Name, fault.Sentence, fault.Requirements))],
            first,
            leavesCasesOut || names.Length > 0 || parsed.GetValue(options.Changed),
            leavesCasesOut
        );
    }

    private static List<Fault> CheckedBy(IReadOnlyList<Case> cases, IReadOnlyList<Fault> faults)
    {
        var met = cases.SelectMany(each => each.Identity.Requirements).ToHashSet();
        return [.. faults.Where(fault => fault.Requirements.Any(met.Contains))];
    }

    private static List<Fault> Named(string name)
    {
        var found = FaultCatalogue
            .All.Where(fault => FileSystemName.MatchesSimpleExpression(name, fault.Name))
            .ToList();
        return found.Count > 0
            ? found
            : throw new CliException(
                $"There is no fault '{name}'. 'conformance faults' lists them.",
                RunConclusion.Usage
            );
    }
}
