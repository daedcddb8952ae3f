using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary><c>conformance run</c>: replays scenarios against a host and judges them.</summary>
internal static class RunCommand
{
    private const int MostPatience = 1000;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new RunOptions();
        var command = new Command("run", "Replays scenarios in a WebView against a host, and judges them.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(options, parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        RunOptions options,
        ParseResult parsed,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        var reports = (parsed.GetValue(options.Report) ?? []).Select(ReportChoice.Parse).ToList();
        var patience = PatienceOf(parsed.GetValue(options.Patience));
        var host = HostChoice.Parse(parsed.GetValue(options.Host)!, patience);
        var cases = CasePlan.Of(options, parsed, context.Time, patience, cancellationToken);
        HostChoice.RefuseUnused(parsed.GetResult(options.Host), cases.Select(each => each.WebView));
        var plans = Plans(options, parsed, host, cases, context).ConvertAll(plan => plan with { Patience = patience });
        var files = Files(reports, parsed.GetValue(options.Transcript), plans[0].Evidence);
        OutputFiles.Check([.. files, .. EvidenceChoice.FilesOf(plans[0].Evidence, plans.Select(plan => plan.WebView))]);
        var replay = new ReplayLine(options, parsed, plans);
        var (played, shown) = await PlayAsync(plans, replay, NotesOf(cases[0], plans[0]), context, cancellationToken);
        var result = replay.In(played) with
        {
            IdleFilters = cases[0].IdleFilters,
            Shard = cases[0].Part,
            Selection = cases[0].Digest,
            // Of a selection nobody can say what the rest would have shown.
            OpenFeatures = cases[0].IsWholeButForShards ? played.OpenFeatures : [],
        };
        return await OutputFiles.WriteAsync([shown, .. files], result, ExitCodeOf(result), context);
    }

    // Evidence is taken of accepted failures too, and is written as reports are.
    private static int ExitCodeOf(RunResult result)
    {
        var exitCode = RunConclusion.Of(result).ExitCode;
        return exitCode == RunConclusion.Conforms && result.Verdicts.Any(verdict => verdict.LostEvidence.Count > 0)
            ? RunConclusion.Usage
            : exitCode;
    }

    private static List<string> NotesOf(CasePlan cases, RunPlan plan) =>
        [.. cases.Notes, .. cases.UnusedEntries(plan.KnownFailures)];

    // An interrupted run still leaves its reports, so nothing here listens to the interrupt.
    private static List<OutputFile<RunResult>> Files(
        IEnumerable<ReportChoice> reports,
        string? transcript,
        EvidencePlaces? evidence
    )
    {
        var files = reports
            .Select(report => new OutputFile<RunResult>(
                report.Option,
                report.Path,
                result => ReportFile.WriteAsync(report.Writer, Shown(result, evidence, report.Path), report.Path)
            ))
            .ToList();
        if (transcript is not null)
        {
            files.Add(
                new(
                    $"--transcript {transcript}",
                    TranscriptFiles.PathOf(transcript, "case"),
                    result => TranscriptFiles.WriteAsync(transcript, result)
                )
            );
        }

        return files;
    }

    private static RunResult Shown(RunResult result, EvidencePlaces? evidence, string report) =>
        evidence is null ? result : EvidenceNames.For(result, evidence.Base, report);

    private static List<RunPlan> Plans(
        RunOptions options,
        ParseResult parsed,
        IHostPort host,
        IReadOnlyList<CasePlan> cases,
        CliContext context
    )
    {
        EvidenceChoice.Check(parsed.GetValue(options.Trace), cases.Select(each => each.WebView));
        JobsChoice.Check(parsed.GetValue(options.Jobs), [.. cases.Select(each => each.WebView)]);

        // All WebViews see the same generated values.
        var seed = parsed.GetValue(options.Seed) ?? Random.Shared.Next();
        return [.. cases.Select(each => Plan(options, parsed, host, each, context) with { Seed = seed })];
    }

