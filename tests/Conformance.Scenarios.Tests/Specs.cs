using System.Collections;
using System.Globalization;
using System.Text;

namespace Conformance.Scenarios.Tests;

/// <summary>Reads specs from texts, and prints what was read.</summary>
internal static class Specs
{
    public const string Requirements = """
        requirements:
          - { id: ACL-25, level: must, sentence: A refused command does not run., source: seen }
          - { id: INV-01, level: must, sentence: A call resolves with the command's value., source: seen }
        """;

    /// <summary>Requirements of the other levels, and one that no page can test; they stand below the others.</summary>
    public const string LesserRequirements = """

          - { id: PRC-01, level: should, sentence: A call is quick., source: seen }
          - { id: PRC-02, level: may, sentence: A call is quicker., source: seen }
          - { id: PRC-03, level: must, sentence: Nobody sees it., source: read, untestable: No page sees it. }
        """;

    /// <summary>A step that states something.</summary>
    public const string Claim = "- { runs: 0, tag: \"{{origin}}\" }";

    /// <summary>Reads a suite and its requirements.</summary>
    public static ReadSuite Read(string yaml, string name = "specs/acl.yaml", string requirements = Requirements)
    {
        var suite = ReadSuite.From(new SpecFile(name, Path.GetFullPath(name), yaml));
        var list = new SpecFile("specs/requirements.yaml", Path.GetFullPath("specs/requirements.yaml"), requirements);
        CatalogueChecker.Check([suite], list, RequirementsReader.Read(list));
        suite.File.Diagnostics.AddRange(list.Diagnostics);
        return suite;
    }

    /// <summary>Reads one scenario with these steps, which must hold no mistake.</summary>
    public static Scenario ReadSteps(string steps)
    {
        var read = Read(Suite(steps));
        SpecDiagnosticRenderer.Render(read.File.Diagnostics).ShouldBeEmpty();
        var scenario = read.Result!.Scenarios[0];
        return scenario with { Steps = [.. scenario.Steps.SkipLast(1)] };
    }

    /// <summary>Makes a suite of one scenario with these steps, and one more that states something.</summary>
    public static string Suite(string steps, string more = "level: quirk") =>
        $"""
            suite: acl
            about: What the tests need.
            scenarios:
              - id: acl/one
                title: One holds
                requirement: ACL-25
                {more}
                steps:
            {Indent(steps + "\n" + Claim, 6)}
            """;

    /// <summary>Reads the value of one key as a spec would have it.</summary>
    public static SpecValue ReadValue(string yaml)
    {
        var file = new SpecFile("value.yaml", Path.GetFullPath("value.yaml"), "v: " + yaml);
        var root = new SpecReader(file).Read();
        SpecDiagnosticRenderer.Render(file.Diagnostics).ShouldBeEmpty();
        return SpecValueBuilder.Build(((SpecMappingNode)root!).Find("v")!);
    }

    /// <summary>Prints everything of a record but its places.</summary>
    public static string Dump(object? value)
    {
        var text = new StringBuilder();
        Dump(text, value, 0);
        return text.ToString();
    }

    private static void Dump(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null or string or bool or int or Enum or TimeSpan:
                text.Append(CultureInfo.InvariantCulture, $"{value ?? "-"}\n");
                break;
            case SpecValue spec:
                text.Append(SpecValueJson.Write(spec)).Append('\n');
                break;
            case IEnumerable items:
                DumpItems(text, [.. items.Cast<object?>()], depth);
                break;
            default:
                DumpMembers(text, value, depth);
                break;
        }
    }

    private static void DumpItems(StringBuilder text, IReadOnlyList<object?> items, int depth)
    {
        text.Append(CultureInfo.InvariantCulture, $"{items.Count}\n");
        foreach (var item in items)
        {
            text.Append(' ', depth * 2).Append("- ");
            Dump(text, item, depth + 1);
        }
    }

    private static void DumpMembers(StringBuilder text, object value, int depth)
    {
        text.Append(value.GetType().Name.Split('`')[0]).Append('\n');
        foreach (
            var property in value
                .GetType()
                .GetProperties()
                .OrderBy(static property => property.Name, StringComparer.Ordinal)
        )
        {
            if (property.Name is not "Location" && property.GetIndexParameters().Length == 0)
            {
                text.Append(' ', depth * 2).Append(property.Name).Append(": ");
                Dump(text, property.GetValue(value), depth + 1);
            }
        }
    }

    private static string Indent(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));
}
