using System.Globalization;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Makes one run of its parts.</summary>
public static class RunMerge
{
    /// <summary>Puts the parts of a run together.</summary>
    /// <param name="parts">The files' names and what they hold; at least one.</param>
    /// <exception cref="FormatException">They are not parts of one run.</exception>
    public static RunResult Of(IReadOnlyList<(string Name, RunResult Run)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        RefuseStrangers(parts);
        var runs = parts.Select(part => part.Run).OrderBy(run => NumberOf(run)).ToList();
        var missing = MissingOf(runs);
        var rounds = runs.SelectMany(run => run.Verdicts).Select(verdict => verdict.Case.Round).Distinct().Order();
        var verdicts = runs[0]
            .WebViews.SelectMany(webView => rounds.SelectMany(round => Interleaved(runs, webView, round)))
            .ToList();
        var seeds = runs.Select(run => run.Seed).Distinct().ToList();
        return runs[0] with
        {
            Host = runs.Select(run => run.Host).FirstOrDefault(host => host.Length > 0) ?? "",
            Parts = PartsOf(runs),
            Verdicts = verdicts,
            Planned = runs.Sum(run => run.Planned),
            Started = runs.Min(run => run.Started),
            Duration = runs.Max(run => run.Duration),
            HostFailure = FailureOf(runs.ConvertAll(run => (run.Shard!, run.HostFailure, run.Verdicts.Count))),
            Strays = [.. runs.SelectMany(run => run.Strays)],
            Cancelled = runs.Exists(run => run.Cancelled),
            StoppedAtFailure = runs.Exists(run => run.StoppedAtFailure),
            Notes = [.. runs.SelectMany(run => run.Notes).Concat(NoteOn(seeds)).Distinct()],
            IdleFilters = [.. runs.SelectMany(run => run.IdleFilters).Distinct()],
            Shard = null,
            Selection = null,
            MissingShards = missing,
            UnprovedFeatures = missing.Count > 0 ? [] : Unproved(runs),
        };
    }

    private static void RefuseStrangers(IReadOnlyList<(string Name, RunResult Run)> parts)
    {
        var (first, run) = parts[0];

        // A part to which no host has greeted says nothing of which it was.
        var host = parts.FirstOrDefault(part => part.Run.Host.Length > 0);
        foreach (var (name, other) in parts)
        {
            RefuseWhole(name, other.Shard);
            var what =
                OfWhat(run) != OfWhat(other) ? "are parts of another number of parts"
                : !run.WebViews.SequenceEqual(other.WebViews) ? "were played in other WebViews"
                : run.Profile != other.Profile ? "have other profiles"
                : run.KitVersion != other.KitVersion ? "were played by other versions of the kit"
                : run.Selection != other.Selection ? "have other cases, by their filters, rounds or specs"
                : null;
            if (what is not null)
            {
                throw new FormatException($"'{first}' and '{name}' {what}. Give the parts of one run.");
            }

            if (other.Host.Length > 0 && host.Run.Host != other.Host)
            {
                throw new FormatException($"'{host.Name}' and '{name}' judge other hosts. Give the parts of one run.");
            }
        }

        var twice = parts.GroupBy(part => part.Run.Shard).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            var names = string.Join(" and ", twice.Select(part => $"'{part.Name}'"));
            throw new FormatException($"{names} both hold part {twice.Key}. Give each part once.");
        }
    }

    // Cases were dealt out like cards.
    private static IEnumerable<Verdict> Interleaved(List<RunResult> runs, string webView, int? round)
    {
        var hands = runs.ConvertAll(run =>
            run.Verdicts.Where(verdict => verdict.Case.WebView == webView && verdict.Case.Round == round).ToList()
        );
        return Enumerable
            .Range(0, hands.Max(hand => hand.Count))
            .SelectMany(index => hands.Where(hand => index < hand.Count).Select(hand => hand[index]));
    }

    private static List<RunPart> PartsOf(List<RunResult> runs) =>
        [
            .. runs[0]
                .Parts.Select(part =>
                {
                    var same = runs.Select(run =>
                            (Run: run, Part: run.Parts.First(each => each.WebView == part.WebView))
                        )
                        .ToList();
                    return part with
                    {
                        Planned = same.Sum(each => each.Part.Planned),
                        Duration = same.Max(each => each.Part.Duration),
                        HostFailure = FailureOf(
                            same.ConvertAll(each =>
                                (
                                    each.Run.Shard!,
                                    each.Part.HostFailure,
                                    each.Run.Verdicts.Count(verdict => verdict.Case.WebView == part.WebView)
                                )
                            )
                        ),
                    };
                }),
        ];

    // Which parts played nothing, or not all, and why.
    private static string? FailureOf(List<(string Shard, string? Why, int Judged)> parts)
    {
        var failures = parts.Where(part => part.Why is not null).ToList();
        return failures.Count == 0 || parts.TrueForAll(part => part.Judged == 0)
            ? failures.FirstOrDefault().Why
            : string.Join(
                ' ',
                failures.Select(part =>
                    $"In part {part.Shard}{(part.Judged == 0 ? " nothing could be played" : "")}: {part.Why}"
                )
            );
    }

    private static IEnumerable<string> NoteOn(List<int> seeds) =>
        seeds.Count == 1
            ? []
            : [$"The parts had the seeds {string.Join(", ", seeds)}; '--seed N' gives all of them the same."];

    private static List<string> MissingOf(List<RunResult> runs) =>
        [
            .. Enumerable
                .Range(1, int.Parse(OfWhat(runs[0]), CultureInfo.InvariantCulture))
                .Select(number => $"{number}/{OfWhat(runs[0])}")
                .Except(runs.Select(run => run.Shard!)),
        ];

    private static IReadOnlyList<string> Unproved(List<RunResult> runs) =>
        [.. runs.SelectMany(run => run.OpenFeatures).Except(runs.SelectMany(run => run.ShownFeatures))];

    private static void RefuseWhole(string name, string? shard)
    {
        if (shard is null)
        {
            throw new FormatException($"'{name}' holds a whole run. Give the parts that '--shard' played.");
        }

        if (!IsPart(shard))
        {
            throw new FormatException(
                $"'{name}' says that it is part '{shard}', which is none. Give a file as '--report jsonl=PATH' wrote it."
            );
        }
    }

    private static bool IsPart(string shard) =>
        shard.Split('/') is [var number, var of]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
        && part >= 1
        && part <= parts
        && shard == $"{part}/{parts}";

    private static int NumberOf(RunResult run) => int.Parse(run.Shard!.Split('/')[0], CultureInfo.InvariantCulture);

    private static string OfWhat(RunResult run) => run.Shard!.Split('/')[^1];
}
