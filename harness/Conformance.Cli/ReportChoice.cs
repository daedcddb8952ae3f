using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>One <c>--report</c>: a form and a file.</summary>
/// <param name="Writer">The form.</param>
/// <param name="Path">The file.</param>
internal sealed record ReportChoice(IReportWriter Writer, string Path)
{
    /// <summary>The report as it stands on the command line.</summary>
    public string Option => $"--report {Writer.Kind}={Path}";

    /// <summary>Reads <c>KIND=PATH</c>.</summary>
    /// <exception cref="CliException">There is no such form, or no path.</exception>
    public static ReportChoice Parse(string text)
    {
        var kinds = string.Join(", ", ReportWriters.All.Select(writer => $"'{writer.Kind}'"));
        if (text.Split('=', 2) is not [var kind, { Length: > 0 } path])
        {
            throw new CliException(
                $"'{text}' is not a report. Write KIND=PATH, where KIND is one of {kinds}.",
                RunConclusion.Usage
            );
        }

        return ReportWriters.Find(kind) is { } writer
            ? new ReportChoice(writer, path)
            : throw new CliException($"There is no report '{kind}'. The kinds are {kinds}.", RunConclusion.Usage);
    }
}
