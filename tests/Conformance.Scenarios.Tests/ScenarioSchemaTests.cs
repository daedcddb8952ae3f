using System.Text.Json.Nodes;
using NJsonSchema;

namespace Conformance.Scenarios.Tests;

public sealed class ScenarioSchemaTests
{
    /// <summary>What a schema cannot say: what texts mean.</summary>
    private static readonly string[] s_readerAlone =
    [
        SpecCodes.BadBase64,
        SpecCodes.BadExpression,
        SpecCodes.BadJson,
        SpecCodes.BadDate,
        SpecCodes.BadFile,
    ];

    /// <summary>Lists of words: what stands twice in them is a mistake to a schema too. What stands twice in others is none.</summary>
    private static readonly string[] s_listsOfWords =
    [
        "needs",
        "was",
        "requirement",
        "pattern",
        "transport",
        "omit",
        "order",
    ];

    /// <summary>Mistakes that hang together over several keys.</summary>
    private static readonly string[] s_several =
    [
        "means nothing to the change",
        "nothing to capture",
        "The change '",
        "The items of a '",
        "'items' takes a list, not a mapping",
        "bytes for each item",
        "Array' cannot begin at",
        "says nothing of a view's items",
    ];

    private static readonly Lazy<Task<JsonSchema>> s_schema = new(() =>
        JsonSchema.FromJsonAsync(ScenarioSchema.Generate())
    );

    [Fact]
    public void The_file_is_what_the_reader_would_make() =>
        File.ReadAllText(Path.Combine(Repository.Specs, "scenario.schema.json")).ShouldBe(ScenarioSchema.Generate());

    [Fact]
    public async Task Every_suite_of_the_repository_fits()
    {
        var schema = await s_schema.Value;
        foreach (var file in Suites())
        {
            schema.Validate(ToJson(File.ReadAllText(file)).ToJsonString()).ShouldBeEmpty(file);
        }
    }

    [Theory]
    [InlineData("SPEC014")]
    [InlineData("SPEC015")]
    [InlineData("SPEC016")]
    [InlineData("SPEC017")]
    [InlineData("SPEC018")]
    [InlineData("SPEC019")]
    [InlineData("SPEC020")]
    [InlineData("SPEC021")]
    [InlineData("SPEC022")]
    [InlineData("SPEC023")]
    [InlineData("SPEC024")]
    [InlineData("SPEC025")]
    [InlineData("SPEC026")]
    [InlineData("SPEC027-then")]
    [InlineData("SPEC028")]
    [InlineData("SPEC029")]
    [InlineData("SPEC030")]
    [InlineData("SPEC031")]
    [InlineData("SPEC034")]
    public async Task Every_mistake_of_shape_is_one_to_the_schema_too(string mistake)
    {
        var json = ToJson(File.ReadAllText(Path.Combine(Repository.Mistakes, mistake + ".yaml")));

        (await s_schema.Value).Validate(json.ToJsonString()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Reader_and_schema_agree_on_changed_suites(int seed)
    {
        var schema = await s_schema.Value;
        var random = new Random(seed);
        var sources = Suites().ToList();
        var refused = 0;
        for (var round = 0; round < 120; round++)
        {
            var suite = ToJson(File.ReadAllText(sources[random.Next(sources.Count)]));
            Shrink(suite, random);
            Change(suite, random);
            var json = suite.ToJsonString();

            var mistakes = ReadShape(json);
            var complaints = schema.Validate(json);

            refused += mistakes.Count > 0 ? 1 : 0;
            (complaints.Count > 0).ShouldBe(
                mistakes.Count > 0,
                $"seed {seed}, round {round}\n{json}\n{SpecDiagnosticRenderer.Render(mistakes)}\n{string.Join('\n', complaints)}"
            );
        }

        refused.ShouldBeInRange(20, 119);
    }

    private static IEnumerable<string> Suites() =>
        Directory
            .GetFiles(Repository.Specs, "*.yaml", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) is not "requirements.yaml")
            .Order();

    private static List<SpecDiagnostic> ReadShape(string json)
    {
        var file = new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), json);
        var root = new SpecReader(file).Read();
        file.Diagnostics.ShouldBeEmpty();
        new ShapeChecker(file).Check(root!, ScenarioVocabulary.Suite, "the suite");
        return
        [
            .. file.Diagnostics.Where(static one =>
                !s_readerAlone.Contains(one.Code) && !s_several.Any(one.Message.Contains) && !IsTwiceAmongValues(one)
            ),
        ];
    }

    private static bool IsTwiceAmongValues(SpecDiagnostic one) =>
        one.Code == SpecCodes.Repeated && !s_listsOfWords.Any(name => one.Message.Contains($"'{name}'"));

    private static JsonNode ToJson(string yaml)
    {
        var file = new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), yaml);
        return ToJson(new SpecReader(file).Read()!)!;
    }

    private static JsonNode? ToJson(SpecNode node) =>
        node switch
        {
            SpecListNode list => new JsonArray([.. list.Items.Select(ToJson)]),
            SpecMappingNode mapping => new JsonObject(
                mapping.Members.Select(member => KeyValuePair.Create(member.Key.Text, ToJson(member.Value)))
            ),
            // The schema's reader takes no longer integers.
            SpecScalarNode { IsPlain: true, Text.Length: > 15 } scalar when YamlScalar.Read(scalar) is SpecNumber => 1,
            _ => JsonNode.Parse(SpecValueJson.Write(YamlScalar.Read((SpecScalarNode)node))),
        };

    /// <summary>Keeps two scenarios, so that a round is quick.</summary>
    private static void Shrink(JsonNode suite, Random random)
    {
        var scenarios = suite["scenarios"]!.AsArray();
        while (scenarios.Count > 2)
        {
            scenarios.RemoveAt(random.Next(scenarios.Count));
        }
    }

    private static readonly string[] s_words =
    [
        "invoke",
        "resolves",
        "because",
        "$any",
        "with",
        "in",
        "then",
        "receives",
        "target",
        "x",
        "$bytes",
        "times",
        "id",
        "acl",
    ];

    private static readonly JsonNode?[] s_values =
    [
        null,
        1,
        -1,
        1.5,
        true,
        "text",
        "acl",
        "2s",
        new JsonArray(),
        new JsonObject(),
        new JsonObject { ["$any"] = true },
        "{{case}}",
    ];

    private static void Change(JsonNode suite, Random random)
    {
        var nodes = new List<JsonNode>();
        Collect(suite, nodes);
        for (var change = random.Next(1, 3); change > 0; change--)
        {
            var value = s_values[random.Next(s_values.Length)]?.DeepClone();
            switch (nodes[random.Next(nodes.Count)])
            {
                case JsonObject { Count: > 0 } mapping when random.Next(3) == 0:
                    mapping.Remove(mapping.ElementAt(random.Next(mapping.Count)).Key);
                    break;
                case JsonObject { Count: > 0 } mapping when random.Next(2) == 0:
                    mapping[mapping.ElementAt(random.Next(mapping.Count)).Key] = value;
                    break;
                case JsonObject mapping:
                    mapping[s_words[random.Next(s_words.Length)]] = value;
                    break;
                case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                    list[random.Next(list.Count)] = value;
                    break;
                case JsonArray list:
                    list.Add(value);
                    break;
            }
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is JsonObject or JsonArray)
        {
            nodes.Add(node);
        }

        var children = node is JsonObject mapping
            ? mapping.Select(static member => member.Value)
            : node as JsonArray ?? Enumerable.Empty<JsonNode?>();
        foreach (var child in children)
        {
            Collect(child, nodes);
        }
    }
}
