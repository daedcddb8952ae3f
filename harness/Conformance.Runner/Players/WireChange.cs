using System.Text;
using System.Text.RegularExpressions;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Applies one change to a body or a text on the wire.</summary>
internal static class WireChange
{
    /// <summary>Changes a body; none stays none unless it is replaced.</summary>
    public static MessageBody? Apply(TamperStep step, MessageBody? body)
    {
        if (body is null)
        {
            return step is { Change: TamperChange.Replace, Find: null }
                ? MessageBody.FromText(step.Put ?? string.Empty)
                : null;
        }

        switch (step.Change)
        {
            case TamperChange.Flip:
                var flipped = body.ReadBytes().ToArray();
                var at = Place(step.At, flipped.Length);
                if (at < flipped.Length)
                {
                    flipped[at] ^= 1;
                }

                return MessageBody.FromBytes(flipped);
            case TamperChange.Cut:
                var whole = body.ReadBytes();
                return MessageBody.FromBytes(whole[..Place(step.At, whole.Length)]);
            case TamperChange.Replace:
                return MessageBody.FromText(Replace(step, body.ReadText()));
            default:
                return body;
        }
    }

    /// <summary>Tells whether two bodies are the same bytes.</summary>
    public static bool IsSame(MessageBody? one, MessageBody? other) =>
        one is null || other is null
            ? ReferenceEquals(one, other)
            : one.ReadBytes().Span.SequenceEqual(other.ReadBytes().Span);

    /// <summary>Changes a text.</summary>
    public static string Apply(TamperStep step, string text)
    {
        switch (step.Change)
        {
            case TamperChange.Flip:
                var flipped = new StringBuilder(text);
                var at = Place(step.At, text.Length);
                if (at < text.Length)
                {
                    flipped[at] ^= (char)1;
                }

                return flipped.ToString();
            case TamperChange.Cut:
                return WellFormed(text[..Place(step.At, text.Length)]);
            case TamperChange.Replace:
                return Replace(step, text);
            default:
                return text;
        }
    }

    private static int Place(int at, int length) => Math.Clamp(at < 0 ? length + at : at, 0, length);

    private static string Replace(TamperStep step, string text) =>
        step.Find is null
            ? step.Put ?? string.Empty
            : WellFormed(
                Regex.Replace(
                    text,
                    step.Find,
                    _ => step.Put ?? string.Empty,
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                )
            );

    // Half a surrogate pair never crosses: an engine encodes it away.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
