namespace Conformance.Verdicts.Tests;

public sealed class ValueTextTests
{
    public sealed class Of
    {
        [Theory]
        [InlineData("null", "null")]
        [InlineData("true", "true")]
        [InlineData("false", "false")]
        [InlineData("-1.50e3", "-1.50e3")]
        [InlineData("[]", "[]")]
        [InlineData("{}", "{}")]
        [InlineData("[1, [2, 3]]", "[1, [2, 3]]")]
        [InlineData("{\"a-b_c\": 1, \"d e\": 2, \"\": 3}", "{ a-b_c: 1, \"d e\": 2, \"\": 3 }")]
        [InlineData("{\"$any\": true}", "{ $any: true }")]
        public void Writes_YAML_flow_text(string json, string text) =>
            ValueText.Of(Tagged.Value(json), 100).ShouldBe(text);

        [Theory]
        [InlineData("\"abcdefghijklm\"", "\"abcdefgh…")]
        [InlineData("[1, 2, 3, 4, 5]", "[1, 2, 3,…")]
        [InlineData("{\"a\": 1, \"b\": 2}", "{ a: 1, b…")]
        [InlineData("{\"a\": 1, \"b\": {\"c\": 2}}", "{ a: 1, b…")]
        public void Stops_at_the_limit(string json, string text) => ValueText.Of(Tagged.Value(json), 10).ShouldBe(text);
    }

    public sealed class Quote
    {
        [Theory]
        [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
        [InlineData("\n\r\t\0", "\"\\n\\r\\t\\u0000\"")]
        [InlineData("\u2028\u2029\uFEFF\u0085", "\"\\u2028\\u2029\\ufeff\\u0085\"")]
        [InlineData("é日😀", "\"é日😀\"")]
        public void Escapes_what_cannot_be_seen(string text, string quoted) => ValueText.Quote(text).ShouldBe(quoted);

        [Fact]
        public void Escapes_lone_surrogates() => ValueText.Quote("a\uD83D").ShouldBe("\"a\\ud83d\"");
    }

    public sealed class Cut
    {
        [Theory]
        [InlineData("abcd", 4, "abcd")]
        [InlineData("abcde", 4, "abc…")]
        [InlineData("ab😀cd", 5, "ab😀…")]
        [InlineData("ab😀cd", 4, "ab…")]
        public void Never_parts_a_pair(string text, int limit, string cut) => ValueText.Cut(text, limit).ShouldBe(cut);
    }

    public sealed class OneLine
    {
        [Theory]
        [InlineData("a b", "a b")]
        [InlineData("a\r\nb\n\nc", "a ⏎ b ⏎ c")]
        public void Marks_the_ends_of_lines(string text, string line) => ValueText.OneLine(text).ShouldBe(line);
    }
}
