using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Which cases of a catalogue a run takes.</summary>
public sealed record CaseSelection
{
    /// <summary>Filters on ids, suites and requirements; a case is taken where any holds. A glob, or a regular expression between slashes.</summary>
    /// <value>The default is none: everything is taken.</value>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The patterns to play.</summary>
    /// <value>The default is none: every pattern a scenario asks for.</value>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>The transports to play.</summary>
    /// <value>The default is none: every transport a scenario asks for.</value>
    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>Which shard, from 1.</summary>
    /// <value>The default is 1; at most <see cref="Shards"/>.</value>
    public int Shard { get; init; } = 1;

    /// <summary>How many shards the run is split into.</summary>
    /// <value>The default is 1; at least 1.</value>
    public int Shards { get; init; } = 1;

    /// <summary>How often each case is played.</summary>
    /// <value>The default is 1; at least 1.</value>
    public int Repeat { get; init; } = 1;

    /// <summary>Whether anything is left out, so that nothing can be said about features without a scenario.</summary>
    public bool IsPartial => Filters.Count > 0 || Patterns.Count > 0 || Transports.Count > 0 || Shards > 1;

    /// <summary>Refuses a selection that cannot be meant.</summary>
    /// <exception cref="ArgumentException">A number is out of its range, a filter is no regular expression, or there is no such pattern or transport.</exception>
    public void Validate()
    {
        if (Shards < 1 || Shard < 1 || Shard > Shards)
        {
            throw new ArgumentException(
                $"There is no shard '{Shard}/{Shards}'; write '1/{Math.Max(Shards, 1)}' to '{Math.Max(Shards, 1)}/{Math.Max(Shards, 1)}'."
            );
        }

        if (Repeat < 1)
        {
            throw new ArgumentException($"A case cannot be played '{Repeat}' times; repeat at least once.");
        }

        Check("pattern", Patterns, KnownWords.Patterns);
        Check("transport", Transports, KnownWords.Transports);
        foreach (var filter in Filters)
        {
            _ = Matches(filter, string.Empty);
        }
    }

    /// <summary>Gives the filters that take none of these scenarios.</summary>
    public IReadOnlyList<string> IdleFilters(IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return [.. Filters.Where(filter => !scenarios.Any(scenario => Takes(filter, scenario)))];
    }

    /// <summary>Tells whether a scenario is taken.</summary>
    public bool Takes(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Filters.Count == 0 || Filters.Any(filter => Takes(filter, scenario));
    }

    private static void Check(string what, IReadOnlyList<string> words, IReadOnlyList<string> known)
    {
        if (words.FirstOrDefault(word => !known.Contains(word)) is { } unknown)
        {
            var hint = KnownWords.Hint(unknown, known) is { } meant ? $"; {meant}" : ".";
            throw new ArgumentException(
                $"There is no {what} '{unknown}'{hint} The {what}s are {string.Join(" and ", known.Select(word => $"'{word}'"))}."
            );
        }
    }

    private static bool Takes(string filter, Scenario scenario) =>
        Matches(filter, scenario.Id)
        || Matches(filter, scenario.Suite)
        || scenario.Was.Any(id => Matches(filter, id))
        || scenario.Requirements.Any(id => Matches(filter, id));

    private static bool Matches(string filter, string text) =>
        filter is ['/', .. var expression, '/']
            ? Regex.IsMatch(text, expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            : FileSystemName.MatchesSimpleExpression(filter, text, ignoreCase: true);
}
