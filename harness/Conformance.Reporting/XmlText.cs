using System.Text;

namespace Conformance.Reporting;

/// <summary>Texts as XML can hold them.</summary>
internal static class XmlText
{
    /// <summary>Replaces most control characters, lone surrogates and two noncharacters, which XML cannot carry and hosts answer with.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var allowed = rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);
            clean.Append(allowed ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
