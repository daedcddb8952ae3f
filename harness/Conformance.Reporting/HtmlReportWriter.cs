using System.Globalization;
using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>One HTML page that needs nothing but itself: a table to filter, and for each case what differed and what crossed.</summary>
public sealed class HtmlReportWriter : IReportWriter
{
    private const int GroupsShown = 100;

    /// <inheritdoc />
    public string Kind => "html";

    /// <inheritdoc />
    public string Purpose => "one HTML page to look through";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var page = new StringBuilder();
        AppendHead(page, result);
        AppendGroups(page, result);
        if (result.Parts.Count > 0)
        {
            HtmlMatrix.Append(page, result);
        }

        AppendFilters(page, result);
        page.Append("<table>\n<thead><tr><th>verdict</th><th>case</th><th class=\"wide\">requirement</th>");
        page.Append(
            "<th class=\"wide\">level</th><th class=\"wide\">WebView</th><th class=\"n\">time</th></tr></thead>\n"
        );
        foreach (var verdict in result.Verdicts.OrderBy(verdict => verdict.FailsRun ? 0 : 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AppendCase(page, verdict);

            // A page of a long run would not fit into one string.
            await writer.WriteAsync(page, cancellationToken).ConfigureAwait(false);
            page.Clear();
        }

        page.Append($"</table>\n<script>\n{HtmlPage.Resource("report.js")}</script>\n</body>\n</html>\n");
        await writer.WriteAsync(page, cancellationToken).ConfigureAwait(false);
    }

    private static void AppendHead(StringBuilder page, RunResult result)
    {
        var conclusion = RunConclusion.Of(result);
        HtmlPage.AppendHead(page, conclusion);
        page.Append(
            $"<p class=\"about\">host <b>{HtmlPage.Escape(result.HostName)}</b> {HtmlPage.Escape(result.Host)} · WebView <b>{HtmlPage.Escape(string.Join(", ", result.WebViews))}</b>"
        );
        var started = result.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        page.Append($" · {started} UTC · {VerdictWords.Time(result.Duration)}");
        page.Append(
            $" · seed {result.Seed} · kit {HtmlPage.Escape(result.KitVersion)} · exit code {conclusion.ExitCode}</p>\n"
        );
        AppendBar(page, result);
        if (result.UnprovedFeatures.Count > 0)
        {
            AppendNote(page, $"Declared and not proved: {string.Join(", ", result.UnprovedFeatures)}.");
        }

        foreach (var stray in result.Strays)
        {
            AppendNote(page, $"Broke between cases: {stray}");
        }

        foreach (var note in result.Notes)
        {
            AppendNote(page, note);
        }
    }

    private static void AppendNote(StringBuilder page, string note) =>
        page.Append($"<p class=\"note\">{HtmlPage.Escape(note)}</p>\n");

    private static void AppendBar(StringBuilder page, RunResult result)
    {
        page.Append("<div class=\"bar\" role=\"presentation\">");
        foreach (var column in VerdictWords.Columns(result.Verdicts).Reverse())
        {
            var count = result.Verdicts.Count(column.Holds);
            page.Append($"<i class=\"{VerdictWords.Token(column.Word)}\" style=\"flex:{count}\"></i>");
        }

        page.Append("</div>\n");
    }

