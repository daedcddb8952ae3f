using System.Globalization;
using System.Text;

namespace Conformance.ReferenceHost;

/// <summary>The rule for the names of events and for the labels of windows: letters and digits as Rust has them, and four signs (EVT-09).</summary>
internal static class EventName
{
    public static bool IsValid(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is not ('-' or '/' or ':' or '_') && !IsAlphanumeric(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlphanumeric(Rune rune) =>
        rune.IsAscii
            ? Rune.IsLetterOrDigit(rune)
            : Rune.IsLetter(rune)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.DecimalDigitNumber
                        or UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
                || OtherAlphabetic.Contains(rune);
}
