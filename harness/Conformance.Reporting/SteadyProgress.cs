namespace Conformance.Reporting;

/// <summary>Passes on how work goes and holds what fails thereby: work does not end because it cannot be shown.</summary>
/// <param name="shown">Who shows it.</param>
public sealed class SteadyProgress<T>(IProgress<T> shown) : IProgress<T>
{
    /// <summary>What failed first; null for nothing.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc />
    public void Report(T value)
    {
        try
        {
            shown.Report(value);
        }
        catch (Exception failure)
        {
            Failure ??= failure;
        }
    }
}
