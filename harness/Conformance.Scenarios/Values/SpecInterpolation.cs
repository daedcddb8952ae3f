using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>Puts values where a spec writes <c>{{name}}</c>. A text that is nothing but one reference becomes the value, whatever its type.</summary>
public static class SpecInterpolation
{
    /// <summary>Finds the references of a text, in order.</summary>
    public static IReadOnlyList<SpecReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = text.IndexOf("{{", StringComparison.Ordinal);
        if (from < 0)
        {
            return [];
        }

        var found = new List<SpecReference>();
        while (from >= 0)
        {
            // Of three braces the last two open the reference: '{{{name}}}' is a name in braces.
            var start = from;
            while (start + 2 < text.Length && text[start + 2] == '{')
            {
                start++;
            }

            var length = NameLength(text.AsSpan(start + 2));
            if (length > 0 && text.AsSpan(start + 2 + length).StartsWith("}}"))
            {
                found.Add(new(text.Substring(start + 2, length), start, length + 4));
            }

            from = text.IndexOf("{{", start + 2, StringComparison.Ordinal);
        }

        return found;
    }

    /// <summary>Tells whether a text can be a name.</summary>
    public static bool IsName(string text) => !string.IsNullOrEmpty(text) && NameLength(text) == text.Length;

    /// <summary>Puts values into a value, its keys included; a name the lookup does not know stays as it is written.</summary>
    public static SpecValue Apply(SpecValue value, Func<string, SpecValue?> lookup)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(lookup);
        return value switch
        {
            SpecText { IsLiteral: true } => value,
            SpecText text => ApplyToValue(text, lookup),
            SpecList list => new SpecList([.. list.Items.Select(item => Apply(item, lookup))]),
            SpecMapping mapping => new SpecMapping([
                .. mapping.Members.Select(member =>
                    KeyValuePair.Create(Apply(member.Key, lookup), Apply(member.Value, lookup))
                ),
            ]),
            SpecSpecial { Name: "captured", Argument: SpecText name } => lookup(name.Text) ?? value,
            SpecSpecial { Name: "matches", Argument: SpecText expression } => new SpecSpecial(
                "matches",
                ApplyToExpression(expression, lookup)
            ),
            SpecSpecial { Name: "js" } => value,
            SpecSpecial special => ApplyToSpecial(special, lookup),
            _ => value,
        };
    }

    /// <summary>Puts values into a text; the result is a text whatever the values are.</summary>
    public static string Apply(string text, Func<string, SpecValue?> lookup)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return Replace(text, lookup, static written => written);
    }

    /// <summary>Writes a value as it stands inside a longer text: texts as they are, all else as JSON.</summary>
    public static string ToText(SpecValue value) => value is SpecText text ? text.Text : SpecValueJson.Write(value);

    private static SpecValue ApplyToSpecial(SpecSpecial special, Func<string, SpecValue?> lookup)
    {
        var argument = Apply(special.Argument, lookup);
        // What only now became digits or units is a plain value only now.
        return SpecForms.Normalize(special.Name, argument) ?? new SpecSpecial(special.Name, argument);
    }

    private static SpecValue ApplyToValue(SpecText text, Func<string, SpecValue?> lookup) =>
        Whole(text.Text) is { } name ? lookup(name) ?? text : new SpecText(Apply(text.Text, lookup));

    /// <summary>A value inside an expression stands for itself: what is special to expressions is escaped.</summary>
    private static SpecText ApplyToExpression(SpecText text, Func<string, SpecValue?> lookup) =>
        new(Replace(text.Text, lookup, static value => ToExpression(value)));

    /// <summary>Makes an expression that a text alone matches; its references stay for later, or are written otherwise.</summary>
    internal static string ToExpression(string text, string? reference = null)
    {
        var result = new StringBuilder();
        var from = 0;
        foreach (var found in Find(text))
        {
            result.Append(Regex.Escape(text[from..found.Start]));
            result.Append(reference ?? text.Substring(found.Start, found.Length));
            from = found.Start + found.Length;
        }

        return result.Append(Regex.Escape(text[from..])).ToString();
    }

    private static string? Whole(string text) =>
        Find(text) is [var only] && only.Length == text.Length ? only.Name : null;

    private static string Replace(string text, Func<string, SpecValue?> lookup, Func<string, string> write)
    {
        var references = Find(text);
        if (references.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder();
        var from = 0;
        foreach (var reference in references)
        {
            result.Append(text, from, reference.Start - from);
            from = reference.Start + reference.Length;
            result.Append(
                lookup(reference.Name) is { } value
                    ? write(ToText(value))
                    : text.AsSpan(reference.Start, reference.Length)
            );
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? length : 0;
    }
}
