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

    /// <summary>Whether colours are wanted where nobody watches at a terminal.</summary>
    public bool ForcesColour { get; init; }

    /// <summary>Where a runner of GitHub takes commands; null where none reads the results.</summary>
    public TextWriter? GitHub { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The context of this process.</summary>
    public static CliContext OfProcess()
    {
        var isGitHub = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") is "true";
        return new()
        {
            Output = isGitHub ? new GuardedWriter(Console.Out) : Console.Out,
            Error = new SteadyWriter(isGitHub ? new GuardedWriter(Console.Error) : Console.Error),
            IsTerminal =
                !Console.IsOutputRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb",
            WithColour = !IsSet("NO_COLOR"),
            ForcesColour =
                IsSet("FORCE_COLOR")
                && Environment.GetEnvironmentVariable("FORCE_COLOR") is not "0"
                && !IsSet("NO_COLOR"),
            GitHub = isGitHub ? Console.Out : null,
        };
    }

    /// <summary>A console on the results.</summary>
    public IAnsiConsole CreateConsole() =>
        IsTerminal ? ConsoleOutput.Terminal(Output, WithColour)
        : ForcesColour ? ConsoleOutput.Coloured(Output)
        : ConsoleOutput.Plain(Output);

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
