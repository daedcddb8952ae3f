using System.Text.RegularExpressions;

namespace Conformance.Scenarios.Tests;

public sealed class SpecExpressionTests
{
    [Theory]
    [InlineData("^abc$", "abc")]
    [InlineData("^(a|b$)$", "b")]
    [InlineData("(?m)^abc$", "abc\nd")]
    [InlineData("(?m:^a$)\nb$", "a\nb")]
    [InlineData("(?-m)(?m)^a$", "a\nb")]
    [InlineData(@"^\$$", "$")]
    [InlineData(@"^\\$", "\\")]
    [InlineData("^[$]$", "$")]
    [InlineData("^[]$]$", "]")]
    [InlineData(@"^[\]$]$", "$")]
    [InlineData(@"^\d\w$", "3_")]
    [InlineData(@"^[\d-z]+$", "3-z")]
    [InlineData(@"^[-\d]+$", "-3")]
    [InlineData(@"^[+--\w]+$", ",a")]
    [InlineData(@"^[\w-[a-c]]$", "d")]
    [InlineData(@"^\D$", "\u0663")]
    [InlineData(@"^\W$", "é")]
    [InlineData(@"^[\D]$", "\u0663")]
    [InlineData(@"^[\W]$", "é")]
    [InlineData(@"^[^\w]$", "é")]
    [InlineData(@"(?i)^[\W]$", "é")]
    [InlineData(@"a\b", "aé")]
    [InlineData(@"^é\B.$", "éé")]
    [InlineData(
        @"(?x)^ \d # a comment with [ and $
        $",
        "3"
    )]
    [InlineData(@"^(?# a comment with [ and ( )a$", "a")]
    [InlineData(@"^\c[$", "\u001b")]
    [InlineData(@"^[\c[$]$", "$")]
    [InlineData(@"^(?<=^)(?<word>\w)\k<word>$", "aa")]
    [InlineData(@"^(?(\w)a|-)$", "a")]
    [InlineData(@"^\p{L}\u0024$", "é$")]
    [InlineData(@"^[[:a:]]$", "a]")]
    [InlineData(@"^[[::]]$", ":]")]
    [InlineData(@"^[[::]$", ":")]
    [InlineData(@"^[\x24-\x26]$", "%")]
    [InlineData(@"(?i)^\w$", "K")]
    public void One_finds(string expression, string text)
    {
        SpecExpression.Read(expression).IsMatch(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("^abc$", "abc\n")]
    [InlineData("^(a|b$)", "b\n")]
    [InlineData("(?m:^)a$", "a\n")]
    [InlineData("(?m)(?-m)^a$", "a\n")]
    [InlineData("(?:(?m)^a)$", "a\n")]
    [InlineData(@"^\d$", "\u0663")]
    [InlineData(@"^\w$", "é")]
    [InlineData(@"(?i)^\w$", "\u212a")]
    [InlineData(@"^[\d]$", "\u0663")]
    [InlineData(@"^[\w]$", "é")]
    [InlineData(@"^[\w-z]$", "{")]
    [InlineData(@"^[+--[$]\w$", "[é")]
    [InlineData(@"^[[:a:]\w]$", "é")]
    [InlineData(@"^\W$", "_")]
    [InlineData(@"(?i)^[\W]$", "k")]
    [InlineData(@"^[\D]$", "3")]
    [InlineData(@"^[^\D]$", "\u0663")]
    [InlineData(@"\Bé", "aé")]
    [InlineData(@"a\B", "aé")]
    [InlineData(
        @"(?x)^ a # (
        $",
        "a\n"
    )]
    [InlineData(@"(?x: a ) # $", "a")]
    public void One_does_not_find(string expression, string text)
    {
        SpecExpression.Read(expression).IsMatch(text).ShouldBeFalse();
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("a)")]
    [InlineData(@"[!-\d]")]
    [InlineData("\\")]
    public void What_is_none_is_told_of_as_it_is_written(string expression) =>
        Should
            .Throw<RegexParseException>(() => SpecExpression.Read(expression))
            .Message.ShouldContain($"'{expression}'");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_texts_of_ASCII_without_lines_each_says_what_it_says_to_NET(int seed)
    {
        string[] pieces =
        [
            .. @"[ ] ( ) ^ $ - | * ? # : x a 3 _ \d \D \w \W \b \B \s \$ \[ \] \- \x24 \c[ \u005B [^ [] -[ --  (?: (?= (?<! (?m) (?x) (?-x: (?#)".Split(
                ' '
            ),
        ];
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var expression = string.Concat(random.GetItems(pieces, random.Next(1, 9)));
            if (ReadPlain(expression) is not { } plain)
            {
                continue;
            }

            read++;
            var mine = SpecExpression.Read(expression);
            foreach (var text in (string[])["", "a", "3", "_", "[", "-", "$", "a3", "[a]", "-$", "a -3"])
            {
                mine.IsMatch(text).ShouldBe(plain.IsMatch(text), $"{expression} as {mine} in '{text}'");
            }
        }

        read.ShouldBeGreaterThan(2000);
    }

    private static Regex? ReadPlain(string expression)
    {
        try
        {
            return new Regex(expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    [Fact]
    public void One_is_read_again_after_many_others()
    {
        for (var other = 0; other < 1000; other++)
        {
            SpecExpression.Read($"^{other}$").IsMatch($"{other}").ShouldBeTrue();
        }

        SpecExpression.Read("^0$").IsMatch("0").ShouldBeTrue();
    }
}
