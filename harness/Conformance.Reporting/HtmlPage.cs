using System.Net;
using System.Text;

namespace Conformance.Reporting;

/// <summary>What all pages share: a head that lets nothing in from outside, the style, and texts that cannot break out.</summary>
internal static class HtmlPage
{
    /// <summary>Begins a page, with the conclusion as its heading.</summary>
    public static void AppendHead(StringBuilder page, RunConclusion conclusion)
    {
        var sentence = Escape(conclusion.Sentence);
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        );
        page.Append($"<title>{sentence}</title>\n<style>\n{Resource("report.css")}</style>\n</head>\n<body>\n");
        page.Append($"<h1 class=\"{(conclusion.IsGood ? "good" : "bad")}\">{sentence}</h1>\n");
    }

    // HtmlEncode leaves lone surrogates, control characters and noncharacters alone; a page in UTF-8 can or should hold none of them.
    public static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in VerdictText.Visible(text).EnumerateRunes())
        {
            clean.Append(rune);
        }

        return WebUtility.HtmlEncode(clean.ToString());
    }

    /// <summary>A file that is built into the kit.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
