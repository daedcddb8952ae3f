using System.Collections.Frozen;

namespace Conformance.Scenarios;

/// <summary>A special: what may stand under its key, and where it may stand itself.</summary>
/// <param name="Name">The key without its <c>$</c>.</param>
/// <param name="Argument">What stands under it; a value inside is for the same use as the special.</param>
/// <param name="Uses">What it can be used for.</param>
/// <param name="About">What it means, for an editor to show.</param>
internal sealed record SpecialRule(string Name, Shape Argument, SpecialUses Uses, string About);

/// <summary>What a special can be used for.</summary>
[Flags]
internal enum SpecialUses
{
    /// <summary>Pages are given it.</summary>
    Input = 1,

    /// <summary>Observations are compared with it.</summary>
    Outcome = 2,

    /// <summary>It goes over the wire as a body.</summary>
    Body = 4,

    /// <summary>What came over the wire is compared with it: texts, bytes and absence.</summary>
    Answer = 8,

    /// <summary>It makes a text that is repeated, or looked for, in what crosses the wire.</summary>
    Text = 16,

    /// <summary>Whatever is a text.</summary>
    AnyText = Value | Body | Answer | Text,

    /// <summary>Both of the first two.</summary>
    Value = Input | Outcome,
}

/// <summary>The specials of the language: values YAML cannot write, and patterns.</summary>
internal static class ValueVocabulary
{
    private const int Many = 100_000_000;

    private static readonly FlagShape s_true = new(true);
    private static readonly ValueShape s_value = new(ValueUse.Either);
    private static readonly ListShape s_values = new(s_value) { TakesReferences = true };
    private static readonly ListShape s_units = new(new IntegerShape(0, char.MaxValue)) { TakesReferences = true };
    private static readonly IntegerShape s_count = new(0, Many, TakesReferences: true);
    private static readonly TextShape s_base64 = new(TextForms.Base64, TakesReferences: true);
    private static readonly TextShape s_name = new(TextForms.Name);

