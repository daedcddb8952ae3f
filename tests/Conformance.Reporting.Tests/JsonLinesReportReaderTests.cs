namespace Conformance.Reporting.Tests;

public static class JsonLinesReportReaderTests
{
    private static Task<Verdicts.RunResult> Read(string text) =>
        JsonLinesReportReader.ReadAsync(new StringReader(text), "run.jsonl", TestContext.Current.CancellationToken);

    public sealed class ReadAsync
    {
        [Fact]
        public async Task Gives_back_the_run_that_was_written()
        {
            var run = SampleRun.Mixed with
            {
                Strays = ["After events/order: The host died."],
                Notes = ["'acl/x' matches nothing."],
                StoppedAtFailure = true,
                IdleFilters = ["acl/x"],
                Shard = "2/3",
                Selection = "0a1b",
                OpenFeatures = ["channels"],
                ShownFeatures = ["events"],
            };
            var text = await SampleRun.WriteAsync(new JsonLinesReportWriter(), run);

            var again = await SampleRun.WriteAsync(new JsonLinesReportWriter(), await Read(text));

            again.ShouldBe(text);
        }

        [Fact]
        public async Task Refuses_a_file_that_was_cut_between_lines()
        {
            var text = await SampleRun.WriteAsync(new JsonLinesReportWriter(), SampleRun.Mixed);
            var cut = string.Join('\n', text.Split('\n').Take(3));

            var exception = await Should.ThrowAsync<FormatException>(() => Read(cut));

            exception.Message.ShouldBe("'run.jsonl' has no footer: it was cut. Run again with '--report jsonl=PATH'.");
        }

        [Fact]
        public async Task Refuses_a_file_that_was_cut_inside_a_line()
        {
            var text = await SampleRun.WriteAsync(new JsonLinesReportWriter(), SampleRun.Mixed);

            var exception = await Should.ThrowAsync<FormatException>(() => Read(text[..200]));

            exception.Message.ShouldBe(
                "'run.jsonl', line 1: It is no line of a report. Give a file that '--report jsonl=PATH' wrote."
            );
        }

        [Fact]
        public async Task Refuses_a_file_that_lost_a_line()
        {
            var text = await SampleRun.WriteAsync(new JsonLinesReportWriter(), SampleRun.Mixed);
            var lost = string.Join('\n', text.Split('\n').Skip(1));

            var exception = await Should.ThrowAsync<FormatException>(() => Read(lost));

            exception.Message.ShouldBe(
                "'run.jsonl' holds 7 verdicts and its footer says 8: lines are lost. Run again."
            );
        }

        [Fact]
        public async Task Refuses_two_files_in_one()
        {
            var text = await SampleRun.WriteAsync(new JsonLinesReportWriter(), SampleRun.Good);

            var exception = await Should.ThrowAsync<FormatException>(() => Read(text + text));

            exception.Message.ShouldBe("'run.jsonl' goes on after its footer, at line 4. Write it anew.");
        }

        [Theory]
        [InlineData("null")]
        [InlineData("[]")]
        [InlineData("{\"type\":\"other\"}")]
        [InlineData("not JSON")]
        public async Task Refuses_what_is_no_report(string text)
        {
            var exception = await Should.ThrowAsync<FormatException>(() => Read(text));

            exception.Message.ShouldStartWith("'run.jsonl', line 1: ");
        }
    }
}
