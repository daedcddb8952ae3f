namespace Conformance.Acceptance.Tests;

public sealed class OutputFileTests
{
    [Theory]
    [InlineData("--report", "junit=", "run", "invoke")]
    [InlineData("--transcript", "", "run", "invoke")]
    [InlineData("--json", "", "prove")]
    [InlineData("--html", "", "prove")]
    public async Task A_file_that_cannot_be_written_is_known_before_anything_is_played(
        string option,
        string kind,
        params string[] command
    )
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        var path = kind + folder.PathOf("file", "report");

        var outcome = await CliTester.RunAsync([.. command, option, path]);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldStartWith(
            $"'{option} {path}' cannot be written: '{folder.PathOf("file")}' is a file, and a folder is needed there. "
        );
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_of_traces_or_pictures_that_cannot_be_written_is_known_before_anything_is_played()
    {
        using var folder = new TemporaryFolder();
        folder.Write("evidence", "");
        string[] run = ["run", "invoke", "--webview", "chromium:/no/such/browser"];

        var traces = await CliTester.RunAsync([.. run, "--trace", folder.PathOf("evidence", "traces")]);
        var pictures = await CliTester.RunAsync([.. run, "--report", $"jsonl={folder.PathOf("run.jsonl")}"]);

        traces.ExitCode.ShouldBe(2, traces.ToString());
        traces.Error.ShouldContain($"'--trace {folder.PathOf("evidence", "traces")}' cannot be written: ");
        traces.Error.ShouldContain($"'{folder.PathOf("evidence")}' is a file, and a folder is needed there.");
        pictures.ExitCode.ShouldBe(2, pictures.ToString());
        pictures.Error.ShouldContain($"'pictures in {folder.PathOf("evidence")}' cannot be written: ");
    }

    [Fact]
    public async Task Two_reports_to_one_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("new", "report");
        var around = folder.PathOf("new", "..", "new", "report");

        var reports = await CliTester.RunAsync("run", "--report", $"junit={path}", "--report", $"html={around}");
        var transcript = await CliTester.RunAsync("run", "--report", $"junit={path}", "--transcript", path);

        reports.ExitCode.ShouldBe(2, reports.ToString());
        reports.Error.ShouldStartWith($"'--report junit={path}' and '--report html={around}' name the same file");
        transcript.ExitCode.ShouldBe(2, transcript.ToString());
        transcript.Error.ShouldContain($"and '--transcript {path}' name the same file");
    }

    [Fact]
    public async Task A_file_that_can_be_written_no_more_is_told_and_takes_no_other_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A command that spoils a folder is written for Unix.");
        using var folder = new TemporaryFolder();
        var lost = folder.PathOf("lost", "run.xml");
        var kept = folder.PathOf("kept.jsonl");
        var spoiler =
            $"sh -c 'rmdir \"$0\" && touch \"$0\"; exec \"$1\" serve-reference-host' '{folder.PathOf("lost")}' '{CliTester.Program}'";

        var outcome = await CliTester.RunAsync(
            "run",
            "-f",
            "invoke/arguments-*",
            "--jobs",
            "1",
            "--host",
            $"exec:{spoiler}",
            "--report",
            $"junit={lost}",
            "--report",
            $"jsonl={kept}"
        );

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain($"'--report junit={lost}' could not be written: ");
        outcome.Output.ShouldContain(" conforms: ");
        Footer.Read(kept).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_console_that_can_take_no_more_is_told_and_the_reports_are_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a device that is always full.");
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");
        using var process = CliTester.StartInShell(
            "exec \"$0\" run -f invoke/arguments-in-answer-out --report \"jsonl=$1\" > /dev/full",
            report
        );

        var outcome = await CliTester.WaitAsync(process);

        outcome.ExitCode.ShouldBe(2, outcome.ToString());
        outcome.Error.ShouldContain("'standard output' could not be written: ");
        Footer.Read(report).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_no_console_can_show_costs_no_report()
    {
        using var folder = new TemporaryFolder();
        var report = folder.PathOf("run.jsonl");

        var outcome = await CliTester.RunAsync(
            "run",
            "json",
            "-f",
            "json/difficult-texts-come-back",
            "--pattern",
            "brownfield",
            "--host",
            $"exec:{CliTester.Program} serve-reference-host --fault wire/no-response-header",
            "--report",
            $"jsonl={report}"
        );

        outcome.ExitCode.ShouldBe(1, outcome.ToString());
        outcome.Output.ShouldContain(@"\uFFFE\uFFFF");
        outcome.Output.ShouldNotContain('\uFFFF');
        Footer.Read(report).Judged.ShouldBe(20);
    }

    [Fact]
    public async Task Transcripts_in_a_folder_are_one_file_a_case_whatever_its_name()
    {
        using var folder = new TemporaryFolder();
        FixtureApp.CopyTo(folder.Path);
        var suite = folder.WriteSuite(
            """
              - id: try/texts
                title: A text comes back
                requirement: TRY-01
                matrix: { text: [a, A, b_, b, "b-", "é", "è", "b]", "\u2028", "a/b"] }
                steps:
                  - invoke: echo
                    with: { value: "{{text}}" }
                    resolves: "{{text}}"
            """
        );
        var transcripts = folder.PathOf("transcripts");

        var outcome = await CliTester.RunAsync("run", suite, "--transcript", $"{transcripts}/");

        outcome.ExitCode.ShouldBe(0, outcome.ToString());
        var files = Directory.GetFiles(transcripts).Select(file => Path.GetFileName(file)).ToList();
        files.ShouldContain("try_texts_a.txt");
        files.DistinctBy(file => file.ToLowerInvariant()).Count().ShouldBe(10);
    }

    [Fact]
    public async Task A_transcript_of_a_run_without_cases_is_empty()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("session.txt", "earlier");

        await CliTester.RunAsync("run", "-f", "no/such", "--transcript", path);

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
