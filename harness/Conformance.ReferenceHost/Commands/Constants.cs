using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>The values that the Core makes by itself, as JSON (JSON-08, JSON-14).</summary>
internal static class Constants
{
    public static string Find(string name) =>
        name switch
        {
            "u64-max" => "18446744073709551615",
            "i64-min" => "-9223372036854775808",
            "two-53-plus-one" => "9007199254740993",
            "negative-zero" => JsonDouble.Write(-0.0),
            "not-a-number" => JsonDouble.Write(double.NaN),
            "line-separators" => "\"\u2028\u2029\"",
            "quotes" => JsonWriter.Quote("'\"`\\ </script> ${x} \r\n\t\0"),
            "proto-key" => """{"__proto__":{"polluted":true},"plain":1}""",
            "nested-1000" => new string('[', 1000) + new string(']', 1000),
            _ => Text(name),
        };

    private static string Text(string name)
    {
        var digits = name.StartsWith("text-", StringComparison.Ordinal) ? name["text-".Length..] : string.Empty;
        return int.TryParse(digits.TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? $"\"{new string('x', length)}\""
            : throw new RejectionException("no such constant");
    }
}