    // The ways in which cases did not pass: many cells often fail for one cause.
    private static void AppendGroups(StringBuilder page, RunResult result)
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
        foreach (var group in groups.Take(GroupsShown))
        {
            page.Append(
                $"<tr><td class=\"kind {VerdictWords.Token(group.Kind)}\">{VerdictWords.Word(group.Kind)}</td>"
            );
            page.Append($"<td class=\"n\">{group.Verdicts.Count}</td>");
            page.Append($"<td class=\"case\"><code>{HtmlPage.Escape(VerdictText.Name(group.Example.Case))}</code>");
            page.Append($"<span>{HtmlPage.Escape(group.Way)}</span></td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
        page.Append(groups.Count > GroupsShown ? $"<p>And {groups.Count - GroupsShown} more ways.</p>\n" : "");
        page.Append("</section>\n");
    }

    private static void AppendFilters(StringBuilder page, RunResult result)
    {
        page.Append(
            "<div class=\"filters\">\n<input id=\"search\" type=\"search\" placeholder=\"filter by words\" aria-label=\"filter by words\">\n"
        );
        AppendChoice(page, "suite", "every suite", result.Verdicts.Select(verdict => verdict.Case.Suite));
        if (result.Parts.Count > 0)
        {
            AppendChoice(page, "webview", "every WebView", result.WebViews);
        }

        foreach (var column in VerdictWords.Columns(result.Verdicts).Reverse())
        {
            var token = VerdictWords.Token(column.Word);
            page.Append($"<label class=\"{token}\"><input type=\"checkbox\" value=\"{token}\" checked> ");
            page.Append($"{column.Word} <b>{result.Verdicts.Count(column.Holds)}</b></label>\n");
        }

        page.Append("<span class=\"shown\"></span>\n</div>\n");
    }

    private static void AppendChoice(StringBuilder page, string id, string all, IEnumerable<string> choices)
    {
        page.Append($"<select id=\"{id}\" aria-label=\"{id}\"><option value=\"\">{all}</option>");
        foreach (var choice in choices.Distinct())
        {
            page.Append($"<option>{HtmlPage.Escape(choice)}</option>");
        }

        page.Append("</select>\n");
    }

    private static void AppendCase(StringBuilder page, Verdict verdict)
    {
        var token = VerdictWords.Token(VerdictWords.Word(verdict));
        var identity = verdict.Case;
        page.Append(
            $"<tbody data-kind=\"{token}\" data-suite=\"{HtmlPage.Escape(identity.Suite)}\" data-webview=\"{HtmlPage.Escape(identity.WebView)}\">\n<tr>"
        );
        page.Append($"<td class=\"kind {token}\">{VerdictWords.Word(verdict)}</td>");
        page.Append(
            $"<td class=\"case\"><code>{HtmlPage.Escape(VerdictText.Name(identity))}</code><span>{HtmlPage.Escape(identity.Title)}</span></td>"
        );
        var sentences = string.Join('\n', identity.Sentences.Select(pair => $"{pair.Key}: {pair.Value}"));
        page.Append($"<td class=\"small wide\" title=\"{HtmlPage.Escape(sentences)}\">");
        page.Append($"{HtmlPage.Escape(string.Join(", ", identity.Requirements))}</td>");
        page.Append(
            $"<td class=\"small wide\">{HtmlPage.Escape(Level(verdict))}</td><td class=\"small wide\">{HtmlPage.Escape(identity.WebView)}</td>"
        );
        page.Append($"<td class=\"n small\">{VerdictWords.Time(verdict.Duration)}</td></tr>\n");
        if (verdict.Kind is not VerdictKind.Pass || verdict.Findings.Count > 0)
        {
            page.Append("<tr><td></td><td class=\"more\" colspan=\"5\"><details>");
            page.Append($"<summary>{HtmlPage.Escape(VerdictText.Headline(verdict))}</summary>");
            page.Append($"<pre>{HtmlPage.Escape(VerdictText.Of(verdict).TrimEnd())}</pre></details>");
            foreach (var file in verdict.Evidence)
            {
                var address = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
                page.Append($"<a class=\"evidence\" href=\"{address}\">{HtmlPage.Escape(Path.GetFileName(file))}</a> ");
            }

            page.Append("</td></tr>\n");
        }

        page.Append("</tbody>\n");
    }

    private static string Level(Verdict verdict) =>
        verdict.SameAsTauri switch
        {
            true => $"{verdict.Case.Level}, same as Tauri",
            false => $"{verdict.Case.Level}, differs from Tauri",
            null => verdict.Case.Level,
        };
}
