using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>The defects that change a value on its way out.</summary>
internal static class ReplyFaultsOnValues
{
    private static readonly Dictionary<string, Func<string, string>> s_changes = new(StringComparer.Ordinal)
    {
        ["json/negative-zero-loses-sign"] = json => json == "-0.0" ? "0" : json,
        ["json/not-a-number-is-zero"] = json => json == JsonDouble.Write(double.NaN) ? "0" : json,
        ["json/control-characters-lost"] = json =>
            json.Replace("\\u0000", "", StringComparison.Ordinal).Replace("\u2028", "").Replace("\u2029", ""),
        ["json/core-numbers-of-15-digits"] = json =>
            json.Length > 15 && json.TrimStart('-').All(char.IsAsciiDigit)
                ? double.Parse(json, CultureInfo.InvariantCulture).ToString("E14", CultureInfo.InvariantCulture)
                : json,
        ["wire/deep-answers-flattened"] = json =>
            json.StartsWith(new string('[', 1000), StringComparison.Ordinal) ? "null" : json,
    };

    public static CommandReply? Spoil(Faults faults, CommandReply? reply) =>
        faults.Active is { } active && reply is JsonReply json && s_changes.TryGetValue(active, out var change)
            ? new JsonReply(change(json.Json))
            : reply;
}
