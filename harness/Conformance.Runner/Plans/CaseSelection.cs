using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Which cases of a catalogue a run takes.</summary>
public sealed record CaseSelection
{
    private static readonly ConcurrentDictionary<string, Regex> s_expressions = new(StringComparer.Ordinal);

    /// <summary>Filters on ids, suites, requirements and the names of cases; a case is taken where any holds. A glob, or a regular expression between
    /// slashes.</summary>
    /// <value>The default is none: everything is taken.</value>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Writes the name of a case as reports show it, so that a filter may be copied from one.</summary>
    /// <value>The default is the name itself.</value>
    public Func<string, string> ShownName { get; init; } = static name => name;

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
        var problems = Problems().ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', problems));
        }
    }

    /// <summary>Gives the filters that take none of the cases of these scenarios, in the patterns and over the transports that are played.</summary>
    public IReadOnlyList<string> IdleFilters(IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return
        [
            .. Filters.Where(filter =>
                !scenarios.Any(scenario =>
                {
                    var isWhole = Takes(filter, scenario);
                    return Cell.Of(scenario).Any(cell => IsPlayed(cell) && (isWhole || TakesCase(filter, cell.Name)));
                })
            ),
        ];
    }

    /// <summary>Gives a text that all parts of one run share, and no run of other cases or of another number of rounds.</summary>
    public string Digest(IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var names = scenarios
            .SelectMany(scenario => Cell.Of(scenario).Where(cell => Takes(scenario, cell)).Select(cell => cell.Name))
            .Prepend(Repeat.ToString(CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', names)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    /// <summary>Tells whether a cell of a scenario is taken.</summary>
    internal bool Takes(Scenario scenario, Cell cell) => Takes(scenario, cell.Name) && IsPlayed(cell);

    private bool IsPlayed(Cell cell) =>
        (Patterns.Count == 0 || Patterns.Contains(cell.Pattern))
        && (Transports.Count == 0 || Transports.Contains(cell.Transport));

    /// <summary>Tells whether a case of a scenario is taken.</summary>
    internal bool Takes(Scenario scenario, string name) =>
        Filters.Count == 0 || Filters.Any(filter => Takes(filter, scenario) || TakesCase(filter, name));

    private IEnumerable<string> Problems()
    {
        if (Shards < 1 || Shard < 1 || Shard > Shards)
        {
            yield return $"There is no shard '{Shard}/{Shards}'; write '1/{Math.Max(Shards, 1)}' to '{Math.Max(Shards, 1)}/{Math.Max(Shards, 1)}'.";
        }

        if (Repeat < 1)
        {
            yield return $"A case cannot be played '{Repeat}' times; repeat at least once.";
        }

        var more = Unknown("pattern", Patterns, KnownWords.Patterns)
            .Concat(Unknown("transport", Transports, KnownWords.Transports))
            .Concat(Filters.Select(Mistake).OfType<string>());
        foreach (var problem in more)
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Unknown(string what, IReadOnlyList<string> words, IReadOnlyList<string> known) =>
        words
            .Where(word => !known.Contains(word))
            .Select(word =>
            {
                var hint = KnownWords.Hint(word, known) is { } meant ? $"; {meant}" : ".";
                return $"There is no {what} '{word}'{hint} The {what}s are {string.Join(" and ", known.Select(each => $"'{each}'"))}.";
            });

    private static string? Mistake(string filter)
    {
        try
        {
            _ = Matches(filter, string.Empty);
            return null;
        }
        catch (ArgumentException mistake)
        {
            return $"The filter '{filter}' cannot be read: {mistake.Message}";
        }
    }

    private static bool Takes(string filter, Scenario scenario) =>
        Matches(filter, scenario.Id)
        || Matches(filter, scenario.Suite)
        || scenario.Was.Any(id => Matches(filter, id))
        || scenario.Requirements.Any(id => Matches(filter, id));

    // Values in the name of a case are told apart by capitals too, and what is copied whole is meant whole.
    private bool TakesCase(string filter, string name) => IsCase(filter, name) || IsCase(filter, ShownName(name));

    private static bool IsCase(string filter, string name) =>
        filter is ['/', .., '/']
            ? Matches(filter, name)
            : filter == name || FileSystemName.MatchesSimpleExpression(filter, name, ignoreCase: false);

    private static bool Matches(string filter, string text) =>
        filter is ['/', .. var expression, '/']
            ? s_expressions.GetOrAdd(expression, Read).IsMatch(text)
            : FileSystemName.MatchesSimpleExpression(filter, text, ignoreCase: true);

    // Without backtracking an expression takes no time to speak of, whatever it is; what needs it, such as a look ahead, is read by it all the same.
    private static Regex Read(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
    }
}
