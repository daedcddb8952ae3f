using System.Text;
using System.Text.RegularExpressions;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Applies one change to a body or a text on the wire.</summary>
internal static class WireChange
{
    /// <summary>Changes a body; none stays none unless it is replaced.</summary>
    public static MessageBody? Apply(WireEdit edit, MessageBody? body)
    {
        if (body is null)
        {
            return edit is { Change: TamperChange.Replace, Find: null }
                ? MessageBody.FromText(edit.Put ?? string.Empty)
                : null;
        }

        switch (edit.Change)
        {
            case TamperChange.Flip:
                var flipped = body.ReadBytes().ToArray();
                var at = Place(edit.At, flipped.Length);
                if (at < flipped.Length)
                {
                    flipped[at] ^= 1;
                }

                return MessageBody.FromBytes(flipped);
            case TamperChange.Cut:
                var whole = body.ReadBytes();
                return MessageBody.FromBytes(whole[..Place(edit.At, whole.Length)]);
            case TamperChange.Replace:
                return MessageBody.FromText(Replace(edit, body.ReadText()));
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
    public static string Apply(WireEdit edit, string text)
    {
        switch (edit.Change)
        {
            case TamperChange.Flip:
                var flipped = new StringBuilder(text);
                var at = Place(edit.At, text.Length);
                if (at < text.Length)
                {
                    flipped[at] ^= (char)1;
                }

                return flipped.ToString();
            case TamperChange.Cut:
                return WellFormed(text[..Place(edit.At, text.Length)]);
            case TamperChange.Replace:
                return Replace(edit, text);
            default:
                return text;
        }
    }

    /// <summary>Reads an expression, which is given a second for each message; null for none.</summary>
    /// <exception cref="InvalidDataException">It is none: a value that was put into it has made it so.</exception>
    public static Regex? Read(string? expression)
    {
        try
        {
            return expression is null ? null : SpecExpression.Read(expression);
        }
        catch (ArgumentException mistake)
        {
            throw new InvalidDataException($"The expression '{expression}' cannot be read: {mistake.Message}", mistake);
        }
    }

    private static int Place(int at, int length) => Math.Clamp(at < 0 ? length + at : at, 0, length);

    private static string Replace(WireEdit edit, string text) =>
        Read(edit.Find) is { } found
            ? WellFormed(found.Replace(text, _ => edit.Put ?? string.Empty))
            : edit.Put ?? string.Empty;

    // Half a surrogate pair never crosses: an engine encodes it away.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
