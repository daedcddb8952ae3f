using Spectre.Console;

namespace Conformance.Reporting;

/// <summary>Makes consoles: one for people at a terminal, one for files and logs.</summary>
public static class ConsoleOutput
{
    // Where no terminal sets a width nothing is wrapped, so that values can be copied and searched whole.
    private const int EndlessWidth = 4000;

    /// <summary>A console without colours or moving parts.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = EndlessWidth;
        return console;
    }

    /// <summary>A console with colours and without moving parts, for logs that show colours.</summary>
    public static IAnsiConsole Coloured(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.Standard,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = EndlessWidth;
        return console;
    }

    /// <summary>A console for a terminal, as capable as it is; without colours where <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Terminal(TextWriter writer, bool withColour) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Detect,
                ColorSystem = withColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
}
