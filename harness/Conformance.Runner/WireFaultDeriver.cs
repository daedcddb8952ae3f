using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Derives the defects of the wire that one case's messages can have.</summary>
internal static class WireFaultDeriver
{
    /// <summary>Derives all of them, in an order that the seed decides.</summary>
    /// <param name="name">The case's name.</param>
    /// <param name="records">What crossed while it passed, in order.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<WireFault> Derive(string name, IReadOnlyList<WireRecord> records, int seed) =>
        [
            .. records
                .SelectMany(
                    (record, index) =>
                        Harms(record, index + 1 < records.Count ? records[index + 1] : null)
                            .Select(harm => new WireFault(
                                name,
                                record.Kind,
                                record.Number,
                                harm,
                                Place(harm, record.Length, $"{seed} {name} {index}")
                            ))
                )
                .OrderBy(fault => CasePrefix.Digest($"{seed} {fault.Name}"))
                .ThenBy(fault => fault.Name, StringComparer.Ordinal),
        ];

    /// <summary>Makes a JSON text of another type of one; null for a text that is no JSON, or not worth the name.</summary>
    public static string? Retype(string text) =>
        text.Length == 0 ? null
        : text[0] is '"' ? $"[{text}]"
        : text[0] is '{' or '[' or '-' or 't' or 'f' or 'n' || char.IsAsciiDigit(text[0]) ? JsonText(text)
        : null;

    private static IEnumerable<WireHarm> Harms(WireRecord record, WireRecord? next)
    {
        yield return WireHarm.Drop;
        yield return WireHarm.Repeat;
        yield return WireHarm.Delay;
        if (next?.Kind == record.Kind)
        {
            yield return WireHarm.Reorder;
        }

        if (record.Length > 0)
        {
            yield return WireHarm.Truncate;
            yield return WireHarm.Flip;
        }

        if (record.Kind is not WireCrossing.Eval && record.Text is { } text && Retype(text) is not null)
        {
            yield return WireHarm.Retype;
        }
    }

    private static int Place(WireHarm harm, int length, string key) =>
        harm switch
        {
            WireHarm.Truncate => length / 2,
            WireHarm.Flip => CasePrefix.Digest(key) % length,
            _ => 0,
        };

    private static string JsonText(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"";
}
