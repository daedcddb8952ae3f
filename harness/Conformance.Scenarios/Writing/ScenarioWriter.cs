using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Writes scenarios as YAML; the reader makes the same scenario of it.</summary>
public static class ScenarioWriter
{
    /// <summary>Writes a suite file that holds scenarios of one suite.</summary>
    /// <param name="suite">The suite's name.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static string WriteSuite(string suite, string about, IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var yaml = new YamlLines();
        yaml.Text("suite", suite);
        yaml.Text("about", about);
        yaml.Line("scenarios:");
        using (yaml.Indent())
        {
            foreach (var scenario in scenarios)
            {
                WriteScenario(yaml, scenario);
            }
        }

        return yaml.ToString();
    }

    /// <summary>Writes one scenario as an item of a suite's list.</summary>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var yaml = new YamlLines();
        WriteScenario(yaml, scenario);
        return yaml.ToString();
    }

    /// <summary>Puts values in place of generated ones: each becomes an axis of one value, so that the steps stay as they were written.</summary>
    public static Scenario WithValues(Scenario scenario, IEnumerable<KeyValuePair<string, SpecValue>> values)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var axes = values.Select(static value => new MatrixAxis(value.Key, [value.Value]));
        return scenario with { ForAll = null, Matrix = [.. scenario.Matrix, .. axes] };
    }

    private static void WriteScenario(YamlLines yaml, Scenario scenario)
    {
        using var item = yaml.Item();
        yaml.Text("id", scenario.Id);
        WriteTexts(yaml, "was", scenario.Was);
        yaml.Text("title", scenario.Title);
        WriteTexts(yaml, "requirement", scenario.Requirements);
        if (scenario.Level is not Level.Must)
        {
            yaml.Text("level", scenario.Level.ToString().ToLowerInvariant());
        }

        WriteTexts(yaml, "needs", scenario.Needs);
        if (scenario.Matrix.Count > 0)
        {
            var axes = scenario.Matrix.Select(static axis =>
                $"{axis.Name}: {SpecValueWriter.Write(new SpecList(axis.Values))}"
            );
            yaml.Line($"matrix: {{ {string.Join(", ", axes)} }}");
        }

        WriteForAll(yaml, scenario.ForAll);
        WriteFlag(yaml, "fresh-host", scenario.FreshHost);
        WriteFlag(yaml, "literal-names", scenario.LiteralNames);
        if (scenario.Within != TimeSpan.FromSeconds(2))
        {
            yaml.Line($"within: {Durations.Write(scenario.Within)}");
        }

        StepWriter.Write(yaml, "steps", scenario.Steps, "main");
        if (scenario.Control.Count > 0)
        {
            StepWriter.Write(yaml, "control", scenario.Control, "main");
        }
    }

    private static void WriteForAll(YamlLines yaml, ForAll? forAll)
    {
        if (forAll is null)
        {
            return;
        }

        var members = forAll
            .Values.Select(static value =>
                value.Options is null
                    ? $"{value.Name}: {value.Generator}"
                    : $"{value.Name}: {{ {value.Generator}: {SpecValueWriter.Write(value.Options)} }}"
            )
            .Append(string.Create(CultureInfo.InvariantCulture, $"runs: {forAll.Runs}"));
        var seed = forAll.Seed is { } given ? string.Create(CultureInfo.InvariantCulture, $", seed: {given}") : "";
        yaml.Line($"for-all: {{ {string.Join(", ", members)}{seed} }}");
    }

    private static void WriteTexts(YamlLines yaml, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            yaml.Line($"{key}: [{string.Join(", ", texts.Select(SpecValueWriter.WriteText))}]");
        }
    }

    private static void WriteFlag(YamlLines yaml, string key, bool flag)
    {
        if (flag)
        {
            yaml.Line($"{key}: true");
        }
    }
}
