using System.Diagnostics;
using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Checks scalars: flags, numbers, texts with a form, and words of a list.</summary>
internal sealed class ScalarChecker(SpecFile file, ShapeChecker shapes)
{
    /// <summary>Checks a scalar, or reports that the node is none.</summary>
    /// <param name="node">The node.</param>
    /// <param name="shape">What it must be.</param>
    /// <param name="name">What it is called in messages: the key it stands under.</param>
    public void Check(SpecNode node, Shape shape, string name)
    {
        var value = node is SpecScalarNode scalar ? YamlScalar.Read(scalar) : null;
        var isOfKind = (shape, value) switch
        {
            (FlagShape flag, SpecBoolean) => Fits(flag, value),
            (TextShape text, SpecText content) => CheckText(node, text, content.Text, name),
            (WordShape word, SpecText content) => CheckWord(node, word, content.Text, name),
            (IntegerShape integer, _) => CheckInteger(node, integer, value, name),
            (NumberShape number, _) => CheckNumber(node, number, value, name),
            (FlagShape or TextShape or WordShape, _) => false,
            _ => throw new UnreachableException($"The shape {shape.GetType().Name}."),
        };
        if (!isOfKind)
        {
            ReportScalar(node, shape, value, name);
        }
    }

    private void ReportScalar(SpecNode node, Shape shape, SpecValue? value, string name)
    {
        if (value is not SpecText { Text: var text } || shape is not (FlagShape or IntegerShape))
        {
            var needsQuotes = shape is TextShape or WordShape && value is not null;
            shapes.ReportKind(node, shape.Wants, name, needsQuotes ? "put it in quotes" : null);
            return;
        }

        var hint =
            SpecInterpolation.Find(text).Count > 0
                ? shape is IntegerShape { TakesReferences: true }
                    ? "nothing may stand beside {{name}} here"
                    : "no {{name}} is taken here"
                : Fits(shape, YamlScalar.ReadPlain(text))
                    ? "leave the quotes out"
                    : shape is FlagShape
                        ? $"write {shape.Wants}"
                        : null;
        var message = $"'{name}' takes {shape.Wants}, not the text '{Shorten(text)}'.";
        file.Report(SpecCodes.WrongKind, node, message, hint);
    }

    private static bool Fits(Shape shape, SpecValue? value) =>
        (shape, value) switch
        {
            (FlagShape flag, SpecBoolean boolean) => boolean.Value || !flag.OnlyTrue,
            (IntegerShape, SpecNumber) => true,
            _ => false,
        };

    private bool CheckNumber(SpecNode node, NumberShape shape, SpecValue? value, string name) =>
        value switch
        {
            SpecText text => CheckText(node, new TextShape(shape.Form, TakesReferences: true), text.Text, name),
            SpecNumber number => CheckText(node, new TextShape(shape.Form), number.Digits, name),
            SpecSpecial => shape.Form == TextForms.Digits,
            _ => false,
        };

    /// <summary>Tells whether a text is nothing but one reference, and so becomes a value of any type.</summary>
    public static bool IsReference(string text) =>
        SpecInterpolation.Find(text) is [var only] && only.Length == text.Length;

    private bool CheckInteger(SpecNode node, IntegerShape shape, SpecValue? value, string name)
    {
        if (value is not SpecNumber { Digits: var digits })
        {
            return shape.TakesReferences && value is SpecText text && IsReference(text.Text);
        }

        var isWhole = long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole);
        if (!isWhole || whole < shape.Least || whole > shape.Most)
        {
            file.Report(SpecCodes.OutOfRange, node, $"'{name}' takes {shape.Wants}, not {Shorten(digits)}.");
        }

        return true;
    }

    private bool CheckText(SpecNode node, TextShape shape, string text, string name)
    {
        // What stands around a reference is checked once the value is known.
        var isOpen = shape.TakesReferences && SpecInterpolation.Find(text).Count > 0;
        if (!isOpen && !shape.Form.Accepts(text))
        {
            file.Report(
                shape.Form.Code,
                node,
                $"'{Shorten(text)}' in '{name}' is not {shape.Form.Wants}.",
                shape.Form.Advise?.Invoke(text)
            );
        }

        return true;
    }

    private bool CheckWord(SpecNode node, WordShape shape, string text, string name)
    {
        // What stands around a reference is checked once the value is known.
        var isOpen = shape.TakesReferences && SpecInterpolation.Find(text).Count > 0;
        if (!isOpen && !shape.Has(text))
        {
            var hint = Suggestion.For(text, shape.Words) ?? $"it takes {shape.Wants}";
            file.Report(SpecCodes.UnknownWord, node, $"Unknown word '{Shorten(text)}' in '{name}'.", hint);
        }

        return true;
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
