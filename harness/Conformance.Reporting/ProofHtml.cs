using System.Globalization;
using System.Text;
using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>A proof as one HTML page that needs nothing but itself: what survived first, then each fault with what caught it.</summary>
public static class ProofHtml
{
    // The page's style and filters know these words of verdicts.
    private const string Good = "pass";
    private const string Bad = "fail";
    private const string LeftOut = "not-applicable";

    /// <summary>Writes the page.</summary>
    public static async Task WriteAsync(ProofResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var page = new StringBuilder();
        HtmlPage.AppendHead(page, ProofConclusion.Of(result));
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"about\">WebView <b>{HtmlPage.Escape(result.WebView)}</b>"
        );
        page.Append(CultureInfo.InvariantCulture, $" · {result.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
        page.Append(
            CultureInfo.InvariantCulture,
            $" · {VerdictWords.Time(result.Duration)} · kit {HtmlPage.Escape(result.KitVersion)}</p>\n"
        );
        AppendNotes(page, result);
        AppendFilters(page, result);
        page.Append("<table>\n<thead><tr><th>outcome</th><th>subject</th><th class=\"wide\">requirements</th>");
        page.Append("<th>how</th><th class=\"n\">time</th></tr></thead>\n");
        foreach (var requirement in result.Requirements.OrderBy(each => each.IsProved))
        {
            AppendRequirement(page, requirement);
        }

        foreach (var proof in result.Faults.OrderBy(each => each.IsCaught))
        {
            AppendFault(page, proof);
        }

        foreach (var proof in result.Wire.OrderBy(each => !each.IsOpen).ThenBy(each => each.Outcome))
        {
            AppendWire(page, proof);
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"</table>\n<script>\n{HtmlPage.Resource("report.js")}</script>\n</body>\n</html>\n"
        );
        await writer.WriteAsync(page).ConfigureAwait(false);
    }

    private static void AppendNotes(StringBuilder page, ProofResult result)
    {
        if (result.IsPartial)
        {
            page.Append(
                "<p class=\"note\">Only some faults or scenarios were selected: nothing follows for requirements.</p>\n"
            );
        }

        if (result.Worthless.Count > 0)
        {
            var names = HtmlPage.Escape(string.Join(", ", result.Worthless));
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"note\">These fail without any fault, and so prove nothing: {names}.</p>\n"
            );
        }
    }

    private static void AppendFilters(StringBuilder page, ProofResult result)
    {
        var bad = result.Survivors.Count + result.Unproved.Count + result.OpenWire.Count;
        var leftOut = result.LeftOut.Count;
        var good = result.Faults.Count + result.Requirements.Count + result.Wire.Count - bad - leftOut;
        page.Append(
            "<div class=\"filters\">\n<input id=\"search\" type=\"search\" placeholder=\"filter by words\" aria-label=\"filter by words\">\n"
        );
        page.Append("<select id=\"suite\" aria-label=\"kind\"><option value=\"\">faults and requirements</option>");
        page.Append(
            "<option value=\"fault\">faults</option><option value=\"requirement\">requirements</option><option value=\"wire\">the wire</option></select>\n"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<label class=\"fail\"><input type=\"checkbox\" value=\"fail\" checked> open <b>{bad}</b></label>\n"
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<label class=\"pass\"><input type=\"checkbox\" value=\"pass\" checked> proved <b>{good}</b></label>\n"
        );
        if (leftOut > 0)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<label class=\"{LeftOut}\"><input type=\"checkbox\" value=\"{LeftOut}\" checked> left out <b>{leftOut}</b></label>\n"
            );
        }

        page.Append("<span class=\"shown\"></span>\n</div>\n");
    }

    private static void AppendRequirement(StringBuilder page, RequirementProof requirement)
    {
        var how = requirement.IsProved ? string.Join(", ", requirement.Faults) : "no fault ever failed it";
        AppendRow(
            page,
            "requirement",
            requirement.IsProved ? Good : Bad,
            requirement.IsProved ? "seen to fail" : "unproved"
        );
        AppendSubject(page, requirement.Id, requirement.Sentence, "");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"small\">{HtmlPage.Escape(how)}</td><td></td></tr>\n</tbody>\n"
        );
    }

    private static void AppendFault(StringBuilder page, FaultProof proof)
    {
        var (token, word) =
            proof.IsCaught ? (Good, "caught")
            : proof.IsLeftOut ? (LeftOut, "left out")
            : (Bad, "survived");
        AppendRow(page, "fault", token, word);
        AppendSubject(page, proof.Fault.Name, proof.Fault.Sentence, string.Join(", ", proof.Fault.Requirements));
        page.Append("<td class=\"small\">");
        foreach (var verdict in proof.Catches.Select(caught => caught.Verdict))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<details><summary>{HtmlPage.Escape(verdict.Case.Name)}</summary>"
            );
            page.Append(
                CultureInfo.InvariantCulture,
                $"<pre>{HtmlPage.Escape(VerdictText.Headline(verdict))}</pre></details>"
            );
        }

        page.Append(CultureInfo.InvariantCulture, $"{proof.Tried} of {proof.Candidates} cases tried</td>");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"n small\">{VerdictWords.Time(proof.Duration)}</td></tr>\n</tbody>\n"
        );
    }

    private static void AppendWire(StringBuilder page, WireProof proof)
    {
        AppendRow(page, "wire", proof.IsOpen ? Bad : Good, proof.Outcome.ToString().ToLowerInvariant());
        AppendSubject(page, proof.Fault.Name, "", "");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"small\">{HtmlPage.Escape(proof.Why)}</td><td></td></tr>\n</tbody>\n"
        );
    }

    private static void AppendRow(StringBuilder page, string suite, string token, string word)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<tbody data-kind=\"{token}\" data-suite=\"{suite}\">\n<tr><td class=\"kind {token}\">{word}</td>"
        );
    }

    private static void AppendSubject(StringBuilder page, string name, string sentence, string requirements)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td class=\"case\"><code>{HtmlPage.Escape(name)}</code><span>{HtmlPage.Escape(sentence)}</span></td>"
        );
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"small wide\">{HtmlPage.Escape(requirements)}</td>");
    }
}
