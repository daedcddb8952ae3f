using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Verdicts;

/// <summary>The files that are named after cases, and after what belongs to them.</summary>
public static partial class FileNames
{
    private const int LongestPlainPart = 100;

    /// <summary>Gives a name that is a file's everywhere, and never that of another text: one of other signs than small letters, digits and
    /// hyphens would fall together with others, and so do capitals where files are found whatever their case; a hash tells them apart.</summary>
    /// <param name="text">A case's name, or that of a WebView or of a window.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = string.Concat(text.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' ? sign : '_'))
            .TrimEnd('_');
        return PlainName().IsMatch(text) ? plain : $"{plain[..Math.Min(plain.Length, LongestPlainPart)]}-{Hash(text)}";
    }

    /// <summary>Gives the name of one round of a case; the first has that of the case.</summary>
    /// <param name="text">The case's name.</param>
    /// <param name="round">The round, from 0.</param>
    public static string Of(string text, int round) =>
        round == 0 ? Of(text) : string.Create(CultureInfo.InvariantCulture, $"{Of(text)}.{round + 1}");

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    [GeneratedRegex(@"^[a-z0-9-]+(/[a-z0-9-]+)?(\[[a-z0-9-]+(,[a-z0-9-]+)*\])?\z")]
    private static partial Regex PlainName();
}
