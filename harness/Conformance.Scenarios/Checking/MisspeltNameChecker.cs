namespace Conformance.Scenarios;

/// <summary>Checks that a name which the app does not have is not a slip of one that another step uses: a host refuses either.</summary>
internal sealed class MisspeltNameChecker
{
    private const int MostSlips = 2;

    private readonly SpecFile _file;
    private readonly HashSet<string> _grantedLabels;
    private readonly HashSet<string> _grantedCommands;

    private MisspeltNameChecker(SpecFile file, IReadOnlyList<SpecMappingNode> scenarios)
    {
        // An app of a suite's own has other names. What must succeed under a name is there, or the first run says that it is not.
        var granted = scenarios.SelectMany(Steps).Where(MustSucceed).ToList();
        _file = file;
        _grantedLabels = Texts(granted.Select(Label));
        _grantedCommands = Texts(granted.Select(Command));
    }

    /// <summary>Checks the scenarios of a file.</summary>
    public static void Check(SpecFile file, IReadOnlyList<SpecMappingNode> scenarios)
    {
        var checker = new MisspeltNameChecker(file, scenarios);
        if (checker._grantedCommands.Any(IsOfOwnApp))
        {
            // Nobody knows the other names of that app.
            return;
        }

        foreach (var scenario in scenarios)
        {
            checker.Check([.. Steps(scenario)]);
        }
    }

    private void Check(List<SpecMappingNode> steps)
    {
        var awaits = steps.ToLookup(static step => step.Text("await"), StringComparer.Ordinal);
        // What must not be found is misspelt on purpose.
        var suspects = steps
            .Where(step => !SaysNotFound(step) && !(step.Text("as") is { } name && awaits[name].Any(SaysNotFound)))
            .ToList();
        var opened = Texts(
            steps.Select(static step => step.Find("open") ?? (step.Find("with") as SpecMappingNode)?.Find("label"))
        );

        // Steps that name no webview are in 'main'.
        var labels = Texts(steps.Select(Label)).Intersect(AppNames.Labels).Union(["main"]).ToList();
        foreach (var label in suspects.Select(Label).OfType<SpecScalarNode>())
        {
            if (!_grantedLabels.Contains(label.Text) && !opened.Contains(label.Text))
            {
                Check(label, AppNames.Labels, labels, "webview");
            }
        }

        var commands = Texts(steps.Select(Command)).Intersect(AppNames.Commands).ToList();
        foreach (var command in suspects.Select(Command).OfType<SpecScalarNode>())
        {
            if (!_grantedCommands.Contains(command.Text))
            {
                Check(command, AppNames.Commands, commands, "command");
            }
        }
    }

    private void Check(SpecScalarNode node, IReadOnlyList<string> known, IReadOnlyList<string> used, string kind)
    {
        var name = node.Text;
        if (
            node.AsText is not null
            && !known.Contains(name)
            && SpecInterpolation.Find(name).Count == 0
            && Suggestion.Nearest(name, used) is { } nearest
            && Suggestion.Distance(name, nearest) is > 0 and <= MostSlips
            && !IsVariant(name, nearest)
        )
        {
            _file.Report(
                SpecCodes.UnknownWord,
                node,
                $"The app has no {kind} '{name}', and another step uses '{nearest}'.",
                $"did you mean '{nearest}'? A {kind} that is meant not to be there has its name from an axis"
            );
        }
    }

    // Plugins of Tauri's own are in any app.
    private static bool IsOfOwnApp(string command) =>
        !command.StartsWith("plugin:", StringComparison.Ordinal)
        && SpecInterpolation.Find(command).Count == 0
        && !AppNames.Commands.Contains(command);

    private static IEnumerable<SpecMappingNode> Steps(SpecMappingNode scenario) =>
        StepNodes.All(scenario.Find("steps")).Concat(StepNodes.All(scenario.Find("control")));

    private static SpecNode? Label(SpecMappingNode step) => step.Find("in");

    private static SpecNode? Command(SpecMappingNode step) =>
        step.Find("invoke") ?? (step.Find("request") as SpecMappingNode)?.Find("cmd");

    private static HashSet<string> Texts(IEnumerable<SpecNode?> nodes) =>
        nodes.OfType<SpecScalarNode>().Select(static node => node.Text).ToHashSet(StringComparer.Ordinal);

    // What a script returns may well be that it was refused.
    private static bool MustSucceed(SpecMappingNode step) =>
        StepNodes
            .All(StepNodes.Nested(step))
            .Prepend(step)
            .Any(static one => one.Find("script") is null && StepNodes.MustSucceed(one));

    private static bool SaysNotFound(SpecMappingNode step) =>
        StepNodes.Outcome(step) is { } outcome && SaysNotFound(outcome.Value);

    private static bool SaysNotFound(SpecNode node) =>
        node switch
        {
            SpecScalarNode { Text: "not-found" } => true,
            SpecScalarNode text => text.Text.Contains("not found", StringComparison.OrdinalIgnoreCase),
            SpecListNode list => list.Items.Any(SaysNotFound),
            SpecMappingNode mapping => mapping.Members.Any(static member => SaysNotFound(member.Value)),
            _ => false,
        };

    // Nobody adds a number or a word by a slip: 'main2' and 'main-b' are windows beside 'main'.
    private static bool IsVariant(string name, string other) =>
        WithoutDigits(name).Equals(WithoutDigits(other), StringComparison.OrdinalIgnoreCase)
        || AddsWord(name, other)
        || AddsWord(other, name);

    private static string WithoutDigits(string name) =>
        string.Concat(name.Where(static letter => !char.IsAsciiDigit(letter)));

    private static bool AddsWord(string name, string other) =>
        name.Length > other.Length + 1
        && (
            (name.StartsWith(other, StringComparison.OrdinalIgnoreCase) && name[other.Length] is '-' or '_')
            || (name.EndsWith(other, StringComparison.OrdinalIgnoreCase) && name[^(other.Length + 1)] is '-' or '_')
        );
}
