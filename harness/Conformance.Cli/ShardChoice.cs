using System.Globalization;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>One of several parts of a run.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Of">Of how many.</param>
internal sealed record ShardChoice(int Number, int Of)
{
    /// <summary>Reads <c>2/5</c>; nothing is the whole.</summary>
    /// <exception cref="CliException">It is no part.</exception>
    public static ShardChoice Parse(string? text)
    {
        if (text is null)
        {
            return new(1, 1);
        }

        return
            text.Split('/') is [var number, var of]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
            && part >= 1
            && part <= parts
            ? new(part, parts)
            : throw new CliException(
                $"'{text}' is not a shard. Write '2/5' for the second of five parts.",
                RunConclusion.Usage
            );
    }
}
