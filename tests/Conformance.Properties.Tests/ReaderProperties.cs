using System.Text.Json;
using Conformance.Scenarios;

namespace Conformance.Properties.Tests;

public sealed class ReaderProperties
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 1000 };

    private static readonly Lazy<IReadOnlyList<string>> s_specs = new(() =>
        [
            .. Directory
                .GetFiles(RepositoryFolder.PathOf("specs"), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file)[..Math.Min(4000, (int)new FileInfo(file).Length / 2)]),
        ]
    );

    [Fact]
    public void A_mutilated_spec_has_mistakes_and_never_an_exception() =>
        Property.Holds(
            random =>
            {
                var text = Some.Mutilated(random, s_specs.Value[random.Next(s_specs.Value.Count)]);
                var suite = ReadSuite.From(new SpecFile("a.yaml", Path.GetFullPath("a.yaml"), text));
                var list = new SpecFile(
                    "r.yaml",
                    Path.GetFullPath("r.yaml"),
                    Some.Mutilated(
                        random,
                        "requirements:\n  - { id: ACL-25, level: must, sentence: It holds., source: seen }\n"
                    )
                );

                CatalogueChecker.Check([suite], list, RequirementsReader.Read(list));

                SpecDiagnosticRenderer.Render([.. suite.File.Diagnostics, .. list.Diagnostics]).ShouldNotBeNull();
            },
            share: 4
        );

    [Fact]
    public void A_value_is_read_as_it_was_written() =>
        Property.Holds(random =>
        {
            var value = Some.Json(random);

            SpecValueJson.Read(SpecValueJson.Write(value)).ShouldBe(value);
        });

    [Fact]
    public void JSON_is_taken_and_refused_as_the_framework_does() =>
        Property.Holds(random =>
        {
            var text = Some.Whole(Some.Mutilated(random, SpecValueJson.Write(Some.Json(random))));

            IsTaken(() => SpecValueJson.ReadPlain(text))
                .ShouldBe(IsTaken(() => JsonDocument.Parse(text, s_options).Dispose()), text);
        });

    [Fact]
    public void Tagged_JSON_that_makes_no_sense_is_refused_and_never_an_exception() =>
        Property.Holds(random =>
            IsTaken(() => SpecValueJson.Read(Some.Mutilated(random, SpecValueJson.Write(Some.Pattern(random)))))
        );

    [Fact]
    public void Names_in_a_text_are_found_where_they_stand() =>
        Property.Holds(random =>
        {
            var text = Some.Text(random, 40);

            var whole = SpecInterpolation.Apply(text, name => new SpecText($"{{{{{name}}}}}"));

            whole.ShouldBe(text);
        });

    private static bool IsTaken(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception refused) when (refused is SpecValueFormatException or JsonException)
        {
            return false;
        }
    }
}
