using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static class VerdictTextTests
{
    public sealed class Of
    {
        [Fact]
        public void A_host_cannot_steer_the_terminal()
        {
            var finding = SampleRun.Failing("a/b").Findings[0] with { Actual = "\u001b[2J\u0007\u009b\u007f" };
            var verdict = SampleRun.Failing("a/b") with { Findings = [finding] };

            VerdictText.Of(verdict).ShouldNotContain('\u001b');
            VerdictText.Headline(verdict).ShouldEndWith("␛[2J␇\uFFFD␡");
        }
    }

    public sealed class Last_words
    {
        [Fact]
        public void Are_cut_as_lines_of_transcripts_are()
        {
            var verdict = SampleRun.With("a/b", VerdictKind.Error, "It died.") with
            {
                HostErrorLines = [new string('x', 5_000)],
            };

            VerdictText.Of(verdict).Split('\n').Max(line => line.Trim().Length).ShouldBe(160);
        }
    }

    public sealed class Visible
    {
        [Theory]
        [InlineData("a\uFFFE\uFFFFb", @"a\uFFFE\uFFFFb")]
        [InlineData("\uFDCF\uFDD0\uFDEF\uFDF0", "\uFDCF\\uFDD0\\uFDEF\uFDF0")]
        [InlineData("😀\U0001FFFE\U0010FFFF", @"😀\U0001FFFE\U0010FFFF")]
        [InlineData("\0\t\n", "␀\t\n")]
        [InlineData("日本語😀", "日本語😀")]
        public void Draws_what_is_no_character_as_an_escape(string text, string drawn) =>
            VerdictText.Visible(text).ShouldBe(drawn);
    }

    public sealed class OneLine
    {
        [Fact]
        public void Draws_every_line_end_as_a_sign() =>
            VerdictText.OneLine("a\r\nb\tc\v\f\u0085\u2028\u2029").ShouldBe(@"a␍␊b␉c␋␌" + "\uFFFD" + @"\u2028\u2029");
    }

    public sealed class Headline
    {
        [Fact]
        public void A_long_value_is_cut_between_characters()
        {
            var reason = new string('a', 298) + "😀" + new string('b', 50);

            var line = VerdictText.Headline(SampleRun.With("a/b", VerdictKind.Error, reason));

            line.ShouldBe(new string('a', 298) + "…");
        }

        [Fact]
        public void Many_lines_become_one() =>
            VerdictText.Headline(SampleRun.With("a/b", VerdictKind.Error, "one\r\ntwo")).ShouldBe("one two");
    }
}
