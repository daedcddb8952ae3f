namespace Conformance.Acceptance.Tests;

/// <summary>The parts of a run that was split are one run again.</summary>
public sealed class MergeTests
{
    private static async Task<string[]> PlayAsync(TemporaryFolder folder, params string[] more)
    {
        var files = new[] { folder.PathOf("1.jsonl"), folder.PathOf("2.jsonl") };
        foreach (var (index, file) in files.Index())
        {
            var part = await CliTester.RunAsync([
                "run",
                "channels",
                "--shard",
                $"{index + 1}/2",
                "--seed",
                "7",
                "--report",
                $"jsonl={file}",
                .. more,
            ]);
            part.ExitCode.ShouldBeOneOf([0, 1], part.ToString());
        }

        return files;
    }

    [Fact]
    public async Task Have_the_verdicts_and_the_reports_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        var parts = await PlayAsync(folder);
        var merged = folder.PathOf("merged.jsonl");
        var whole = folder.PathOf("whole.jsonl");
        await CliTester.RunAsync("run", "channels", "--seed", "7", "--report", $"jsonl={whole}");

        var outcome = await CliTester.RunAsync([
            "merge",
            .. parts,
            "--report",
            $"jsonl={merged}",
            "--report",
            $"junit={folder.PathOf("merged.xml")}",
        ]);

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        outcome.Output.ShouldContain("conforms: ");
        Footer.Read(merged).ShouldBe(Footer.Read(whole));
        File.Exists(folder.PathOf("merged.xml")).ShouldBeTrue();
        (await CliTester.RunAsync("diff", whole, merged)).ExitCode.ShouldBe(0);
        (await CliTester.RunAsync("coverage", "--run", merged)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Are_as_bad_as_the_worst()
    {
        using var folder = new TemporaryFolder();
        var host = $"exec:{CliTester.Program} serve-reference-host --fault channels/index-gap";
        var parts = await PlayAsync(folder, "--host", host);

        (await CliTester.RunAsync(["merge", .. parts])).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Are_no_whole_where_one_is_missing_and_no_run_where_one_is_there_twice()
    {
        using var folder = new TemporaryFolder();
        var parts = await PlayAsync(folder);

        var missing = await CliTester.RunAsync("merge", parts[0]);
        var twice = await CliTester.RunAsync("merge", parts[0], parts[0]);

        missing.ExitCode.ShouldBe(4, missing.ToString());
        missing.Output.ShouldContain("Incomplete: of 2 parts 2/2 is missing.");
        twice.ExitCode.ShouldBe(2, twice.ToString());
        twice.Error.ShouldContain("both hold part 1/2");
    }

    [Fact]
    public async Task Are_no_run_where_one_was_filtered_and_the_other_was_not()
    {
        using var folder = new TemporaryFolder();
        var files = await PlayAsync(folder);
        await CliTester.RunAsync(
            "run",
            "channels",
            "--shard",
            "2/2",
            "-f",
            "channels/a*",
            "--report",
            $"jsonl={files[1]}"
        );

        var outcome = await CliTester.RunAsync(["merge", .. files]);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain("have other cases, by their filters, rounds or specs.");
    }

    [Fact]
    public async Task Are_told_by_their_numbers_however_these_were_written()
    {
        using var folder = new TemporaryFolder();
        var files = await PlayAsync(folder);
        await CliTester.RunAsync("run", "channels", "--shard", "02/2", "--report", $"jsonl={files[1]}");

        var outcome = await CliTester.RunAsync(["merge", .. files]);

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
    }

    [Fact]
    public async Task Complain_where_nothing_could_be_played()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("1.jsonl");
        await CliTester.RunAsync("run", "--shard", "1/2", "--host", "exec:no-such-host", "--report", $"jsonl={file}");

        var outcome = await CliTester.RunAsync("merge", file);

        outcome.ExitCode.ShouldBe(3, outcome.ToString());
        outcome.Error.ShouldContain("Nothing could be played: ");
    }

    [Fact]
    public async Task Name_their_pictures_from_where_the_new_report_lies()
    {
        using var folder = new TemporaryFolder();
        var files = await PlayAsync(folder);
        var lines = await File.ReadAllLinesAsync(files[0], TestContext.Current.CancellationToken);
        lines[0] = lines[0].Replace("\"milliseconds\":", "\"evidence\":[\"evidence/a.png\"],\"milliseconds\":");
        var moved = folder.Write("one/1.jsonl", string.Join('\n', lines));
        var merged = folder.PathOf("whole/run.jsonl");

        var outcome = await CliTester.RunAsync("merge", moved, files[1], "--report", $"jsonl={merged}");

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        (await File.ReadAllTextAsync(merged, TestContext.Current.CancellationToken)).ShouldContain(
            "\"evidence\":[\"../one/evidence/a.png\"]"
        );
    }
}
