namespace Conformance.Scenarios.Tests;

public sealed class RequirementsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_that_is_said_of_a_requirement_is_kept()
    {
        var read = Load(
            """
            requirements:
              - id: ACL-25
                level: should
                sentence: |
                  A refused command does not run.
                source: seen in 2.1
                platforms: [linux, macos, windows, android, ios]
                since: "2.1"
                untestable: No page sees it.
              - { id: INV-01, level: must, sentence: It resolves., source: read, platforms: ios }
              - { id: INV-02, level: may, sentence: It may not., source: read }
            """
        );

        read.Diagnostics.ShouldBeEmpty();
        Specs.Dump(read.Requirements).ShouldMatchApproved(c => c.SubFolder("Expectations"));
    }

    [Theory]
    [InlineData("missing", "requirements:\n  - {}\n  - { id: ACL-1 }\n")]
    [InlineData("none", "requirements: []\n")]
    [InlineData("kinds", "requirements: 5\n")]
    [InlineData("items", "requirements: [ACL-25]\n")]
    [InlineData("list", "- id: ACL-25\n")]
    [InlineData("nothing", "{}\n")]
    [InlineData("words-alone", "# None yet.\n")]
    [InlineData(
        "words",
        "requirements:\n  - { id: A-1, level: must, sentence: S., source: seen, since: ' ', platforms: [ios, ios, unix] }\n"
    )]
    [InlineData(
        "twice",
        "requirements:\n  - { id: A-1, level: must, sentence: S., source: seen }\n  - { id: A-1, level: may, sentence: T., source: read }\n"
    )]
    public void Mistakes_are_told_and_leave_no_requirement(string mistake, string yaml)
    {
        var read = Load(yaml);

        read.Requirements.ShouldBeEmpty();
        SpecDiagnosticRenderer
            .Render(read.Diagnostics)
            .Replace(_folder.Path + "/", "", StringComparison.Ordinal)
            .ShouldMatchApproved(c => c.SubFolder("Expectations").WithDiscriminator(mistake));
    }

    [Fact]
    public void The_file_is_named_as_the_suites_are()
    {
        File.WriteAllText(_folder.PathOf("requirements.yaml"), "{}");
        var below = Directory.CreateDirectory(_folder.PathOf("deep", "er")).FullName;
        var relative = Path.GetRelativePath(".", _folder.Path);

        Found(_folder.PathOf("one.yaml")).ShouldBe(_folder.PathOf("requirements.yaml"));
        Found(_folder.Path).ShouldBe(_folder.PathOf("requirements.yaml"));
        Found(below).ShouldBe(Path.Combine(relative, "requirements.yaml"));
        Found(Path.Combine(".", relative, "one.yaml")).ShouldBe(Path.Combine(relative, "requirements.yaml"));
    }

    [Fact]
    public void Of_a_file_without_a_folder_they_are_looked_for_from_the_working_folder_up() =>
        Should.NotThrow(() => Found("one.yaml"));

    private static string? Found(string path) => SpecFileFinder.FindRequirements(path);

    private CatalogueReadResult Load(string requirements)
    {
        var file = _folder.PathOf("requirements.yaml");
        File.WriteAllText(file, requirements);
        return ScenarioCatalogue.Load([], file, TestContext.Current.CancellationToken);
    }
}
