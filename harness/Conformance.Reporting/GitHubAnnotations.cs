using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>What GitHub's runners show beside the lines of files: one line of the log for each way in which cases did not pass.</summary>
public static class GitHubAnnotations
{
    // GitHub shows ten of a step.
    private const int Shown = 10;

    /// <summary>Gives the lines of a run; none where it is good.</summary>
    public static IReadOnlyList<string> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var conclusion = RunConclusion.Of(result);
        if (conclusion.IsGood)
        {
            return [];
        }

        var groups = FailureGroup.Of(result);
        return groups.Count == 0
            ? [$"::error title=Conformance::{Message(conclusion.Sentence)}"]
            : [.. groups.Take(Shown).Select(Tell)];
    }

    private static string Tell(FailureGroup group)
    {
        // A path of Windows has a colon of its own.
        var place = group.Example.Case.Location.Split(':');
        var file = place.Length > 2 ? $"file={Property(string.Join(':', place.SkipLast(2)))},line={place[^2]}," : "";
        var count = group.Verdicts.Count == 1 ? "" : $", {VerdictWords.Cases(group.Verdicts.Count)}";
        var text = $"{VerdictWords.Word(group.Kind)}{count}: {VerdictText.Headline(group.Example)}";
        return $"::error {file}title={Property(VerdictText.OneLine(group.Scenario))}::{Message(text)}";
    }

    private static string Message(string text) =>
        VerdictText.Visible(text).Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Message(text).Replace(":", "%3A").Replace(",", "%2C");
}
