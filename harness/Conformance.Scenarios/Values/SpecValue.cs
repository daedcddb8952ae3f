namespace Conformance.Scenarios;

/// <summary>A value of a spec, or one that a page observed: JSON with exact digits and keys in order, and the specials JSON cannot write.</summary>
public abstract record SpecValue
{
    private protected SpecValue() { }
}

/// <summary>Null.</summary>
public sealed record SpecNull : SpecValue
{
    /// <summary>The one null.</summary>
    public static SpecNull Instance { get; } = new();
}

/// <summary>True or false.</summary>
/// <param name="Value">Which.</param>
public sealed record SpecBoolean(bool Value) : SpecValue;

/// <summary>A number by its own digits, such as <c>-0</c>, <c>9007199254740993</c> or <c>1e21</c>.</summary>
/// <param name="Digits">A JSON number's text.</param>
public sealed record SpecNumber(string Digits) : SpecValue;

/// <summary>A text; may hold <c>{{name}}</c> in a spec.</summary>
/// <param name="Text">UTF-16, lone surrogates allowed.</param>
public sealed record SpecText(string Text) : SpecValue
{
    /// <summary>Whether its braces are its own, as it was written by its code units.</summary>
    public bool IsLiteral { get; init; }

    /// <inheritdoc />
    public bool Equals(SpecText? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
public sealed record SpecList(IReadOnlyList<SpecValue> Items) : SpecValue
{
    /// <summary>The list without items.</summary>
    public static SpecList Empty { get; } = new([]);

    /// <inheritdoc />
    public bool Equals(SpecList? other) => SpecValueEquality.AreEqual(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => SpecValueEquality.Hash(this);
}

/// <summary>A mapping with its keys in order; keys may repeat in what <c>$json</c> text holds, never in YAML.</summary>
/// <param name="Members">The members.</param>
public sealed record SpecMapping(IReadOnlyList<KeyValuePair<string, SpecValue>> Members) : SpecValue
{
    /// <summary>The mapping without members.</summary>
    public static SpecMapping Empty { get; } = new([]);

    /// <inheritdoc />
    public bool Equals(SpecMapping? other) => SpecValueEquality.AreEqual(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => SpecValueEquality.Hash(this);
}

/// <summary>A mapping whose only key begins with <c>$</c>: a pattern, or a value JSON cannot write.</summary>
/// <param name="Name">The key without its <c>$</c>.</param>
/// <param name="Argument">What stands under the key.</param>
public sealed record SpecSpecial(string Name, SpecValue Argument) : SpecValue
{
    /// <inheritdoc />
    public bool Equals(SpecSpecial? other) => SpecValueEquality.AreEqual(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => SpecValueEquality.Hash(this);
}
