using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conformance-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_report_arrives_whole_in_a_folder_made_for_it()
    {
        var path = Path.Combine(_folder, "new", "run.jsonl");

        await ReportFile.WriteAsync(
            new JsonLinesReportWriter(),
            SampleRun.Good,
            path,
            TestContext.Current.CancellationToken
        );

        Directory.GetFiles(Path.Combine(_folder, "new")).ShouldBe([path]);
        File.ReadLines(path).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_report_that_fails_leaves_the_earlier_file_and_no_rest()
    {
        var path = Path.Combine(_folder, "run.txt");
        await File.WriteAllTextAsync(path, "earlier", TestContext.Current.CancellationToken);

        var write = () =>
            ReportFile.WriteAsync(new BrokenWriter(), SampleRun.Good, path, TestContext.Current.CancellationToken);

        await write.ShouldThrowAsync<InvalidOperationException>();
        Directory.GetFiles(_folder).ShouldBe([path]);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("earlier");
    }

    private sealed class BrokenWriter : IReportWriter
    {
        public string Kind => "broken";

        public string Purpose => "fails halfway";

        public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
        {
            await writer.WriteAsync("half".AsMemory(), cancellationToken);
            throw new InvalidOperationException("The disk is on fire.");
        }
    }
}
