using Conformance.Verdicts;

namespace Conformance.Reporting;

/// <summary>Writes a run in one form.</summary>
public interface IReportWriter
{
    /// <summary>The form as the command line names it, such as <c>junit</c>.</summary>
    string Kind { get; }

    /// <summary>What it is for, in a few words.</summary>
    string Purpose { get; }

    /// <summary>Writes the whole report.</summary>
    Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default);
}
