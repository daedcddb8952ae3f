namespace Conformance.Scenarios.Tests;

public sealed class SpecDiagnosticTests
{
    public static TheoryData<string> Mistakes =>
        [
            .. Directory
                .GetFiles(Repository.Mistakes, "*.yaml")
                .Select(static file => Path.GetFileNameWithoutExtension(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_mistake_is_drawn_with_its_place_and_what_to_do(string mistake)
    {
        var bytes = File.ReadAllText(Path.Combine(Repository.Mistakes, mistake + ".yaml"));

        var drawn = Draw(bytes, mistake + ".yaml");

        drawn.ShouldContain("  " + mistake.Split('-')[0] + "  ");
        drawn.ShouldMatchApproved(c => c.SubFolder("Expectations").WithDiscriminator(mistake));
    }

    [Fact]
    public void Every_code_has_a_failing_file_or_a_test_of_its_own()
    {
        string[] ownTests =
        [
            SpecCodes.Unreadable,
            SpecCodes.TooLarge,
            SpecCodes.Encoding,
            SpecCodes.Link,
            SpecCodes.NoRequirements,
            SpecCodes.DuplicateRequirement,
            SpecCodes.NothingFound,
            SpecCodes.TooManyMistakes,
        ];

        var covered = Mistakes.Select(static row => row.Data.Split('-')[0]).Concat(ownTests).Distinct().Order();

        covered.ShouldBe(SpecCodes.All.Select(static code => code.Key));
    }

    [Fact]
    public void The_list_of_codes_for_readers_is_that_of_the_reader() =>
        File.ReadAllText(Path.Combine(Repository.Specs, "DIAGNOSTICS.md")).ShouldBe(SpecCodes.ToMarkdown());

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = "- invoke: echo\n  with: { value: \"" + new string('x', 300) + "\", other: { $byts: AQ== } }";

        Draw(Specs.Suite(line), "long.yaml").ShouldMatchApproved(c => c.SubFolder("Expectations"));
    }

    [Fact]
    public void A_file_cannot_steer_the_terminal()
    {
        var diagnostic = new SpecDiagnostic(
            "SPEC004",
            "A \u001b[31m.",
            new("a.yaml", 1, 3),
            1,
            "h\u0007",
            "a \u001b[31m\tb"
        );

        SpecDiagnosticRenderer
            .Render(diagnostic)
            .ShouldBe("a.yaml:1:3  SPEC004  A ·[31m.\n\n    1 │ a ·[31m b\n      │   ^  h·\n");
    }

    private static string Draw(string yaml, string name)
    {
        var folder = Repository.MakeFolder();
        File.WriteAllText(Path.Combine(folder, name), yaml);
        File.WriteAllText(Path.Combine(folder, "requirements.yaml"), Specs.Requirements);

        var read = ScenarioCatalogue.Load(folder, TestContext.Current.CancellationToken);

        Directory.Delete(folder, recursive: true);
        return SpecDiagnosticRenderer.Render(read.Diagnostics).Replace(folder + "/", "", StringComparison.Ordinal);
    }
}
