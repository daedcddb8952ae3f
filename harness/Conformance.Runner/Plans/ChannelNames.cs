using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Finds the channels that a value makes.</summary>
internal static class ChannelNames
{
    /// <summary>Gives their names.</summary>
    public static IEnumerable<string> In(SpecValue value) =>
        value switch
        {
            SpecSpecial { Name: "channel", Argument: SpecText name } => [name.Text],
            SpecSpecial special => In(special.Argument),
            SpecList list => list.Items.SelectMany(In),
            SpecMapping mapping => mapping.Members.SelectMany(member => In(member.Value)),
            _ => [],
        };
}
