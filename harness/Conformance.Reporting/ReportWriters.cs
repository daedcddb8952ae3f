namespace Conformance.Reporting;

/// <summary>The table of report forms.</summary>
public static class ReportWriters
{
    /// <summary>Every form, in the order help shows them.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } =
    [
        new JUnitReportWriter(),
        new JsonLinesReportWriter(),
        new MarkdownReportWriter(),
        new HtmlReportWriter(),
        new BadgeReportWriter(),
        new TextReportWriter(),
    ];

    /// <summary>Finds the form of a name, or null where there is none.</summary>
    public static IReportWriter? Find(string kind) =>
        All.FirstOrDefault(writer => string.Equals(writer.Kind, kind, StringComparison.OrdinalIgnoreCase));
}
