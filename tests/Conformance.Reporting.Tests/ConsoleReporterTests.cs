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
        public void No_line_is_wider_than_the_terminal()
        {
            var text = new StringWriter { NewLine = "\n" };
            var console = Terminal(text);
            console.Profile.Width = 60;
            var reporter = new ConsoleReporter(console, isLive: false, TimeProvider.System);

            reporter.Conclude(SampleRun.Mixed with { Host = new string('h', 200) });

            text.ToString().Split('\n').Select(Visible).Max(line => line.Length).ShouldBeLessThanOrEqualTo(60);
        }

        private static string Visible(string line) =>
            System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;?]*[a-zA-Z]", "");

        private static IAnsiConsole Terminal(TextWriter text) =>
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
