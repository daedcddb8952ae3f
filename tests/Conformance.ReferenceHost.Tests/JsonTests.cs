using System.Text;

namespace Conformance.ReferenceHost.Tests;

public static class JsonTests
{
    public sealed class Reading_and_writing
    {
        [Theory]
        [InlineData("""{"b":1,"a":[1.0,1e3]}""", """{"a":[1.0,1000.0],"b":1}""")]
        [InlineData("18446744073709551615", "18446744073709551615")]
        [InlineData("18446744073709551616", "1.8446744073709552e+19")]
        [InlineData("-9223372036854775808", "-9223372036854775808")]
        [InlineData("-9223372036854775809", "-9.223372036854776e+18")]
        [InlineData("-0", "-0.0")]
        [InlineData("-0.0", "-0.0")]
        [InlineData("0.00001", "0.00001")]
        [InlineData("1e-7", "1e-7")]
        [InlineData("1e15", "1000000000000000.0")]
        [InlineData("1e16", "1e+16")]
        [InlineData("5e-324", "5e-324")]
        [InlineData("1.5e300", "1.5e+300")]
        [InlineData("1.5990461000457081", "1.599046100045708")]
        [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
        [InlineData("""{"__proto__":1}""", """{"__proto__":1}""")]
        [InlineData("\"\\u0000\\ud83d\\ude00\\/\\n\"", "\"\\u0000😀/\\n\"")]
        [InlineData(" [ ] ", "[]")]
        public void Gives_what_Tauris_Core_gives(string json, string expected) =>
            JsonWriter.Write(JsonReader.Read(json)).ShouldBe(expected);

        [Fact]
        public void Keys_are_sorted_by_their_bytes_and_not_by_their_units()
        {
            var value = JsonReader.Read("{\"\\ud83d\\ude00\":1,\"\\uffee\":2,\"z\":3}");

            JsonWriter.Write(value).ShouldBe("{\"z\":3,\"\uffee\":2,\"😀\":1}");
        }
    }

    public sealed class Refusing
    {
        [Theory]
        [InlineData("{", "EOF while parsing an object at line 1 column 1")]
        [InlineData("[1,", "EOF while parsing a value at line 1 column 3")]
        [InlineData("{\"a\":1,}", "trailing comma at line 1 column 8")]
        [InlineData("[1 2]", "expected `,` or `]` at line 1 column 4")]
        [InlineData("{\"a\" 1}", "expected `:` at line 1 column 6")]
        [InlineData("{a:1}", "key must be a string at line 1 column 2")]
        [InlineData("nulL", "expected ident at line 1 column 4")]
        [InlineData("01", "invalid number at line 1 column 2")]
        [InlineData("1.", "EOF while parsing a value at line 1 column 2")]
        [InlineData("1e999", "number out of range at line 1 column 5")]
        [InlineData("\"\t\"", "control character (\\u0000-\\u001F) found while parsing a string at line 1 column 2")]
        [InlineData("\"\\ud800\"", "unexpected end of hex escape at line 1 column 8")]
        [InlineData("\"\\ud800\\u0041\"", "lone leading surrogate in hex escape at line 1 column 13")]
        [InlineData("{}\n\n x", "trailing characters at line 3 column 2")]
        [InlineData("\ufeff{}", "expected value at line 1 column 1")]
        public void Says_what_and_where(string json, string expected) =>
            Should.Throw<JsonSyntaxException>(() => JsonReader.Read(json)).Message.ShouldBe(expected);

        [Fact]
        public void Bytes_that_are_not_UTF_8_are_refused()
        {
            var fault = Should.Throw<JsonSyntaxException>(() => JsonReader.Read([0x22, 0xff, 0x22]));

            fault.Message.ShouldBe("invalid unicode code point at line 1 column 2");
        }

        [Fact]
        public void Level_127_passes_and_level_128_does_not()
        {
            JsonReader.Read(Nested(127));

            Should
                .Throw<JsonSyntaxException>(() => JsonReader.Read(Nested(128)))
                .Message.ShouldBe("recursion limit exceeded at line 1 column 128");
        }

        [Fact]
        public void Without_a_limit_what_is_too_deep_for_the_stack_is_an_exception_and_no_end_of_the_process()
        {
            _ = JsonReader.Read(Nested(200), JsonQuirks.DeepNestingPasses);

            Should.Throw<InsufficientExecutionStackException>(() =>
                _ = JsonReader.Read(Nested(1_000_000), JsonQuirks.DeepNestingPasses)
            );
        }

        [Fact]
        public void What_is_skipped_may_be_as_deep_as_it_likes() =>
            Encoding
                .UTF8.GetString(JsonSkipper.Check(Encoding.UTF8.GetBytes(Nested(100_000))))
                .Length.ShouldBe(200_000);

        private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    public sealed class Debug_quotes
    {
        [Fact]
        public void What_cannot_be_seen_is_written_as_its_number() =>
            TypeErrors
                .QuoteForDebugging("a\"b\n\0\u2028é😀\u007f\u0085")
                .ShouldBe(
                    """
                    "a\"b\n\0\u{2028}é😀\u{7f}\u{85}"
                    """
                );
    }
}
