namespace Conformance.Acceptance.Tests;

/// <summary>What is asked for and is not there is told.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("There is no pattern 'insolation'; did you mean 'isolation'?", "run", "--pattern", "insolation")]
    [InlineData("There is no transport 'http'.", "list", "--transport", "http")]
    [InlineData("'--fault acl/all' names one", "prove", "--fault", "acl/all", "--wire", "1", "--only-wire")]
    [InlineData("'--seed 7' chooses defects of the wire", "prove", "--seed", "7")]
    [InlineData(
        "the application runs already, and is one.",
        "run",
        "--jobs",
        "2",
        "--webview",
        "attach:cdp=http://127.0.0.1:9"
    )]
    public async Task What_cannot_be_meant_is_refused(string message, params string[] arguments)
    {
        var outcome = await CliTester.RunAsync(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain(message);
    }

    [Fact]
    public async Task A_list_is_one_line_a_case_whatever_its_name()
    {
        var outcome = await CliTester.RunAsync("list", "json", "-f", "json/difficult-texts-come-back");

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        outcome.Output.TrimEnd('\n').Split('\n').Length.ShouldBe(40);
        outcome.Output.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_beside_one_that_does_leaves_it_open()
    {
        var outcome = await CliTester.RunAsync("run", "-f", "invoke/arguments-*", "-f", "ivoke/*");

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.Output.ShouldContain("The filter 'ivoke/*' matches no scenario");
        outcome.Output.ShouldContain("Incomplete: 'ivoke/*' matches nothing; ");
        outcome.Output.ShouldNotContain("The filter 'invoke/arguments-*'");
    }

    [Fact]
    public async Task A_filter_that_the_pattern_leaves_nothing_of_leaves_it_open_too()
    {
        const string Filter = "invoke/granted-and-not-registered[brownfield*";
        var outcome = await CliTester.RunAsync(
            "run",
            "-f",
            Filter,
            "-f",
            "invoke/arguments-in-*",
            "--pattern",
            "isolation"
        );

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.Output.ShouldContain(
            $"The filter '{Filter}' matches nothing that '--pattern' and '--transport' leave."
        );
        outcome.Output.ShouldContain($"Incomplete: '{Filter}' matches nothing; ");
    }

    [Theory]
    [InlineData("transport/empty-name-is-refused")]
    [InlineData("invoke/order-of-keys-does-not-matter[isolation,post-message]")]
    public async Task A_scenario_in_the_place_of_a_path_is_refused_with_the_filter_that_takes_it(string name)
    {
        var outcome = await CliTester.RunAsync("run", name);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain($"'{name}' is a scenario, or a case of one. Write '-f {name}' to take it.");
    }

    [Theory]
    [InlineData("Without '--shard 4/5' there would be 2 cases.", "", "--shard", "4/5", "--pattern", "brownfield")]
    [InlineData("Without '--pattern' there would be 2 cases.", "[brownfield,*]", "--pattern", "isolation")]
    public async Task What_empties_a_selection_is_named(string message, string cells, params string[] arguments)
    {
        var filter = $"invoke/order-of-keys-does-not-matter{cells}";

        var outcome = await CliTester.RunAsync(["run", "-f", filter, .. arguments]);

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.Output.ShouldContain(message);
    }

    [Theory]
    [InlineData("invoke/order-of-keys-does-not-matter[brownfield,custom-protocol]", 1)]
    [InlineData("invoke/order-of-keys-does-not-matter[*,post-message]", 2)]
    [InlineData("/order-of-keys.*post-message/", 2)]
    [InlineData("invoke/order-of-keys-does-not-matter", 4)]
    public async Task A_filter_takes_cases_by_the_names_that_reports_give_them(string filter, int count)
    {
        var outcome = await CliTester.RunAsync("list", "-f", filter);

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(count);
    }

    [Theory]
    [InlineData("acl/denial.yaml")]
    [InlineData("specs/acl/denial.yaml")]
    [InlineData("specs/acl/denial")]
    public async Task A_path_may_be_one_that_findings_print_without_the_folder_of_the_tool(string path)
    {
        using var folder = new TemporaryFolder();

        var outcome = await new CliTester { Folder = folder.Path }.StartAndWaitAsync("check", path);

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        outcome.Output.ShouldStartWith("1 suite file, ");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("list")]
    [InlineData("prove")]
    public async Task Filters_that_match_nothing_at_all_are_named_and_leave_it_open(string command)
    {
        var outcome = await CliTester.RunAsync(command, "-f", "ivoke/*", "-f", "acll/*");

        outcome.ExitCode.ShouldBe(4, outcome.ToString());
        outcome.All.ShouldContain("The filter 'ivoke/*' matches no scenario");
        outcome.All.ShouldContain("The filter 'acll/*' matches no scenario");
    }
}
