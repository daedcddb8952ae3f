using System.CommandLine;
using Conformance.Protocol;
using Conformance.Reporting;
using Conformance.Runner;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Cli;

/// <summary><c>conformance prove</c>: shows that every fault of the reference host is caught.</summary>
internal static class ProveCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var options = new ProveOptions();
        var command = new Command(
            "prove",
            "Shows every fault of the reference host to the scenarios that should catch it. Exit code 1 where nothing does, or where no fault ever failed a requirement."
        );
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ProveAsync(options, parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> ProveAsync(
        ProveOptions options,
        ParseResult parsed,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        RefuseUnused(options, parsed);
        var plan = await PlanAsync(options, parsed, context, cancellationToken);
        List<OutputFile<ProofResult>> files =
        [
            .. Output("--json", parsed.GetValue(options.Json), ProofDocument.WriteAsync),
            .. Output("--html", parsed.GetValue(options.Html), ProofHtml.WriteAsync),
        ];
        OutputFiles.Check(files);
        var (result, shown) = await PlayAsync(plan, context, cancellationToken);
        return await OutputFiles.WriteAsync([shown, .. files], result, ProofConclusion.Of(result).ExitCode, context);
    }

    // An interrupted proof still leaves its files, so nothing here listens to the interrupt.
    private static IEnumerable<OutputFile<ProofResult>> Output(
        string option,
        string? path,
        Func<ProofResult, TextWriter, Task> write
    ) =>
        path is null
            ? []
            : [new($"{option} {path}", path, result => ReportFile.WriteAsync(path, writer => write(result, writer)))];

    private static void RefuseUnused(ProveOptions options, ParseResult parsed)
    {
        if (parsed.GetValue(options.OnlyWire) && parsed.GetValue(options.Fault) is [var fault, ..])
        {
            throw new CliException(
                $"'--only-wire' leaves the named faults out, and '--fault {fault}' names one. Leave out one of the two.",
                RunConclusion.Usage
            );
        }

        if (parsed.GetValue(options.Seed) is { } seed && parsed.GetValue(options.Wire) is null)
        {
            throw new CliException(
                $"'--seed {seed}' chooses defects of the wire, and none are asked for. Add '--wire N', or leave it out.",
                RunConclusion.Usage
            );
        }
    }

    private static async Task<ProofPlan> PlanAsync(
        ProveOptions options,
        ParseResult parsed,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        var wire = WireFaults(options, parsed);
        var webView = WebViewChoice.Parse(WebViewChoice.Mock, parsed.GetValue(options.Node), context.Time);
        JobsChoice.Check(parsed.GetValue(options.Jobs), [webView]);
        var place = SpecPlace.Find(parsed.GetValue(options.Paths) ?? []);
        var read = place.Read(cancellationToken);
        var filters = new CaseSelection
        {
            Filters = parsed.GetValue(options.Filter) ?? [],
            ShownName = VerdictText.OneLine,
        };
        var cases = Planner(filters, webView)
            .Plan(read.Scenarios, read.Requirements.ToDictionary(requirement => requirement.Id));
        var idle = filters.IdleFilters(read.Scenarios);
        foreach (var note in CasePlan.NotesOnIdle(idle))
        {
            await context.Error.WriteLineAsync(note);
        }

        var selection = await ProofSelection.OfAsync(options, parsed, cases, place.Requirements, cancellationToken);
        return new ProofPlan
        {
            Faults = parsed.GetValue(options.OnlyWire) ? [] : selection.Faults,
            Cases = cases,
            Requirements = [.. read.Requirements.Where(each => each is { Level: Level.Must, Untestable: null })],
            Hosts = fault => HostChoice.WithFault(fault),
            WebView = webView,
            AppDirectory = place.App,
            KitVersion = RunCommand.Version,
            First = selection.First,
            IsPartial = selection.IsPartial || parsed.GetValue(options.OnlyWire),
            LeavesCasesOut = selection.LeavesCasesOut,
            IdleFilters = idle,
            WireFaults = wire,
            Seed = parsed.GetValue(options.Seed) ?? 0,
            Jobs = parsed.GetValue(options.Jobs) ?? 2 * Environment.ProcessorCount,
            Time = context.Time,
        };
    }

    private static int WireFaults(ProveOptions options, ParseResult parsed) =>
        parsed.GetValue(options.Wire) switch
        {
            < 1 => throw new CliException("'--wire' must be at least 1.", RunConclusion.Usage),
            null when parsed.GetValue(options.OnlyWire) => throw new CliException(
                "'--only-wire' needs '--wire N', which says how many.",
                RunConclusion.Usage
            ),
            var wire => wire ?? 0,
        };

    private static CasePlanner Planner(CaseSelection filters, IWebViewPort webView)
    {
        try
        {
            return new CasePlanner(filters, WebViewTraits.Of(webView));
        }
        catch (ArgumentException exception)
        {
            throw new CliException(exception.Message, RunConclusion.Usage);
        }
    }

    private static async Task<(ProofResult Result, OutputFile<ProofResult> Shown)> PlayAsync(
        ProofPlan plan,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        var console = context.CreateConsole();
        var isLive = context.IsTerminal && console.Profile.Capabilities is { Ansi: true, Interactive: true };
        var reporter = new ProofReporter(console, isLive, plan.Faults.Count, context.Time);
        var progress = new SteadyProgress<FaultProof>(reporter);
        await using var told = cancellationToken.Register(() => context.Error.WriteLine(CliContext.Stopping));
        try
        {
            var result = await reporter.FollowAsync(() => FaultProver.ProveAsync(plan, progress, cancellationToken));
            return (result, OutputFiles.OfConsole<ProofResult>(reporter.Conclude, () => progress.Failure));
        }
        catch (Exception missing) when (missing is WebViewException or HostStartException)
        {
            throw new CliException($"Nothing could be played: {missing.Message}", RunConclusion.NoHost);
        }
    }
}
