using System.Globalization;
using System.Text;
using System.Xml;
using Conformance.Verdicts;
using static Conformance.Reporting.XmlText;

namespace Conformance.Reporting;

/// <summary>JUnit XML, as CI services read it: a test suite for each suite, a test case for each case.</summary>
public sealed class JUnitReportWriter : IReportWriter
{
    /// <inheritdoc />
    public string Kind => "junit";

    /// <inheritdoc />
    public string Purpose => "JUnit XML for CI services";

    /// <inheritdoc />
    public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var settings = new XmlWriterSettings
        {
            Async = true,
            Indent = true,
            Encoding = Encoding.UTF8,
        };
        var xml = XmlWriter.Create(writer, settings);
        await using (xml.ConfigureAwait(false))
        {
            WriteRun(xml, result, cancellationToken);
            await xml.FlushAsync().ConfigureAwait(false);
        }
    }

    private static void WriteRun(XmlWriter xml, RunResult result, CancellationToken cancellationToken)
    {
        var conclusion = RunConclusion.Of(result);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", Clean($"{result.HostName} in {string.Join(", ", result.WebViews)}"));
        var beside = BesideVerdicts(result);
        var unexplained = !conclusion.IsGood && !result.Verdicts.Any(verdict => verdict.FailsRun);
        WriteTotals(xml, result.Verdicts, result.Duration, unexplained ? 1 : 0);
        foreach (var suite in result.Verdicts.GroupBy(verdict => SuiteName(verdict, result)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteSuite(xml, suite.Key, [.. suite], result);
        }

        if (unexplained || beside.Count + result.Notes.Count > 0)
        {
            WriteAboutRun(xml, result, unexplained ? conclusion : null, beside);
        }

        xml.WriteEndElement();
    }

    private static string SuiteName(Verdict verdict, RunResult result) =>
        result.Parts.Count > 0 ? $"{verdict.Case.WebView}.{verdict.Case.Suite}" : verdict.Case.Suite;

    private static void WriteSuite(XmlWriter xml, string name, IReadOnlyList<Verdict> verdicts, RunResult result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(name));
        WriteTotals(xml, verdicts, verdicts.Aggregate(TimeSpan.Zero, (sum, verdict) => sum + verdict.Duration));
        xml.WriteAttributeString("timestamp", result.Started.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        WriteProperties(
            xml,
            [new("host", result.Host), new("kit", result.KitVersion), new("seed", Number(result.Seed))]
        );
        foreach (var verdict in verdicts)
        {
            WriteCase(xml, verdict);
        }

        xml.WriteEndElement();
    }

    private static void WriteTotals(XmlWriter xml, IReadOnlyList<Verdict> verdicts, TimeSpan time, int more = 0)
    {
        xml.WriteAttributeString("tests", Number(verdicts.Count + more));
        xml.WriteAttributeString("failures", Number(verdicts.Count(IsFailure)));
        xml.WriteAttributeString("errors", Number(verdicts.Count(IsError) + more));
        xml.WriteAttributeString("skipped", Number(verdicts.Count(IsSkipped)));
        xml.WriteAttributeString("time", Seconds(time));
    }

    private static void WriteCase(XmlWriter xml, Verdict verdict)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean($"{verdict.Case.WebView}.{verdict.Case.Suite}"));
        xml.WriteAttributeString(
            "name",
            Clean(VerdictText.OneLine($"{verdict.Case.Name} {verdict.Case.Title}") + VerdictText.Round(verdict.Case))
        );
        xml.WriteAttributeString("file", Clean(FileOf(verdict.Case.Location)));
        xml.WriteAttributeString("time", Seconds(verdict.Duration));
        if (IsSkipped(verdict))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(WhySkipped(verdict)));
            xml.WriteEndElement();
        }
        else if (verdict.FailsRun)
        {
            xml.WriteStartElement(IsError(verdict) ? "error" : "failure");
            xml.WriteAttributeString("type", VerdictWords.Token(verdict.Kind));
            xml.WriteAttributeString("message", Clean(VerdictText.Headline(verdict)));
            xml.WriteString(Clean(VerdictText.Of(verdict)));
            xml.WriteEndElement();
        }

        if (verdict.Evidence.Count > 0)
        {
            // The way to name files of a case that CI services have agreed on.
            var lines = verdict.Evidence.Select(file => $"[[ATTACHMENT|{file}]]");
            xml.WriteElementString("system-out", Clean(string.Join('\n', lines)));
        }

        xml.WriteEndElement();
    }

    // That a case differs says nothing of why it may.
    private static string WhySkipped(Verdict verdict)
    {
        var headline = VerdictText.Headline(verdict);
        return verdict is { Findings.Count: > 0, Reason: { } reason }
            ? $"{VerdictWords.Word(verdict)}: {Ended(VerdictText.Visible(reason.ReplaceLineEndings(" ")))} It differs: {headline}"
            : $"{VerdictWords.Word(verdict)}: {headline}";
    }

    // Reasons of people end as they like.
    private static string Ended(string text) => text.EndsWith('.') ? text : $"{text}.";

    // What went wrong that no verdict tells of.
    private static List<string> BesideVerdicts(RunResult result)
    {
        List<string> beside =
        [
            .. result.Strays,
            .. result.Parts.Select(part => part.HostFailure).Append(result.HostFailure).OfType<string>().Distinct(),
        ];
        if (result.Cancelled || result.Verdicts.Count < result.Planned)
        {
            beside.Add($"{result.Verdicts.Count} of {result.Planned} cases were judged.");
        }

        return beside;
    }

    // A run that fails for no case's sake must not look green to a service that only counts cases; beside cases that fail it is no case of its own.
    private static void WriteAboutRun(XmlWriter xml, RunResult result, RunConclusion? unexplained, List<string> beside)
    {
        var count = unexplained is null ? "0" : "1";
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "run");
        xml.WriteAttributeString("tests", count);
        xml.WriteAttributeString("failures", "0");
        xml.WriteAttributeString("errors", count);
        WriteProperties(xml, result.Notes.Select(note => KeyValuePair.Create("note", note)));
        if (unexplained is not null)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "run");
            xml.WriteAttributeString("name", "The run comes to a conclusion");
            xml.WriteStartElement("error");
            xml.WriteAttributeString("type", $"exit-code-{unexplained.ExitCode}");
            xml.WriteAttributeString("message", Clean(unexplained.Sentence));
            xml.WriteString(Clean(string.Join('\n', beside)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (beside.Count > 0)
        {
            xml.WriteElementString(
                "system-err",
                Clean(string.Join('\n', beside.Prepend(RunConclusion.Of(result).Sentence)))
            );
        }

        xml.WriteEndElement();
    }

    // A path of Windows has a colon of its own: only line and column are dropped.
    private static string FileOf(string location) => string.Join(':', location.Split(':').SkipLast(2));

    private static void WriteProperties(XmlWriter xml, IEnumerable<KeyValuePair<string, string>> properties)
    {
        var open = false;
        foreach (var (name, value) in properties)
        {
            if (!open)
            {
                xml.WriteStartElement("properties");
                open = true;
            }

            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", Clean(VerdictText.OneLine(value)));
            xml.WriteEndElement();
        }

        if (open)
        {
            xml.WriteEndElement();
        }
    }

    private static bool IsFailure(Verdict verdict) => verdict.Kind is VerdictKind.Fail or VerdictKind.Fixed;

    private static bool IsError(Verdict verdict) => verdict.Kind is VerdictKind.Error or VerdictKind.Inconclusive;

    private static bool IsSkipped(Verdict verdict) =>
        verdict.Kind is VerdictKind.NotApplicable or VerdictKind.KnownFailure;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
