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
    public void A_long_line_is_cut_behind_a_place_near_its_begin() =>
        Draw(Specs.Suite("- invoke: echo\n  flavour: \"" + new string('x', 300) + '"'), "long.yaml")
            .ShouldMatchApproved(c => c.SubFolder("Expectations"));

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void Of_the_mistakes_of_a_file_200_are_told(int mistakes, bool isCut)
    {
        var steps = string.Join('\n', Enumerable.Repeat("- {}", mistakes));

        var told = Specs.Read(Specs.Suite(steps)).File.Diagnostics;

        told.Count.ShouldBe(mistakes);
        SpecDiagnosticRenderer
            .Render(told[^1])
            .Split('\n')
            .ShouldBe(
                isCut
                    ?
                    [
                        "specs/acl.yaml:209:9  SPEC050  This file has more than 200 mistakes.",
                        "",
                        "   mend those above first",
                        "",
                    ]
                    :
                    [
                        "specs/acl.yaml:208:9  SPEC022  This step has no verb.",
                        "",
                        "  208 │       - {}",
                        "      │         ^^  write what happens: 'invoke: echo', for example",
                        "",
                    ]
            );
    }

    [Theory]
    [InlineData("do that", "", "a.yaml:1:3  SPEC004  No.\n\n   do that\n", "a.yaml:1:3  SPEC004  No. (do that)")]
    [InlineData(null, "", "a.yaml:1:3  SPEC004  No.\n\n", "a.yaml:1:3  SPEC004  No.")]
    [InlineData(
        "do that",
        "abcd",
        "a.yaml:1:3  SPEC004  No.\n\n    1 │ abcd\n      │   ^^  do that\n",
        "a.yaml:1:3  SPEC004  No. (do that)"
    )]
    [InlineData(null, "ab", "a.yaml:1:3  SPEC004  No.\n\n    1 │ ab\n      │   ^\n", "a.yaml:1:3  SPEC004  No.")]
    public void A_mistake_is_drawn_with_what_there_is_of_it(string? hint, string line, string drawn, string told)
    {
        var diagnostic = new SpecDiagnostic("SPEC004", "No.", new("a.yaml", 1, 3), 9, hint, line);

        SpecDiagnosticRenderer.Render(diagnostic).ShouldBe(drawn);
        diagnostic.ToString().ShouldBe(told);
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
        using var folder = new TemporaryFolder();
        folder.Write(name, yaml);
        folder.Write("requirements.yaml", Specs.Requirements + Specs.LesserRequirements);

        var read = ScenarioCatalogue.Load(folder.Path, TestContext.Current.CancellationToken);

        return SpecDiagnosticRenderer.Render(read.Diagnostics).Replace(folder.Path + "/", "", StringComparison.Ordinal);
    }
}
