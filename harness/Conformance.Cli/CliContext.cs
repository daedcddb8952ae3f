using Conformance.Reporting;
using Spectre.Console;

namespace Conformance.Cli;

/// <summary>What every command works with: two streams, what the terminal can do, and the clock.</summary>
internal sealed record CliContext
{
    /// <summary>What an interrupt says at once, as a host may take its time to stop.</summary>
    public const string Stopping = "Stopping; Ctrl-C again ends at once.";

    /// <summary>The results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>The complaints.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches the results at a terminal.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Whether colours are wanted.</summary>
    public required bool WithColour { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The context of this process.</summary>
    public static CliContext OfProcess() =>
        new()
        {
            Output = Console.Out,
            Error = new SteadyWriter(Console.Error),
            IsTerminal =
                !Console.IsOutputRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb",
            WithColour = !IsSet("NO_COLOR"),
        };

    /// <summary>A console on the results.</summary>
    public IAnsiConsole CreateConsole() =>
        IsTerminal ? ConsoleOutput.Terminal(Output, WithColour) : ConsoleOutput.Plain(Output);

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
