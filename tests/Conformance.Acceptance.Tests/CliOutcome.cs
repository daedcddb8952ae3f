namespace Conformance.Acceptance.Tests;

/// <summary>What a run of the command left.</summary>
internal sealed record CliOutcome(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;

    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}
