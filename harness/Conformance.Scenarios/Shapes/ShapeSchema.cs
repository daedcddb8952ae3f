using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Conformance.Scenarios;

/// <summary>Writes shapes as JSON schema.</summary>
internal sealed class ShapeSchema
{
    /// <summary>The definition of a text with a reference in it.</summary>
    public const string ReferenceName = "reference";

    /// <summary>Names the definition of values for a use.</summary>
    public static string NameOf(ValueUse use) => use is ValueUse.Either ? "value" : use.ToString().ToLowerInvariant();

    /// <summary>Names the definition of steps.</summary>
    public static string NameOf(StepShape step) => step.Inside is null ? "step" : "step-in-" + step.Inside;

    /// <summary>A text that is one reference, or holds some.</summary>
    public static JsonObject Reference() => Text(@"\{\{[A-Za-z][A-Za-z0-9_-]*\}\}");

    /// <summary>Writes a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="use">What values inside are for, where the shape leaves that open.</param>
    public JsonObject Of(Shape shape, ValueUse use) =>
        shape switch
        {
            TextShape or WordShape or FlagShape or IntegerShape or NumberShape => OfScalar(shape),
            ListShape list => OfList(list, use),
            PairShape pair => OfPair(pair, use),
            MappingShape mapping => OfMapping(mapping, use),
            EitherShape either => AnyOf(Of(either.Scalar, use), Of(either.Mapping, use)),
            ValueShape value => Ref(NameOf(value.Use is ValueUse.Either ? use : value.Use)),
            RefusalShape => OfRefusal(),
            StepShape step => Ref(NameOf(step)),
            _ => throw new UnreachableException($"The shape {shape.GetType().Name}."),
        };

    /// <summary>Writes what a value for a use may be.</summary>
    public JsonObject OfValue(ValueUse use)
    {
        var specials = ValueVocabulary
            .All.Where(rule => use is ValueUse.Either || rule.Uses.HasFlag(FlagOf(use)))
            .Select(rule => (JsonNode)OfSpecial(rule, ValueVocabulary.Inside(use, rule.Name)));
        JsonNode[] plain = use is ValueUse.Body or ValueUse.Answer or ValueUse.Text
            ? [Text(null)]
            :
            [
                new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") },
                new JsonObject { ["type"] = "array", ["items"] = Ref(NameOf(use)) },
                new JsonObject
                {
                    ["type"] = "object",
                    ["patternProperties"] = new JsonObject { [@"^(?!\$)"] = Ref(NameOf(use)) },
                    ["additionalProperties"] = false,
                },
            ];
        return new JsonObject { ["anyOf"] = new JsonArray([.. plain, .. specials]) };
    }

    /// <summary>Writes a key's shape with its meaning.</summary>
    public JsonObject OfKey(KeyRule key, ValueUse use)
    {
        var schema = Of(key.Shape, use);
        // Beside a reference, older readers of schemas see nothing else.
        return schema.ContainsKey("$ref")
            ? new JsonObject { ["description"] = key.About, ["allOf"] = new JsonArray(schema) }
            : new JsonObject([KeyValuePair.Create("description", (JsonNode?)key.About), .. Members(schema)]);
    }

    /// <summary>Says that a mapping has keys.</summary>
    public static JsonObject Required(params string[] keys) =>
        new() { ["required"] = new JsonArray([.. keys.Select(static key => (JsonNode)key)]) };

    /// <summary>Refers to a definition.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/definitions/" + name };

