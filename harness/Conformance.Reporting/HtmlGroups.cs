using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>The ways in which cases did not pass, on a page: many cells often fail for one cause.</summary>
internal static class HtmlGroups
{
    private const int Shown = 100;

    /// <summary>Appends the table of a run in which cases did not pass in the same way.</summary>
    public static void Append(StringBuilder page, RunResult result)
    {
        var groups = FailureGroup.Of(result);
        if (groups.All(group => group.Verdicts.Count == 1))
        {
            return;
        }

        var cases = VerdictWords.Cases(groups.Sum(group => group.Verdicts.Count));
        var ways = groups.Count == 1 ? "1 way" : $"{groups.Count} ways";
        page.Append($"<section class=\"groups\">\n<h2>{cases} did not pass, in {ways}</h2>\n<table>\n");
        page.Append("<thead><tr><th>verdict</th><th class=\"n\">cases</th><th>such as</th></tr></thead>\n<tbody>\n");
        foreach (var group in groups.Take(Shown))
        {
            page.Append(
                $"<tr><td class=\"kind {VerdictWords.Token(group.Kind)}\">{VerdictWords.Word(group.Kind)}</td>"
            );
            page.Append($"<td class=\"n\">{group.Verdicts.Count}</td>");
            page.Append($"<td class=\"case\"><code>{HtmlPage.Escape(VerdictText.Name(group.Example.Case))}</code>");
            page.Append($"<span>{HtmlPage.Escape(group.Fingerprint)}</span></td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
        page.Append(groups.Count > Shown ? $"<p>And {groups.Count - Shown} more ways.</p>\n" : "");
        page.Append("</section>\n");
    }
}
