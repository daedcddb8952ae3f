using System.Text.Json.Serialization;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One line of a JSON lines report: a verdict, or the footer.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(VerdictLine), "verdict")]
[JsonDerivedType(typeof(FooterLine), "footer")]
internal abstract record ReportLine
{
    private protected ReportLine() { }
}

/// <summary>A verdict, flat, with the names other tools would expect.</summary>
internal sealed record VerdictLine : ReportLine
{
    public required string Case { get; init; }

    public required string Scenario { get; init; }

    public required string Suite { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    public IReadOnlyDictionary<string, string>? Sentences { get; init; }

    public required string Level { get; init; }

    public required IReadOnlyDictionary<string, string> Cell { get; init; }

    public required string Location { get; init; }

    public required string Webview { get; init; }

    public int? Round { get; init; }

    public required string Verdict { get; init; }

    public bool? SameAsTauri { get; init; }

    public required double Milliseconds { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<Finding>? Findings { get; init; }

    public IReadOnlyList<string>? Transcript { get; init; }

    public IReadOnlyList<string>? Console { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    public IReadOnlyList<string>? HostErrorLines { get; init; }

    public string? Shrunk { get; init; }

    public string? Again { get; init; }

    public static VerdictLine Of(Verdict verdict) =>
        new()
        {
            Case = verdict.Case.Name,
            Scenario = verdict.Case.Scenario,
            Suite = verdict.Case.Suite,
            Title = verdict.Case.Title,
            Requirements = verdict.Case.Requirements,
            Sentences =
                verdict.Kind is not VerdictKind.Pass && verdict.Case.Sentences.Count > 0
                    ? new OrderedDictionary<string, string>(verdict.Case.Sentences)
                    : null,
            Level = verdict.Case.Level,
            Cell = new OrderedDictionary<string, string>(verdict.Case.Cell),
            Location = verdict.Case.Location,
            Webview = verdict.Case.WebView,
            Round = verdict.Case.Round,
            Verdict = VerdictWords.Token(verdict.Kind),
            SameAsTauri = verdict.SameAsTauri,
            Milliseconds = verdict.Duration.TotalMilliseconds,
            Reason = verdict.Reason,
            Findings = verdict.Findings.Count > 0 ? verdict.Findings : null,
            Transcript = verdict.Transcript.Count > 0 ? verdict.Transcript : null,
            Console = verdict.Console.Count > 0 ? verdict.Console : null,
            Evidence = verdict.Evidence.Count > 0 ? verdict.Evidence : null,
            HostErrorLines = verdict.HostErrorLines.Count > 0 ? verdict.HostErrorLines : null,
            Shrunk = verdict.Shrunk,
            Again = verdict.Again,
        };

    public Verdict ToVerdict() =>
        new()
        {
            Case = new CaseIdentity
            {
                Name = Case,
                Scenario = Scenario,
                Suite = Suite,
                Title = Title,
                Requirements = Requirements,
                Sentences = [.. Sentences ?? new Dictionary<string, string>()],
                Level = Level,
                Cell = [.. Cell],
                Location = Location,
                WebView = Webview,
                Round = Round,
            },
            Kind = VerdictWords.Parse(Verdict) ?? throw new FormatException($"There is no verdict '{Verdict}'."),
            SameAsTauri = SameAsTauri,
            Duration = TimeSpan.FromMilliseconds(Milliseconds),
            Reason = Reason,
            Findings = Findings ?? [],
            Transcript = Transcript ?? [],
            Console = Console ?? [],
            Evidence = Evidence ?? [],
            HostErrorLines = HostErrorLines ?? [],
            Shrunk = Shrunk,
            Again = Again,
        };
}

/// <summary>The last line; without it a file was cut. <see cref="Complete"/> is said of the file: a run that was cut short is <see cref="Cancelled"/>.</summary>
internal sealed record FooterLine : ReportLine
{
    public required bool Complete { get; init; }

    public required int ExitCode { get; init; }

    public required string Conclusion { get; init; }

    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    public required int Planned { get; init; }

    public required int Judged { get; init; }

    public required string Kit { get; init; }

    public required string HostName { get; init; }

    public required string Host { get; init; }

    public required IReadOnlyList<string> Webviews { get; init; }

    public IReadOnlyList<PartLine>? Parts { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required double Milliseconds { get; init; }

    public required int Seed { get; init; }

    public string? Profile { get; init; }

    public required bool Cancelled { get; init; }

    public bool? StoppedAtFailure { get; init; }

    public string? HostFailure { get; init; }

    public IReadOnlyList<string>? Strays { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    public IReadOnlyList<string>? IdleFilters { get; init; }

    public string? Shard { get; init; }

    public string? Selection { get; init; }

    public IReadOnlyList<string>? MissingShards { get; init; }

    public IReadOnlyList<string>? OpenFeatures { get; init; }

    public IReadOnlyList<string>? ShownFeatures { get; init; }

    public required IReadOnlyList<string> UnprovedFeatures { get; init; }

    public static FooterLine Of(RunResult result)
    {
        var conclusion = RunConclusion.Of(result);
        return new()
        {
            Complete = true,
            ExitCode = conclusion.ExitCode,
            Conclusion = conclusion.Sentence,
            Counts = Enum.GetValues<VerdictKind>().ToDictionary(VerdictWords.Token, result.Count),
            Planned = result.Planned,
            Judged = result.Verdicts.Count,
            Kit = result.KitVersion,
            HostName = result.HostName,
            Host = result.Host,
            Webviews = result.WebViews,
            Parts = result.Parts.Count > 0 ? [.. result.Parts.Select(PartLine.Of)] : null,
            Started = result.Started,
            Milliseconds = result.Duration.TotalMilliseconds,
            Seed = result.Seed,
            Profile = result.Profile,
            Cancelled = result.Cancelled,
            StoppedAtFailure = result.StoppedAtFailure ? true : null,
            HostFailure = result.HostFailure,
            Strays = result.Strays.Count > 0 ? result.Strays : null,
            Notes = result.Notes.Count > 0 ? result.Notes : null,
            IdleFilters = result.IdleFilters.Count > 0 ? result.IdleFilters : null,
            Shard = result.Shard,
            Selection = result.Selection,
            MissingShards = result.MissingShards.Count > 0 ? result.MissingShards : null,
            OpenFeatures = result.Shard is null ? null : result.OpenFeatures,
            ShownFeatures = result.Shard is null ? null : [.. result.ShownFeatures],
            UnprovedFeatures = result.UnprovedFeatures,
        };
    }

    public RunResult ToResult(IReadOnlyList<Verdict> verdicts) =>
        new()
        {
            KitVersion = Kit,
            HostName = HostName,
            Host = Host,
            WebViews = Webviews,
            Parts = [.. (Parts ?? []).Select(part => part.ToPart())],
            Verdicts = verdicts,
            Planned = Planned,
            Started = Started,
            Duration = TimeSpan.FromMilliseconds(Milliseconds),
            Seed = Seed,
            Profile = Profile ?? Conformance.Verdicts.Profile.Default.Name,
            HostFailure = HostFailure,
            Strays = Strays ?? [],
            Cancelled = Cancelled,
            StoppedAtFailure = StoppedAtFailure ?? false,
            Notes = Notes ?? [],
            IdleFilters = IdleFilters ?? [],
            Shard = Shard,
            Selection = Selection,
            MissingShards = MissingShards ?? [],
            OpenFeatures = OpenFeatures ?? [],
            ShownFeatures = ShownFeatures ?? [],
            UnprovedFeatures = UnprovedFeatures,
        };
}

/// <summary>What came of one of several WebViews, in the footer.</summary>
internal sealed record PartLine
{
    public required string Webview { get; init; }

    public required int Planned { get; init; }

    public required double Milliseconds { get; init; }

    public string? HostFailure { get; init; }

    public static PartLine Of(RunPart part) =>
        new()
        {
            Webview = part.WebView,
            Planned = part.Planned,
            Milliseconds = part.Duration.TotalMilliseconds,
            HostFailure = part.HostFailure,
        };

    public RunPart ToPart() =>
        new()
        {
            WebView = Webview,
            Planned = Planned,
            Duration = TimeSpan.FromMilliseconds(Milliseconds),
            HostFailure = HostFailure,
        };
}