    private static double PatienceOf(double factor) =>
        factor is >= 1 and <= MostPatience
            ? factor
            : throw new CliException(
                $"'--patience' is '{factor.ToString(CultureInfo.InvariantCulture)}' and must be from 1 to {MostPatience}.",
                RunConclusion.Usage
            );

    private static RunPlan Plan(
        RunOptions options,
        ParseResult parsed,
        IHostPort host,
        CasePlan cases,
        CliContext context
    )
    {
        var name = parsed.GetValue(options.Profile)!;
        var profile =
            ProfileCatalogue.Find(name)
            ?? throw new CliException(
                $"There is no profile '{name}'. The profiles are {string.Join(", ", ProfileCatalogue.All.Select(known => $"'{known.Name}'"))}.",
                RunConclusion.Usage
            );
        var judged = HostChoice.For(cases.WebView, host);
        return new RunPlan
        {
            Cases = cases.Cases,
            Host = judged,
            WebView = cases.WebView,
            AppDirectory = cases.Place.App,
            KitVersion = Version,
            Profile = profile,
            KnownFailures = parsed.GetValue(options.KnownFailures) is { } file
                ? KnownFailureFile.Read(file)
                : KnownFailures.None,
            Evidence = EvidenceChoice.Of(parsed.GetValue(options.Trace), parsed.GetValue(options.Report) ?? []),
            KeepTranscripts = parsed.GetValue(options.Transcript) is not null,
            Jobs = JobsChoice.IsOne(cases.WebView)
                ? 1
                : parsed.GetValue(options.Jobs) ?? HostChoice.DefaultJobs(judged),
            FailFast = parsed.GetValue(options.FailFast),
            SharesDocuments = !parsed.GetValue(options.FreshDocuments),
            IsPartial = cases.IsPartial || cases.WebView is IApplicationPort,
            Time = context.Time,
        };
    }

    private static async Task<(RunResult Result, OutputFile<RunResult> Shown)> PlayAsync(
        IReadOnlyList<RunPlan> plans,
        ReplayLine replay,
        IReadOnlyList<string> notes,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        var console = context.CreateConsole();
        var isLive = context.IsTerminal && console.Profile.Capabilities is { Ansi: true, Interactive: true };
        var reporter = new ConsoleReporter(console, isLive, context.Time);
        var progress = new SteadyProgress<RunEvent>(reporter);
        foreach (var note in notes)
        {
            progress.Report(new RunNoted(note));
        }

        await using var told = cancellationToken.Register(() => progress.Report(new RunNoted(CliContext.Stopping)));
        var result = await reporter.FollowAsync(() =>
            WebViewsRunner.RunAsync(plans, replay.Before(progress), cancellationToken)
        );
        var shown = OutputFiles.OfConsole<RunResult>(
            found => Conclude(found, reporter, context),
            () => progress.Failure
        );
        return (
            result with
            {
                Notes = [.. notes, .. result.Notes],
                StoppedAtFailure = HasStopped(plans, result),
            },
            shown
        );
    }

    /// <summary>Shows the end of a run: on the console, where complaints go, and to a runner of GitHub.</summary>
    public static void Conclude(RunResult result, ConsoleReporter reporter, CliContext context)
    {
        reporter.Conclude(result);
        if (result.CouldNotBePlayed)
        {
            context.Error.WriteLine(RunConclusion.Of(result).Sentence);
        }

        foreach (var line in context.GitHub is null ? [] : GitHubAnnotations.Of(result))
        {
            context.GitHub!.WriteLine(line);
        }
    }

    private static bool HasStopped(IReadOnlyList<RunPlan> plans, RunResult result) =>
        plans[0].FailFast
        && !result.Cancelled
        && result.Verdicts.Count < result.Planned
        && result.Verdicts.Any(verdict => verdict.FailsRun);

    /// <summary>The kit's version, as people write it.</summary>
    public static string Version =>
        typeof(RunCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
