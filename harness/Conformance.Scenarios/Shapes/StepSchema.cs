using System.Text.Json.Nodes;

namespace Conformance.Scenarios;

/// <summary>Writes the verbs of steps as JSON schema.</summary>
internal static class StepSchema
{
    /// <summary>Names the definition of steps with a verb.</summary>
    public static string NameOf(Verb verb) => "verb-" + verb.Name;

    /// <summary>Writes what a step may be.</summary>
    /// <param name="inside">The verb of the step it stands in; null for none.</param>
    public static JsonObject Of(string? inside)
    {
        var verbs = StepVocabulary
            .Verbs.Where(verb => StepVocabulary.CanStandInside(verb, inside))
            .Select(static verb => (JsonNode)ShapeSchema.Ref(NameOf(verb)));
        return new JsonObject { ["anyOf"] = new JsonArray([.. verbs]) };
    }

    /// <summary>Writes what a step with a verb may be.</summary>
    public static JsonObject OfVerb(ShapeSchema shapes, Verb verb)
    {
        var common = verb.Common.Concat(verb.Outcomes).Select(static name => StepVocabulary.FindCommon(name)!);
        var keys = new[] { new KeyRule(verb.Name, verb.Argument, verb.About, true) }.Concat(verb.Keys).Concat(common);
        var schema = shapes.Of(new MappingShape([.. keys]), ValueUse.Either);
        var conditions = new JsonArray();
        if (verb.Outcomes.Count > 1)
        {
            conditions.Add(AtMostOne(verb.Outcomes));
        }

        if (verb.AtMostOneOf.Count > 0)
        {
            conditions.Add(AtMostOne(verb.AtMostOneOf));
        }

        if (verb.Common.Contains("then"))
        {
            var hearing = verb.Outcomes.Where(static name => name.StartsWith("receives", StringComparison.Ordinal));
            conditions.Add(
                AnyOf([Not(ShapeSchema.Required("then")), .. hearing.Select(static name => ShapeSchema.Required(name))])
            );
        }

        if (conditions.Count > 0)
        {
            schema["allOf"] = conditions;
        }

        return schema;
    }

    private static JsonObject AtMostOne(IReadOnlyList<string> keys)
    {
        var one = keys.Select(static key => (JsonNode)ShapeSchema.Required(key));
        var none = Not(AnyOf([.. keys.Select(static key => ShapeSchema.Required(key))]));
        return new JsonObject { ["oneOf"] = new JsonArray([none, .. one]) };
    }

    private static JsonObject AnyOf(JsonNode[] schemas) => new() { ["anyOf"] = new JsonArray(schemas) };

    private static JsonObject Not(JsonNode schema) => new() { ["not"] = schema };
}
