using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Scenarios;

/// <summary>The JSON schema of suite files, for editors; made of the tables that the reader checks with.</summary>
public static class ScenarioSchema
{
    /// <summary>Makes the text of specs/scenario.schema.json.</summary>
    public static string Generate()
    {
        var shapes = new ShapeSchema();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A suite of scenarios",
        };
        foreach (var (key, value) in shapes.Of(ScenarioVocabulary.Suite, ValueUse.Either))
        {
            schema[key] = value?.DeepClone();
        }

        var definitions = new JsonObject { [ShapeSchema.ReferenceName] = ShapeSchema.Reference() };
        foreach (var use in Enum.GetValues<ValueUse>())
        {
            definitions[ShapeSchema.NameOf(use)] = shapes.OfValue(use);
        }

        foreach (var inside in (string?[])[null, "parallel", "repeat"])
        {
            definitions[ShapeSchema.NameOf(new StepShape(inside))] = StepSchema.Of(inside);
        }

        foreach (var verb in StepVocabulary.Verbs)
        {
            definitions[StepSchema.NameOf(verb)] = StepSchema.OfVerb(shapes, verb);
        }

        schema["definitions"] = definitions;
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return schema.ToJsonString(options) + "\n";
    }
}
