namespace Conformance.Scenarios;

/// <summary>Ends the reading of a file at something after which its rest means nothing.</summary>
internal sealed class SpecRefusedException(SpecDiagnostic diagnostic) : Exception(diagnostic.Message)
{
    public SpecDiagnostic Diagnostic { get; } = diagnostic;
}