    /// <summary>What <c>$type</c> names.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "string",
        "number",
        "integer",
        "boolean",
        "null",
        "list",
        "mapping",
        "undefined",
        "bytes",
        "error",
        "function",
        "bigint",
    ];

    /// <summary>Every special, in the order of the reference.</summary>
    public static IReadOnlyList<SpecialRule> All { get; } =
    [.. Values(), .. LargerValues(), .. Patterns(), .. LargerPatterns()];

    private static readonly FrozenDictionary<string, SpecialRule> s_byName = All.ToFrozenDictionary(
        static rule => rule.Name,
        StringComparer.Ordinal
    );

    /// <summary>Finds a special by its name without the <c>$</c>, or null.</summary>
    public static SpecialRule? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>Tells what the values inside of a special are for.</summary>
    public static ValueUse Inside(ValueUse use, string special) =>
        (use, special) switch
        {
            (ValueUse.Body or ValueUse.Answer or ValueUse.Text, "repeat") => ValueUse.Text,
            (ValueUse.Answer, "contains") => ValueUse.Text,
            (ValueUse.Answer, "one-of" or "not") => ValueUse.Answer,
            (ValueUse.Body or ValueUse.Text, _) => ValueUse.Input,
            (ValueUse.Answer, _) => ValueUse.Outcome,
            _ => use,
        };

    private static IEnumerable<SpecialRule> Values()
    {
        yield return new("undefined", s_true, SpecialUses.Value | SpecialUses.Answer, "undefined, or absence");
        yield return new("nan", s_true, SpecialUses.Value, "NaN");
        yield return new("number", new NumberShape(TextForms.Digits), SpecialUses.Value, "a number by its own digits");
        yield return new("bigint", new NumberShape(TextForms.Integer), SpecialUses.Value, "a BigInt");
        yield return new(
            "bytes",
            s_base64,
            SpecialUses.Value | SpecialUses.Body | SpecialUses.Answer,
            "an ArrayBuffer of these bytes"
        );
        yield return new(
            "typed-array",
            TypedArray(),
            SpecialUses.Value | SpecialUses.Body | SpecialUses.Answer,
            "a view of bytes"
        );
        yield return new(
            "repeat",
            new MappingShape([new("of", s_value, "what is repeated", true), new("times", s_count, "how often", true)]),
            SpecialUses.AnyText,
            "a text repeated, or a list of N times the value"
        );
        yield return new(
            "nested",
            new MappingShape([
                new("of", new WordShape(["list", "mapping"]), "what nests", true),
                new("depth", s_count, "how deep", true),
                new("inner", s_value, "what is innermost", true),
            ]),
            SpecialUses.Value,
            "lists, or mappings with the key n, around a value"
        );
        yield return new("date", new TextShape(TextForms.Date, true), SpecialUses.Value, "a Date");
        yield return new(
            "map",
            new ListShape(new PairShape(s_value, s_value)) { TakesReferences = true },
            SpecialUses.Value,
            "a Map"
        );
        yield return new("set", s_values, SpecialUses.Value, "a Set");
    }

    private static IEnumerable<SpecialRule> LargerValues()
    {
        yield return new("utf16", s_units, SpecialUses.AnyText, "a text by its code units");
        yield return new(
            "json",
            new TextShape(TextForms.Json, true),
            SpecialUses.Value,
            "what JSON.parse makes of a text"
        );
        yield return new(
            "object",
            new ListShape(new PairShape(Key(), s_value)) { TakesReferences = true },
            SpecialUses.Value,
            "a mapping by its keys and values, which may begin with a dollar"
        );
        yield return new(
            "error",
            new MappingShape([new("name", s_value, "its name"), new("message", s_value, "its message")]) { Least = 1 },
            SpecialUses.Value,
            "an Error"
        );
        yield return new("channel", s_name, SpecialUses.Input, "a fresh channel; await asks what it heard");
        yield return new(
            "file",
            new TextShape(TextForms.Sentence),
            SpecialUses.Value | SpecialUses.Body | SpecialUses.Answer,
            "the bytes of a file under the suite's folder"
        );
        yield return new(
            "js",
            new TextShape(TextForms.Sentence),
            SpecialUses.Input,
            "what an expression gives in the page"
        );
        yield return new("captured", s_name, SpecialUses.AnyText, "the value that a name stands for");
    }

    private static IEnumerable<SpecialRule> Patterns()
    {
        yield return new("any", s_true, SpecialUses.Outcome | SpecialUses.Answer, "anything, but not absence");
        yield return new(
            "type",
            new WordShape(Types, true),
            SpecialUses.Outcome | SpecialUses.Answer,
            "anything of a type"
        );
        yield return new(
            "matches",
            new TextShape(TextForms.Expression, true),
            SpecialUses.Outcome | SpecialUses.Answer,
            "a text in which the expression is found"
        );
        yield return new(
            "contains",
            s_value,
            SpecialUses.Outcome | SpecialUses.Answer,
            "a text with that text, a list with a matching item, a mapping with at least these keys"
        );
        yield return new(
            "one-of",
            new ListShape(s_value, 1),
            SpecialUses.Outcome | SpecialUses.Answer,
            "whatever one of these matches"
        );
        yield return new("not", s_value, SpecialUses.Outcome | SpecialUses.Answer, "whatever this does not match");
        yield return new(
            "length",
            new EitherShape(
                s_count,
                new MappingShape([new("min", s_count, "the least"), new("max", s_count, "the greatest")])
                {
                    Least = 1,
                    HasBounds = true,
                }
            ),
            SpecialUses.Outcome | SpecialUses.Answer,
            "a text, list or bytes of that length"
        );
        yield return new("each", s_value, SpecialUses.Outcome, "a list in which every item matches");
    }

    private static IEnumerable<SpecialRule> LargerPatterns()
    {
        yield return new(
            "close-to",
            new MappingShape([
                new("value", new NumberShape(TextForms.Digits), "the number", true),
                new("within", new NumberShape(TextForms.Distance) { IsDistance = true }, "how far off it may be", true),
            ]),
            SpecialUses.Outcome,
            "a number near another"
        );
        yield return new(
            "sha256",
            new MappingShape([
                new("length", s_count, "how many bytes"),
                new("hex", new TextShape(TextForms.Sha256, true), "their digest", true),
            ]),
            SpecialUses.Outcome | SpecialUses.Answer,
            "bytes by their digest"
        );
        yield return new(
            "event",
            new MappingShape([
                new("event", s_value, "the event's name"),
                new("id", s_value, "the listener's id"),
                new("payload", s_value, "the payload"),
            ])
            {
                Least = 1,
            },
            SpecialUses.Outcome,
            "a whole event, as a listener gets it"
        );
        yield return new(
            "json-text",
            s_value,
            SpecialUses.Outcome | SpecialUses.Answer,
            "a text that is JSON of a matching value"
        );
    }

    private static EitherShape Key() =>
        new(
            new TextShape(TextForms.Text),
            new MappingShape([new("$utf16", s_units, "the key by its code units", true)])
        );

    private static MappingShape TypedArray() =>
        new([
            new("type", new WordShape(ViewTypes.Names, true), "the kind of view", true),
            new("bytes", s_base64, "its bytes"),
            new("items", new EitherShape(s_values, s_value), "its items, instead of bytes"),
            new("offset", s_count, "where it begins in a longer buffer"),
        ])
        {
            OneOf = ["bytes", "items"],
        };
}
