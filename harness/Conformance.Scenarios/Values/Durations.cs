using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Times as specs write them: <c>500ms</c>, <c>1.5s</c>, <c>2m</c>.</summary>
internal static class Durations
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>Reads a time, or answers null where the text is none, or is none that a step may take.</summary>
    public static TimeSpan? Read(string text)
    {
        var unit = text.AsSpan(text.AsSpan().TrimEnd("ms").Length);
        var digits = text.AsSpan(0, text.Length - unit.Length);
        TimeSpan? of = unit switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            _ => null,
        };
        var point = digits.IndexOf('.');
        if (of is null || (point < 0 ? digits.Length > 6 : point > 6 || digits.Length - point - 1 is 0 or > 3))
        {
            return null;
        }

        return
            decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && digits[0] != '.'
            && of.Value * (double)count is var time
            && time <= s_longest
            ? time
            : null;
    }

    /// <summary>Writes a time in the largest unit that needs no fraction.</summary>
    public static string Write(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerSecond == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / TimeSpan.TicksPerSecond}s")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###}ms");
}
