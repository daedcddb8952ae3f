namespace Conformance.Scenarios;

/// <summary>Thrown when a text that should be tagged JSON is not.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="offset">Where, in UTF-16 units from 0.</param>
public sealed class SpecValueFormatException(string message, int offset)
    : FormatException($"{message} At character {offset}.")
{
    /// <summary>Where, in UTF-16 units from 0.</summary>
    public int Offset { get; } = offset;
}
