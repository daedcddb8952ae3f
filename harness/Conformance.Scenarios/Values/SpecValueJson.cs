namespace Conformance.Scenarios;

/// <summary>The tagged JSON in which values cross between the kit and its pages: plain JSON for plain values, <c>{"$name": argument}</c> for specials.</summary>
public static class SpecValueJson
{
    /// <summary>How deeply a value may nest.</summary>
    public const int MaxDepth = 4096;

    /// <summary>Reads tagged JSON; <c>$object</c>, <c>$utf16</c> and a <c>$number</c> with JSON's digits become the plain value they spell.</summary>
    /// <exception cref="SpecValueFormatException">The text is not tagged JSON, or nests too deeply.</exception>
    public static SpecValue Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new SpecValueJsonReader(json, tagged: true).Read();
    }

    /// <summary>Reads JSON as it stands: a key that begins with <c>$</c> is a key, and keys may repeat.</summary>
    /// <exception cref="SpecValueFormatException">The text is not JSON, or nests too deeply.</exception>
    public static SpecValue ReadPlain(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new SpecValueJsonReader(json, tagged: false).Read();
    }

    /// <summary>Writes a value as tagged JSON on one line.</summary>
    public static string Write(SpecValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new SpecValueJsonWriter().Write(value);
    }
}
