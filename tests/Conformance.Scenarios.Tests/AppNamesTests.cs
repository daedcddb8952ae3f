using System.Text.RegularExpressions;

namespace Conformance.Scenarios.Tests;

/// <summary>The names that the reader knows are those that the app's own document lists.</summary>
public sealed partial class AppNamesTests
{
    private static readonly string s_document = File.ReadAllText(Path.Combine(Repository.Specs, "app", "README.md"));

    [Fact]
    public void Every_label_of_the_document_is_known() => Listed("## Windows", "## Commands").ShouldBe(AppNames.Labels);

    [Fact]
    public void Every_command_of_the_document_is_known() =>
        Listed("## Commands", "What `constant` answers")
            .Select(static name => name.StartsWith('_') ? "blocked_by" + name : name)
            .ShouldBe(AppNames.Commands.Where(static name => !name.StartsWith("plugin:", StringComparison.Ordinal)));

    [Fact]
    public void Every_counted_command_is_one_of_them() =>
        AppNames.Commands.Select(static name => name.Split('|')[^1]).Count(CountedCommands.Contains).ShouldBe(19);

    private static IEnumerable<string> Listed(string from, string to)
    {
        var start = s_document.IndexOf(from, StringComparison.Ordinal);
        var rows = s_document[start..s_document.IndexOf(to, start, StringComparison.Ordinal)].Split('\n');
        return rows.Where(static row => row.StartsWith('|'))
            .SelectMany(static row => Quoted().Matches(row.Split('|')[1]))
            .Select(static quoted => quoted.Groups[1].Value);
    }

    [GeneratedRegex("`([a-z0-9_-]+)`")]
    private static partial Regex Quoted();
}
