using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Takes what stands under the keys of nodes that have been checked.</summary>
internal static class CheckedNodes
{
    public static string Text(this SpecMember member) => ((SpecScalarNode)member.Value).Text;

    public static string? Text(this SpecMappingNode node, string key) => (node.Find(key) as SpecScalarNode)?.Text;

    public static bool? Flag(this SpecMappingNode node, string key) =>
        node.Find(key) is SpecScalarNode scalar && YamlScalar.Read(scalar) is SpecBoolean flag ? flag.Value : null;

    public static int Number(this SpecMappingNode node, string key) =>
        int.Parse(
            ((SpecNumber)YamlScalar.Read((SpecScalarNode)node.Find(key)!)).Digits,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );

    public static IReadOnlyList<string> Texts(this SpecNode node) =>
        node is SpecListNode list
            ? [.. list.Items.Select(static item => ((SpecScalarNode)item).Text)]
            : [((SpecScalarNode)node).Text];

    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(this SpecMappingNode node, string key) =>
        node.Find(key) is SpecMappingNode mapping
            ? [.. mapping.Members.Select(static member => KeyValuePair.Create(member.Key.Text, member.Text()))]
            : [];
}
