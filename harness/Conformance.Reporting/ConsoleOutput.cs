using Spectre.Console;

namespace Conformance.Reporting;

/// <summary>Makes consoles: one for people at a terminal, one for files and logs.</summary>
public static class ConsoleOutput
{
    // Where no terminal sets a width nothing is wrapped, so that values can be copied and searched whole.
    private const int EndlessWidth = 4000;

    /// <summary>A console without colours or moving parts.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Endless(writer, AnsiSupport.No, ColorSystemSupport.NoColors);

    /// <summary>A console with colours and without moving parts, for logs that show colours.</summary>
    public static IAnsiConsole Coloured(TextWriter writer) =>
        Endless(writer, AnsiSupport.Yes, ColorSystemSupport.Standard);

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

    private static IAnsiConsole Endless(TextWriter writer, AnsiSupport ansi, ColorSystemSupport colours)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi,
                ColorSystem = colours,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = EndlessWidth;
        return console;
    }
}