    private static JsonObject AnyOf(params JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    private static JsonObject Text(string? pattern)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    private static JsonObject OfScalar(Shape shape) =>
        shape switch
        {
            TextShape { TakesReferences: true, Form.Pattern: { } pattern } => AnyOf(Text(pattern), Ref(ReferenceName)),
            TextShape text => Text(text.Form.Pattern),
            WordShape { TakesReferences: true } word => AnyOf(Words(word), Ref(ReferenceName)),
            WordShape word => Words(word),
            FlagShape { OnlyTrue: true } => new JsonObject { ["type"] = "boolean", ["enum"] = new JsonArray(true) },
            FlagShape => new JsonObject { ["type"] = "boolean" },
            IntegerShape { TakesReferences: true } integer => AnyOf(Integer(integer), Ref(ReferenceName)),
            IntegerShape integer => Integer(integer),
            NumberShape number => AnyOf(Number(number), Text(number.Form.Pattern), Ref(ReferenceName)),
            _ => throw new UnreachableException(),
        };

    // Expressions of schemas know no letters of any case but written out.
    private static string AnyCase(string word) =>
        string.Concat(
            word.Select(static letter =>
                char.IsAsciiLetter(letter) ? $"[{char.ToUpperInvariant(letter)}{letter}]" : letter.ToString()
            )
        );

    private static JsonObject Words(WordShape word) =>
        word.IsOfAnyCase
            ? Text($"^({string.Join('|', word.Words.Select(AnyCase))})$")
            : new()
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. word.Words.Select(static one => (JsonNode)one)]),
            };

    private static JsonObject Number(NumberShape shape)
    {
        var schema = new JsonObject { ["type"] = shape.Form == TextForms.Integer ? "integer" : "number" };
        if (shape.IsDistance)
        {
            schema["minimum"] = 0;
        }

        return schema;
    }

    private static JsonObject Integer(IntegerShape shape) =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = shape.Least,
            ["maximum"] = shape.Most,
        };

    private JsonObject OfList(ListShape shape, ValueUse use)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Of(shape.Item, use) };
        if (shape.Least > 0)
        {
            list["minItems"] = shape.Least;
        }

        // Of other values a schema says that 1 and 1.0 are one, and the reader that they are two.
        if (shape.Distinct && shape.Item is TextShape or WordShape)
        {
            list["uniqueItems"] = true;
        }

        return shape.OrOne ? AnyOf(Of(shape.Item, use), list)
            : shape.TakesReferences ? AnyOf(list, Ref(ReferenceName))
            : list;
    }

    private JsonObject OfPair(PairShape pair, ValueUse use) =>
        new()
        {
            ["type"] = "array",
            ["items"] = new JsonArray(Of(pair.First, use), Of(pair.Second, use)),
            ["minItems"] = 2,
            ["maxItems"] = 2,
        };

    private JsonObject OfMapping(MappingShape shape, ValueUse use)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (shape.Keys.Count > 0)
        {
            schema["properties"] = new JsonObject(
                shape.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)OfKey(key, use)))
            );
        }

        if (
            shape.Keys.Where(static key => key.Required).Select(static key => key.Name).ToArray() is
            { Length: > 0 } required
        )
        {
            schema["required"] = Required(required)["required"]!.DeepClone();
        }

        if (shape.Rest is { } rest && shape.RestForm.Pattern is { } pattern)
        {
            // A key of the mapping's own fits the pattern too, and must not be held to both.
            var names = string.Join('|', shape.Keys.Select(static key => key.Name));
            var others = names.Length == 0 ? pattern : $"^(?!({names})$){pattern[1..]}";
            schema["patternProperties"] = new JsonObject { [others] = Of(rest, use) };
        }

        schema["additionalProperties"] = shape.Rest is { } any && shape.RestForm.Pattern is null ? Of(any, use) : false;
        if (shape.Least > 0)
        {
            schema["minProperties"] = shape.Least;
        }

        if (shape.OneOf.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. shape.OneOf.Select(static key => Required(key))]);
        }

        return schema;
    }

    private JsonObject OfSpecial(SpecialRule rule, ValueUse use) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ['$' + rule.Name] = OfKey(new('$' + rule.Name, rule.Argument, rule.About), use),
            },
            ["required"] = new JsonArray('$' + rule.Name),
            ["additionalProperties"] = false,
        };

    private JsonObject OfRefusal() =>
        AnyOf(
            OfMapping(StepVocabulary.Refusal, ValueUse.Outcome),
            new JsonObject
            {
                ["allOf"] = new JsonArray(
                    Ref(NameOf(ValueUse.Outcome)),
                    new JsonObject
                    {
                        ["not"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("because") },
                    }
                ),
            }
        );

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonObject schema) =>
        schema.Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));

    private static SpecialUses FlagOf(ValueUse use) =>
        use switch
        {
            ValueUse.Input => SpecialUses.Input,
            ValueUse.Outcome => SpecialUses.Outcome,
            ValueUse.Answer => SpecialUses.Answer,
            ValueUse.Text => SpecialUses.Text,
            _ => SpecialUses.Body,
        };
}
