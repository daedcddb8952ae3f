namespace Conformance.Scenarios;

/// <summary>One mistake in a spec file.</summary>
/// <param name="Code">The code, such as <c>SPEC014</c>; see <see cref="SpecCodes"/>.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Location">Where.</param>
/// <param name="Length">How many characters are wrong; at least 1.</param>
/// <param name="Hint">What to do about it; null where the message says all.</param>
/// <param name="Excerpt">The line it stands in; empty where there is none to show.</param>
public sealed record SpecDiagnostic(
    string Code,
    string Message,
    SourceLocation Location,
    int Length,
    string? Hint,
    string Excerpt
)
{
    /// <inheritdoc />
    public override string ToString() =>
        Hint is null ? $"{Location}  {Code}  {Message}" : $"{Location}  {Code}  {Message} ({Hint})";
}
