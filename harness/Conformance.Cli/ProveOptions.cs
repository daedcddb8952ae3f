using System.CommandLine;

namespace Conformance.Cli;

/// <summary>The options of <c>prove</c>.</summary>
internal sealed class ProveOptions
{
    public Argument<string[]> Paths { get; } = CommonOptions.Paths();

    public Option<string[]> Fault { get; } =
        new("--fault")
        {
            Description = "Only this fault, by its name; '*' stands for anything. May be repeated.",
            HelpName = "NAME",
        };

    public Option<string[]> Filter { get; } =
        new("--filter", "-f")
        {
            Description = "Only these scenarios, as for 'run', and the faults that they could catch. May be repeated.",
            HelpName = "TEXT",
        };

    public Option<bool> Changed { get; } =
        new("--changed")
        {
            Description =
                "Only faults that files changed since the last commit name, those of changed requirements, and those that scenarios of changed files could catch, which are tried first; all where the page-side player changed.",
        };

    public Option<int?> Wire { get; } =
        new("--wire")
        {
            Description =
                "Show this many defects of the wire too: messages that are lost, repeated, late, exchanged, cut, retyped or changed by one bit, and answers with another status or header, derived from cases that pass.",
            HelpName = "N",
            CustomParser = NumberOptions.WholeOrNone,
        };

    public Option<bool> OnlyWire { get; } =
        new("--only-wire") { Description = "Show defects of the wire alone; needs '--wire'." };

    public Option<int?> Seed { get; } =
        new("--seed")
        {
            Description = "What chooses the defects of the wire, as a report prints it. Default: 0.",
            HelpName = "N",
            CustomParser = NumberOptions.WholeOrNone,
        };

    public Option<int?> Jobs { get; } =
        new("--jobs", "-j")
        {
            Description = "How many faults at once. Default: two for each processor, as faults are often silent.",
            HelpName = "N",
            CustomParser = NumberOptions.WholeOrNone,
        };

    public Option<string?> Json { get; } =
        new("--json") { Description = "Write everything as one JSON object.", HelpName = "PATH" };

    public Option<string?> Html { get; } =
        new("--html") { Description = "Write one HTML page to look through.", HelpName = "PATH" };

    public Option<string?> Node { get; } = CommonOptions.Node();

    /// <summary>Gives a command everything.</summary>
    public void AddTo(Command command)
    {
        command.Add(Paths);
        command.Add(Fault);
        command.Add(Filter);
        command.Add(Changed);
        command.Add(Wire);
        command.Add(OnlyWire);
        command.Add(Seed);
        command.Add(Jobs);
        command.Add(Json);
        command.Add(Html);
        command.Add(Node);
    }
}
