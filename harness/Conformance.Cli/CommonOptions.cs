using System.CommandLine;
using System.CommandLine.Parsing;
using Conformance.Scenarios;

namespace Conformance.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Which Node runs the mock WebView.</summary>
    public static Option<string?> Node() =>
        new("--node")
        {
            Description = "The Node that runs the mock WebView. Default: the one that lies beside the tool.",
            HelpName = "PATH",
        };

    /// <summary>Which spec files.</summary>
    public static Argument<string[]> Paths() =>
        new("paths")
        {
            Description =
                "Spec files, folders or suite names. Default: 'specs' here, else those shipped with the tool.",
            Arity = ArgumentArity.ZeroOrMore,
            Validators = { RefuseOption },
        };

    // What is no option is taken for a path, and people who misspell one would hear of files.
    private static void RefuseOption(ArgumentResult paths)
    {
        var word = paths
            .Tokens.Select(token => token.Value)
            .FirstOrDefault(value => value.StartsWith('-') && !Path.Exists(value));
        if (word is not null)
        {
            var name = word.Split('=', ':')[0];
            var hint = KnownWords.Hint(name, Names(paths.Parent as CommandResult, isAbove: false)) is { } meant
                ? $"; {meant}"
                : ".";
            paths.AddError($"There is no option '{name}'{hint}");
        }
    }

    // Of the commands above only what they hand down works here.
    private static IEnumerable<string> Names(CommandResult? result, bool isAbove) =>
        result is null
            ? []
            :
            [
                .. result
                    .Command.Options.Where(option => option.Recursive || !isAbove)
                    .SelectMany(option => option.Aliases.Prepend(option.Name)),
                .. Names(result.Parent as CommandResult, isAbove: true),
            ];
}
