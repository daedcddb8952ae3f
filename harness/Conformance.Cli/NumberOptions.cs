using System.CommandLine.Parsing;
using System.Globalization;

namespace Conformance.Cli;

/// <summary>Reads the numbers of options in one way in every country: digits, and a point where parts are allowed.</summary>
internal static class NumberOptions
{
    /// <summary>Reads a whole number.</summary>
    public static int Whole(ArgumentResult result) =>
        int.TryParse(TextOf(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<int>(result, "no whole number that can be used here. Write it in digits, such as '4'.");

    /// <summary>Reads a whole number of an option that may be left out.</summary>
    public static int? WholeOrNone(ArgumentResult result) => Whole(result);

    /// <summary>Reads a number with or without a fraction.</summary>
    public static double Real(ArgumentResult result) =>
        double.TryParse(
            TextOf(result),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : Refuse<double>(result, "no number. Write it in digits, with a point before a fraction, such as '1.5'.");

    private static string TextOf(ArgumentResult result) => result.Tokens is [var token] ? token.Value : "";

    private static T Refuse<T>(ArgumentResult result, string why)
        where T : struct
    {
        var option = result.Parent is OptionResult { Option.Name: var name } ? name : result.Argument.Name;
        result.AddError($"'{option}' is '{TextOf(result)}', which is {why}");
        return default;
    }
}
