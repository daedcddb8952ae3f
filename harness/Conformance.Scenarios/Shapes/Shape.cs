namespace Conformance.Scenarios;

/// <summary>What may stand at a place of a spec. The reader checks against it, and the JSON schema is made from it.</summary>
internal abstract record Shape
{
    private protected Shape() { }

    /// <summary>What is wanted, for people: <c>a text</c>. Of a shape that only passes on to others nobody asks it.</summary>
    public virtual string Wants => "a value";
}

/// <summary>A text of a form.</summary>
/// <param name="Form">The form.</param>
/// <param name="TakesReferences">Whether <c>{{name}}</c> may stand in it, and then only its pieces are known.</param>
internal sealed record TextShape(TextForm Form, bool TakesReferences = false) : Shape
{
    /// <inheritdoc />
    public override string Wants => Form.Wants;
}

/// <summary>One of some words.</summary>
/// <param name="Words">The words.</param>
/// <param name="TakesReferences">Whether a <c>{{name}}</c> may stand instead.</param>
internal sealed record WordShape(IReadOnlyList<string> Words, bool TakesReferences = false) : Shape
{
    /// <summary>Whether capitals and small letters are one.</summary>
    public bool IsOfAnyCase { get; init; }

    /// <summary>Tells whether a word is one of them.</summary>
    public bool Has(string word) =>
        Words.Contains(word, IsOfAnyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <inheritdoc />
    public override string Wants => "one of " + string.Join(", ", Words.Select(static word => $"'{word}'"));
}

/// <summary>True or false.</summary>
/// <param name="OnlyTrue">Whether false is not allowed.</param>
internal sealed record FlagShape(bool OnlyTrue = false) : Shape
{
    /// <inheritdoc />
    public override string Wants => OnlyTrue ? "true" : "true or false";
}

/// <summary>A whole number.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
/// <param name="TakesReferences">Whether a <c>{{name}}</c> may stand instead.</param>
internal sealed record IntegerShape(long Least, long Most, bool TakesReferences = false) : Shape
{
    /// <inheritdoc />
    public override string Wants => $"a whole number from {Least} to {Most}";
}

/// <summary>A number, or a text with a number's digits.</summary>
/// <param name="Form">The form of such a text.</param>
internal sealed record NumberShape(TextForm Form) : Shape
{
    /// <summary>Whether it is how far two numbers are apart: finite, and not below zero.</summary>
    public bool IsDistance { get; init; }

    /// <inheritdoc />
    public override string Wants => Form.Wants;
}

/// <summary>A list.</summary>
/// <param name="Item">What every item is.</param>
/// <param name="Least">The least number of items.</param>
/// <param name="OrOne">Whether one item may stand without the list.</param>
/// <param name="Distinct">Whether no item may stand twice.</param>
internal sealed record ListShape(Shape Item, int Least = 0, bool OrOne = false, bool Distinct = false) : Shape
{
    /// <summary>Whether a <c>{{name}}</c> may stand instead.</summary>
    public bool TakesReferences { get; init; }

    /// <inheritdoc />
    public override string Wants => OrOne ? $"{Item.Wants}, or a list of such" : "a list";
}

/// <summary>A list of exactly two.</summary>
/// <param name="First">The first item.</param>
/// <param name="Second">The second item.</param>
internal sealed record PairShape(Shape First, Shape Second) : Shape
{
    /// <inheritdoc />
    public override string Wants => "a list of two";
}

/// <summary>A mapping.</summary>
/// <param name="Keys">The keys it knows.</param>
internal sealed record MappingShape(IReadOnlyList<KeyRule> Keys) : Shape
{
    /// <summary>What every other key holds; null where there are no others.</summary>
    public Shape? Rest { get; init; }

    /// <summary>The form of every other key.</summary>
    public TextForm RestForm { get; init; } = TextForms.Text;

    /// <summary>Keys of which exactly one must be there; empty for none.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The least number of members.</summary>
    public int Least { get; init; }

    /// <summary>Whether its <c>min</c> may not be more than its <c>max</c>.</summary>
    public bool HasBounds { get; init; }

    /// <inheritdoc />
    public override string Wants =>
        Keys.Count == 0 ? "a mapping" : $"a mapping {{{string.Join(", ", Keys.Select(static key => key.Name))}}}";
}

/// <summary>One shape for scalars, another for mappings.</summary>
/// <param name="Scalar">The shape of a scalar.</param>
/// <param name="Mapping">The shape of a mapping.</param>
internal sealed record EitherShape(Shape Scalar, Shape Mapping) : Shape;

/// <summary>What a value is for.</summary>
internal enum ValueUse
{
    /// <summary>A page is given it.</summary>
    Input,

    /// <summary>An observation is compared with it.</summary>
    Outcome,

    /// <summary>Either, wherever its name is put.</summary>
    Either,

    /// <summary>A text or bytes go over the wire.</summary>
    Body,

    /// <summary>A text or bytes that came over the wire are compared with it.</summary>
    Answer,

    /// <summary>A text is made of it that is a part of what crosses the wire.</summary>
    Text,
}

/// <summary>A value, or a pattern.</summary>
/// <param name="Use">What it is for.</param>
internal sealed record ValueShape(ValueUse Use) : Shape;

/// <summary>A refusal: a mapping with <c>because</c>, or a value.</summary>
internal sealed record RefusalShape : Shape;

/// <summary>A step.</summary>
/// <param name="Inside">The verb of the step it stands in; null for none.</param>
internal sealed record StepShape(string? Inside = null) : Shape;

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="About">What it means, for an editor to show.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record KeyRule(string Name, Shape Shape, string About, bool Required = false);
