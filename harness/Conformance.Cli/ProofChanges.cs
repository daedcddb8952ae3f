using Conformance.ReferenceHost;
using Conformance.Runner;

namespace Conformance.Cli;

/// <summary>What a proof must look at anew, as files differ from the last commit.</summary>
internal sealed class ProofChanges
{
    private readonly IReadOnlySet<string> _files;
    private readonly IReadOnlySet<string> _requirements;
    private readonly IReadOnlyList<string> _texts;
    private readonly bool _isPlayer;

    private ProofChanges(
        IReadOnlySet<string> files,
        IReadOnlySet<string> requirements,
        IReadOnlyList<string> texts,
        bool isPlayer
    )
    {
        _files = files;
        _requirements = requirements;
        _texts = texts;
        _isPlayer = isPlayer;
    }

    /// <summary>Asks git.</summary>
    /// <param name="requirements">The file of requirements.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="CliException">Git does not tell.</exception>
    public static async Task<ProofChanges> FindAsync(string requirements, CancellationToken cancellationToken = default)
    {
        var files = await GitChanges.FindAsync(cancellationToken);
        var texts = new List<string>();
        foreach (
            var file in files.Where(file => IsIn(file, typeof(FaultCatalogue)) && IsCode(file) && File.Exists(file))
        )
        {
            texts.Add(await File.ReadAllTextAsync(file, cancellationToken));
        }

        var path = Path.GetFullPath(requirements);
        var changed =
            files.Contains(path) && File.Exists(path)
                ? RequirementChanges.Find(
                    await GitChanges.ReadCommittedAsync(path, cancellationToken),
                    await File.ReadAllTextAsync(path, cancellationToken)
                )
                : new HashSet<string>();
        var isPlayer = files.Any(file =>
            IsIn(file, typeof(PlayerScript)) && file.EndsWith(".js", StringComparison.Ordinal)
        );
        return new(files, changed, texts, isPlayer);
    }

    /// <summary>Tells whether a case's file changed, or what a requirement of it demands.</summary>
    public bool Touch(Case each) =>
        _files.Contains(Path.GetFullPath(each.Source.Location.File))
        || each.Identity.Requirements.Any(_requirements.Contains);

    /// <summary>Tells whether a changed file of the reference host names a fault, a requirement of it changed, or the page-side player did, on which all rests.</summary>
    public bool Touch(Fault fault) =>
        _isPlayer
        || fault.Requirements.Any(_requirements.Contains)
        || _texts.Any(text =>
            text.Contains($"\"{fault.Name}\"", StringComparison.Ordinal)
            || text.Contains($"'{fault.Name}'", StringComparison.Ordinal)
        );

    private static bool IsCode(string file) =>
        file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal);

    private static bool IsIn(string file, Type project) =>
        file.Contains(
            $"{Path.DirectorySeparatorChar}{project.Namespace}{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        );
}
