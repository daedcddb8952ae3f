using Conformance.Verdicts;
using Spectre.Console;

namespace Conformance.Reporting.Tests;

public static class ConsoleReporterTests
{
    public sealed class In_plain_lines
    {
        [Fact]
        public async Task A_run_is_told_as_approved()
        {
            var text = new StringWriter { NewLine = "\n" };
            var clock = new StepClock();
            var reporter = new ConsoleReporter(ConsoleOutput.Plain(text), isLive: false, clock);

            var result = await reporter.FollowAsync(() =>
            {
                reporter.Report(new RunPlanned(8));
                reporter.Report(new HostGreeted("sample-host 1.2.3", "isolation"));
                reporter.Report(new HostGreeted("sample-host 1.2.3", "isolation"));
                reporter.Report(new RunNoted("The host was started anew."));
                foreach (var verdict in SampleRun.Mixed.Verdicts)
                {
                    reporter.Report(new CaseStarted(verdict.Case));
                    clock.Advance(TimeSpan.FromSeconds(3));
                    reporter.Report(new CaseJudged(verdict));
                }

                return Task.FromResult(SampleRun.Mixed);
            });
            reporter.Conclude(result);

            text.ToString().ShouldMatchApproved(options => options.SubFolder("Expectations"));
        }

        [Fact]
        public void Nothing_but_text_is_written()
        {
            var text = new StringWriter();
            var reporter = new ConsoleReporter(ConsoleOutput.Plain(text), isLive: false, TimeProvider.System);

            reporter.Report(new HostGreeted("\u001b[2Jhost", "isolation"));
            reporter.Report(new CaseJudged(SampleRun.Failing("a/b")));
            reporter.Conclude(
                SampleRun.Good with
                {
                    Host = "\u001b[2Jhost",
                    Strays = ["\u001b[2Jone", "\u001b[2Jtwo"],
                    UnprovedFeatures = ["\u001b[2Jfeature"],
                    Notes = ["\u001b[2Jnote"],
                }
            );

            text.ToString().ShouldNotContain("\u001b");
        }

        [Fact]
        public void The_seed_stands_where_generated_values_failed_and_nowhere_else()
        {
            var failing = SampleRun.Failing("a/b");

            Concluded(SampleRun.Of(failing with { Shrunk = "- id: b" })).ShouldContain("'--seed 7' gives them again");
            Concluded(SampleRun.Of(failing)).ShouldNotContain("seed");
        }

        private static string Concluded(RunResult run)
        {
            var text = new StringWriter();
            new ConsoleReporter(ConsoleOutput.Plain(text), isLive: false, TimeProvider.System).Conclude(run);
            return text.ToString();
        }
    }

    public sealed class A_text_that_is_no_text
    {
        private const string Odd = "\uFFFD\uFFFE\uFFFF\U0010FFFF\u001b[2J";
        private const string Drawn = @"\uFFFE\uFFFF\U0010FFFF";

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public async Task Ends_no_run_wherever_it_stands(bool isLive)
        {
            var text = new StringWriter();
            var console = isLive ? At_a_terminal.Terminal(text) : ConsoleOutput.Plain(text);
            console.Profile.Width = 500;
            var reporter = new ConsoleReporter(console, isLive, TimeProvider.System);
            var run = Strange();

            await reporter.FollowAsync(() =>
            {
                reporter.Report(new RunPlanned(1));
                reporter.Report(new HostGreeted(Odd, Odd));
                reporter.Report(new RunNoted(Odd));
                reporter.Report(new CaseStarted(run.Verdicts[0].Case));
                reporter.Report(new CaseJudged(run.Verdicts[0]));
                console.Write(ConsoleText.Of("")); // Draws the bar once more, beside what it says.
                return Task.FromResult(run);
            });
            reporter.Conclude(run);
            reporter.Conclude(RunResult.Together([run, run with { WebViews = [$"other {Odd}"] }]));

            text.ToString().ShouldContain(Drawn);
            text.ToString().ShouldNotContain('\uFFFF');
            text.ToString().ShouldNotContain("\u001b[2J");
        }

        [Theory]
        [MemberData(nameof(ReportTextTests.Kinds), MemberType = typeof(ReportTextTests))]
        [InlineData("html")]
        public async Task Ends_no_report(string kind) =>
            (await SampleRun.WriteAsync(ReportWriters.Find(kind)!, Strange())).ShouldNotBeEmpty();

