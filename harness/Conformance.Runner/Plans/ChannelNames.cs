using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Finds the channels that values make.</summary>
internal static class ChannelNames
{
    /// <summary>Gives the names of those that a step's values make.</summary>
    public static IEnumerable<string> In(Step step) => Given(step).OfType<SpecValue>().SelectMany(In);

    /// <summary>Gives the names of those that a value makes.</summary>
    public static IEnumerable<string> In(SpecValue value) =>
        value switch
        {
            SpecSpecial { Name: "channel", Argument: SpecText name } => [name.Text],
            SpecSpecial special => In(special.Argument),
            SpecList list => list.Items.SelectMany(In),
            SpecMapping mapping => mapping.Members.SelectMany(member => In(member.Value)),
            _ => [],
        };

    private static SpecValue?[] Given(Step step) =>
        step switch
        {
            InvokeStep invoke => [invoke.Arguments, invoke.Raw],
            EmitStep emit => [emit.Payload, emit.Target],
            ListenStep listen => [listen.Target],
            ScriptStep script => [script.Arguments],
            _ => [],
        };
}
