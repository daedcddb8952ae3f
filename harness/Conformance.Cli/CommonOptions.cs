using System.CommandLine;

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
        };
}
