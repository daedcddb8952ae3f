using System.Text.RegularExpressions;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Derives the defects of the wire that one case's messages can have.</summary>
internal static partial class WireFaultDeriver
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
                                Place(harm, record, $"{seed} {name} {index}")
                            ))
                )
                .OrderBy(fault => CasePrefix.Digest($"{seed} {fault.Name}"))
                .ThenBy(fault => fault.Name, StringComparer.Ordinal),
        ];

    /// <summary>
    /// Makes a JSON text of another type of one, or a script that brings a list in place of its value: an answer, a message of a channel,
    /// the payload of an event. Null for a text that is neither, or not worth the name.
    /// </summary>
    public static string? Retype(string text) =>
        text.Length == 0 ? null
        : text[0] is '(' or 'w' ? Script(text)
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

        if (record.Text is { } text && Retype(text) is not null)
        {
            yield return WireHarm.Retype;
        }

        if (record.Kind is WireCrossing.Response)
        {
            yield return WireHarm.Status;
        }

        if (record.Headers > 0)
        {
            yield return WireHarm.Unhead;
            yield return WireHarm.Rehead;
        }
    }

    private static string? Script(string text)
    {
        foreach (var form in (Regex[])[EventScript(), ChannelScript(), AnswerScript()])
        {
            if (form.Match(text) is { Success: true } match)
            {
                var value = match.Groups["value"];
                return $"{text[..value.Index]}[{value.Value}]{text[(value.Index + value.Length)..]}";
            }
        }

        return null;
    }

    [GeneratedRegex(
        """\{ ?event: (?:"[^"]*"|'[^']*'), payload: (?<value>.+?) ?\}, \[[0-9, ]*\]\)""",
        RegexOptions.Singleline
    )]
    private static partial Regex EventScript();

    [GeneratedRegex("""\.runCallback\([0-9]+, \{ message: (?<value>.+), index: [0-9]+ \}\)""", RegexOptions.Singleline)]
    private static partial Regex ChannelScript();

    [GeneratedRegex(
        """^window\.__TAURI_INTERNALS__\.runCallback\([0-9]+, (?<value>.+)\);?$""",
        RegexOptions.Singleline
    )]
    private static partial Regex AnswerScript();

    private static int Place(WireHarm harm, WireRecord record, string key) =>
        harm switch
        {
            WireHarm.Truncate => record.Length / 2,
            WireHarm.Flip => CasePrefix.Digest(key) % record.Length,
            WireHarm.Unhead or WireHarm.Rehead => CasePrefix.Digest($"{key} {harm}") % record.Headers,
            _ => 0,
        };

    private static string JsonText(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"";
}
