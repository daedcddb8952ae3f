using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Makes the names that live in the Core unique to a case, by writing <c>{{case}}</c> before them.</summary>
internal static class NamePrefixer
{
    private const string Prefix = "{{case}}";

    /// <summary>Writes the prefix before every literal name of a scenario, unless it takes its names as they stand.</summary>
    public static Scenario Prefixed(Scenario scenario) =>
        scenario.LiteralNames
            ? scenario
            : scenario with
            {
                Steps = Prefixed(scenario.Steps),
                Control = Prefixed(scenario.Control),
            };

    private static IReadOnlyList<Step> Prefixed(IReadOnlyList<Step> steps) => [.. steps.Select(Prefixed)];

    private static Step Prefixed(Step step) =>
        step switch
        {
            InvokeStep { Arguments: SpecMapping arguments } invoke => invoke with
            {
                Arguments = Prefixed(invoke.Command, arguments),
            },
            ListenStep listen => listen with { Event = Prefixed(listen.Event) },
            EmitStep emit => emit with { Event = Prefixed(emit.Event) },
            RunsStep runs => runs with { Tag = PrefixedTag(runs.Tag) },
            ParallelStep parallel => parallel with { Steps = Prefixed(parallel.Steps) },
            RepeatStep repeat => repeat with { Steps = Prefixed(repeat.Steps) },
            InvokeStep or UnlistenStep or RequestStep or PostStep or TamperStep or WindowStep => step,
            ScriptStep or AwaitStep or OrderStep or RestartHostStep => step,
            _ => throw new UnreachableException(),
        };

    private static SpecMapping Prefixed(string command, SpecMapping arguments) =>
        new([
            .. arguments.Members.Select(member => new KeyValuePair<string, SpecValue>(
                member.Key,
                Prefixed(command, member)
            )),
        ]);

    private static SpecValue Prefixed(string command, KeyValuePair<string, SpecValue> member) =>
        member.Value is SpecText { IsLiteral: false } text && Holds(command, member.Key)
            ? new SpecText(member.Key is "tag" ? PrefixedTag(text.Text) : Prefixed(text.Text))
            : member.Value;

    private static bool Holds(string command, string key) =>
        command.StartsWith("plugin:event|", StringComparison.Ordinal) ? key is "event"
        : command.StartsWith("plugin:", StringComparison.Ordinal) ? key is "tag"
        : key is "tag" or "key" or "gate" or "event" or "note"
            || (key is "name" && command is "hold_channel" or "send_held" or "drop_held");

    private static string PrefixedTag(string tag) => CountedCommands.Contains(tag) ? tag : Prefixed(tag);

    private static string Prefixed(string name) =>
        name.Length == 0
        || name.Contains("{{", StringComparison.Ordinal)
        || name.StartsWith("tauri://", StringComparison.Ordinal)
            ? name
            : Prefix + name;
}
