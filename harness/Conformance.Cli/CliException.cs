namespace Conformance.Cli;

/// <summary>Ends a command with words for people and an exit code.</summary>
/// <param name="message">What happened, the value in quotes, what to do.</param>
/// <param name="exitCode">The exit code.</param>
internal sealed class CliException(string message, int exitCode) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
