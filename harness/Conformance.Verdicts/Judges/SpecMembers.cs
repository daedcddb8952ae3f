using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Looks into mappings as a page does: of a key that repeats, the last one counts.</summary>
internal static class SpecMembers
{
    public static SpecValue? Find(this SpecMapping mapping, string key)
    {
        for (var index = mapping.Members.Count - 1; index >= 0; index--)
        {
            if (mapping.Members[index].Key == key)
            {
                return mapping.Members[index].Value;
            }
        }

        return null;
    }

    public static Dictionary<string, SpecValue> ByKey(this SpecMapping mapping)
    {
        var members = new Dictionary<string, SpecValue>(mapping.Members.Count, StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Members)
        {
            members[key] = value;
        }

        return members;
    }
}