        [Fact]
        public void Ends_no_proof()
        {
            var text = new StringWriter();
            var reporter = new ProofReporter(ConsoleOutput.Plain(text), isLive: false, 1, TimeProvider.System);

            reporter.Report(ProofTests.Survivor with { Inconclusive = [Odd] });

            text.ToString().ShouldContain(Drawn);
        }

        [Fact]
        public async Task Breaks_no_line_in_the_name_of_a_case()
        {
            var odd = SampleRun.Failing("a/b\r\n\u2028\u0001c");
            var slow = SampleRun.Of(odd with { SameAsTauri = false, Duration = TimeSpan.FromSeconds(1) });
            var several = RunResult.Together([slow, slow with { WebViews = ["other"] }]);
            foreach (var writer in ReportWriters.All.Where(writer => writer.Kind is not "jsonl"))
            {
                foreach (var run in new[] { slow, several })
                {
                    var text = await SampleRun.WriteAsync(writer, run);

                    text.ShouldNotContain("a/b\r", customMessage: writer.Kind);
                    text.ShouldNotContain('\u0001', writer.Kind);
                }
            }

            RunDifference.Between(slow, SampleRun.Good).Describe().ShouldContain(@"a/b␍␊\u2028␁c");
        }

        private static RunResult Strange()
        {
            var verdict = SampleRun.Failing($"a/{Odd}");
            var finding = verdict.Findings[0] with { Subject = Odd, Actual = Odd, Difference = Odd };
            var failing = verdict with
            {
                Case = verdict.Case with { Title = Odd, Suite = Odd, WebView = $"mock {Odd}" },
                Duration = TimeSpan.FromSeconds(1),
                Findings = [finding],
                Console = [Odd],
                HostErrorLines = [Odd],
                Shrunk = Odd,
            };
            return SampleRun.Of(failing) with
            {
                Host = Odd,
                HostName = Odd,
                WebViews = [$"mock {Odd}"],
                Strays = [Odd],
                Notes = [Odd],
                UnprovedFeatures = [Odd],
            };
        }
    }

    public sealed class At_a_terminal
    {
        [Fact]
        public async Task The_bar_is_gone_in_the_end_and_failures_stay()
        {
            var text = new StringWriter();
            var reporter = new ConsoleReporter(Terminal(text), isLive: true, TimeProvider.System);

            await reporter.FollowAsync(() =>
            {
                reporter.Report(new RunPlanned(1));
                reporter.Report(new CaseStarted(SampleRun.Failing("a/b").Case));
                reporter.Report(new CaseJudged(SampleRun.Failing("a/b")));
                return Task.FromResult(SampleRun.Mixed);
            });

            text.ToString().ShouldContain("no_such_command");
            text.ToString().ShouldEndWith("\u001b[?25h");
        }

        [Fact]
        public void Findings_and_names_are_left_whole_and_tables_are_no_wider()
        {
            var text = new StringWriter { NewLine = "\n" };
            var console = Terminal(text);
            console.Profile.Width = 40;
            var reporter = new ConsoleReporter(console, isLive: false, TimeProvider.System);
            var failing = SampleRun.Failing("invoke/unknown-command");

            reporter.Report(new CaseJudged(failing));
            reporter.Conclude(SampleRun.Of(failing) with { Host = new string('h', 60) });

            var lines = text.ToString().Split('\n').Select(line => Visible(line).TrimEnd()).ToList();
            lines.ShouldContain("      specs/invoke/calls.yaml:41:9, step 2, webview mock:linux");
            lines.ShouldContain("        0.000  page → host   #7 invoke    no_such_command {}");
            lines.ShouldContain(
                "did not pass  invoke/unknown-command[isolation,post-message]  fail  \"1:rejects:resolved\""
            );
            lines.ShouldContain($"{new string('h', 60)} does not conform: 1 of 1 case failed.");
            lines.Where(line => line.StartsWith('─')).ShouldAllBe(line => line.Length <= 40);
        }

        private static string Visible(string line) =>
            System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;?]*[a-zA-Z]", "");

        internal static IAnsiConsole Terminal(TextWriter text) =>
            AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Ansi = AnsiSupport.Yes,
                    ColorSystem = ColorSystemSupport.Standard,
                    Interactive = InteractionSupport.Yes,
                    Out = new AnsiConsoleOutput(text),
                }
            );
    }

    private sealed class StepClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => _now += by.Ticks;

        public override long GetTimestamp() => _now;
    }
}
