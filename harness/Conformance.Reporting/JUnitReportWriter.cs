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
        var unexplained = !conclusion.IsGood && (beside.Count > 0 || !result.Verdicts.Any(verdict => verdict.FailsRun));
        WriteTotals(xml, result.Verdicts, result.Duration, unexplained ? 1 : 0);
        foreach (var suite in result.Verdicts.GroupBy(verdict => SuiteName(verdict, result)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteSuite(xml, suite.Key, [.. suite], result);
        }

        if (unexplained)
        {
            WriteRunError(xml, conclusion, beside);
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
        xml.WriteStartElement("properties");
        WriteProperty(xml, "host", result.Host);
        WriteProperty(xml, "kit", result.KitVersion);
        WriteProperty(xml, "seed", result.Seed.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
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
            ? $"{VerdictWords.Word(verdict.Kind)}: {VerdictText.Visible(reason.ReplaceLineEndings(" "))} It differs: {headline}"
            : $"{VerdictWords.Word(verdict.Kind)}: {headline}";
    }

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

    // A run that fails for no case's sake must not look green to a service that only counts cases, nor hide behind cases that fail.
    private static void WriteRunError(XmlWriter xml, RunConclusion conclusion, IReadOnlyList<string> beside)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "run");
        xml.WriteAttributeString("tests", "1");
        xml.WriteAttributeString("errors", "1");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "run");
        xml.WriteAttributeString("name", "The run comes to a conclusion");
        xml.WriteStartElement("error");
        xml.WriteAttributeString("type", $"exit-code-{conclusion.ExitCode}");
        xml.WriteAttributeString("message", Clean(conclusion.Sentence));
        xml.WriteString(Clean(string.Join('\n', beside)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A path of Windows has a colon of its own: only line and column are dropped.
    private static string FileOf(string location) => string.Join(':', location.Split(':').SkipLast(2));

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Clean(value));
        xml.WriteEndElement();
    }

    private static bool IsFailure(Verdict verdict) => verdict.Kind is VerdictKind.Fail or VerdictKind.Fixed;

    private static bool IsError(Verdict verdict) => verdict.Kind is VerdictKind.Error or VerdictKind.Inconclusive;

    private static bool IsSkipped(Verdict verdict) =>
        verdict.Kind is VerdictKind.NotApplicable or VerdictKind.KnownFailure;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
