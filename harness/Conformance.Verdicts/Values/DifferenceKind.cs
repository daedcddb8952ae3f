namespace Conformance.Verdicts;

/// <summary>In what way an observed value differs from the one asked for.</summary>
public enum DifferenceKind
{
    /// <summary>Another type.</summary>
    Type,

    /// <summary>The same type, another value.</summary>
    Value,

    /// <summary>A text that differs from some character on.</summary>
    Text,

    /// <summary>Bytes that differ from some place on.</summary>
    Bytes,

    /// <summary>Another length.</summary>
    Length,

    /// <summary>A key that should be there is not.</summary>
    MissingKey,

    /// <summary>A key is there that was not asked for.</summary>
    ExtraKey,

    /// <summary>An item that should be there is not.</summary>
    MissingItem,

    /// <summary>An item is there that was not asked for.</summary>
    ExtraItem,

    /// <summary>A pattern does not hold.</summary>
    Pattern,

    /// <summary>The expectation itself cannot be judged.</summary>
    Unjudgeable,
}
