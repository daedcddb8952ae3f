namespace Conformance.Verdicts.Tests;

public sealed class PatternTests
{
    public sealed class Patterns
    {
        [Theory]
        [InlineData("{\"$any\": true}", "null")]
        [InlineData("{\"$any\": true}", "{\"$undefined\": true}")]
        [InlineData("{\"$type\": \"string\"}", "\"\"")]
        [InlineData("{\"$type\": \"number\"}", "1.5")]
        [InlineData("{\"$type\": \"number\"}", "{\"$nan\": true}")]
        [InlineData("{\"$type\": \"integer\"}", "1.0")]
        [InlineData("{\"$type\": \"integer\"}", "-0")]
        [InlineData("{\"$type\": \"boolean\"}", "false")]
        [InlineData("{\"$type\": \"null\"}", "null")]
        [InlineData("{\"$type\": \"list\"}", "[]")]
        [InlineData("{\"$type\": \"mapping\"}", "{}")]
        [InlineData("{\"$type\": \"undefined\"}", "{\"$undefined\": true}")]
        [InlineData("{\"$type\": \"bytes\"}", "{\"$bytes\": \"\"}")]
        [InlineData("{\"$type\": \"bytes\"}", "{\"$typed-array\": {\"type\": \"Int8Array\", \"bytes\": \"\"}}")]
        [InlineData("{\"$type\": \"error\"}", "{\"$error\": {\"name\": \"E\", \"message\": \"m\"}}")]
        [InlineData("{\"$type\": \"function\"}", "{\"$function\": \"f\"}")]
        [InlineData("{\"$type\": \"bigint\"}", "{\"$bigint\": \"1\"}")]
        [InlineData("{\"$matches\": \"^a.c$\"}", "\"abc\"")]
        [InlineData("{\"$contains\": \"b\"}", "\"abc\"")]
        [InlineData("{\"$contains\": 2}", "[1, 2]")]
        [InlineData("{\"$contains\": {\"a\": 1}}", "[{\"a\": 1}]")]
        [InlineData("{\"$contains\": {\"a\": {\"$type\": \"integer\"}}}", "{\"a\": 1, \"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$undefined\": true}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": {\"$any\": true}}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": {\"$one-of\": [1, {\"$any\": true}]}}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": {\"$not\": {\"$undefined\": true}}}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$type\": \"undefined\"}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$one-of\": [1, {\"$undefined\": true}]}}}", "{\"b\": 2}")]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": 5}}}", "{\"a\": 1}")]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": 5}}}", "{\"a\": {\"$undefined\": true}}")]
        [InlineData("{\"$contains\": {\"$repeat\": {\"of\": \"b\", \"times\": 2}}}", "\"abbc\"")]
        [InlineData("{\"$one-of\": [1, {\"$type\": \"string\"}]}", "\"x\"")]
        [InlineData("{\"$not\": 1}", "2")]
        [InlineData("{\"$length\": 3}", "\"abc\"")]
        [InlineData("{\"$length\": 0}", "[]")]
        [InlineData("{\"$length\": {\"min\": 2}}", "[1, 2, 3]")]
        [InlineData("{\"$length\": {\"max\": 3}}", "[1, 2, 3]")]
        [InlineData("{\"$length\": {\"min\": 2, \"max\": 2}}", "{\"$bytes\": \"AQI=\"}")]
        [InlineData("{\"$each\": {\"$type\": \"integer\"}}", "[1, 2]")]
        [InlineData("{\"$each\": 1}", "[]")]
        [InlineData("{\"$close-to\": {\"value\": 0.3, \"within\": 0.000001}}", "0.30000000000000004")]
        [InlineData("{\"$close-to\": {\"value\": 10, \"within\": 1}}", "11")]
        [InlineData("{\"$close-to\": {\"value\": \"10\", \"within\": \"1e0\"}}", "9")]
        [InlineData("{\"$close-to\": {\"value\": 0, \"within\": 0}}", "-0")]
        [InlineData("{\"$close-to\": {\"value\": 1e9000, \"within\": 1}}", "1e9000")]
        [InlineData(
            "{\"$close-to\": {\"value\": {\"$number\": \"Infinity\"}, \"within\": 1}}",
            "{\"$number\": \"Infinity\"}"
        )]
        [InlineData("{\"$close-to\": {\"value\": 1, \"within\": {\"$number\": \"Infinity\"}}}", "99")]
        [InlineData(
            "{\"$sha256\": {\"length\": 3, \"hex\": \"039058C6F2C0CB492C533B0A4D14EF77CC0F78ABCCCED5287D84A1A2011CFB81\"}}",
            "{\"$bytes\": \"AQID\"}"
        )]
        [InlineData(
            "{\"$sha256\": {\"hex\": \"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\"}}",
            "{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"AQID\"}}"
        )]
        [InlineData("{\"$json-text\": {\"a\": {\"$any\": true}}}", "\"{ \\\"a\\\": 1 }\"")]
        public void Match_what_they_describe(string expected, string observed) => ShouldMatch(expected, observed);

        [Theory]
        [InlineData("{\"$type\": \"string\"}", "1", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"number\"}", "\"1\"", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"integer\"}", "1.5", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"integer\"}", "{\"$nan\": true}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"integer\"}", "{\"$number\": \"Infinity\"}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"boolean\"}", "null", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"null\"}", "{\"$undefined\": true}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"list\"}", "{}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"mapping\"}", "[]", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"mapping\"}", "{\"$map\": []}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"undefined\"}", "null", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"bytes\"}", "[1]", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"error\"}", "{\"name\": \"E\"}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"function\"}", "{}", "$", DifferenceKind.Type)]
        [InlineData("{\"$type\": \"bigint\"}", "1", "$", DifferenceKind.Type)]
        [InlineData("{\"$matches\": \"^a.c$\"}", "\"abd\"", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$matches\": \"1\"}", "1", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$contains\": \"B\"}", "\"abc\"", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$contains\": 3}", "[1, 2]", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$contains\": {\"a\": 1}}", "{\"a\": 2}", "$.a", DifferenceKind.Value)]
        [InlineData("{\"$contains\": {\"a\": 1}}", "{\"b\": 2}", "$.a", DifferenceKind.MissingKey)]
        [InlineData("{\"$contains\": {\"a\": {\"$any\": true}}}", "{}", "$.a", DifferenceKind.MissingKey)]
        [InlineData("{\"$contains\": {\"a\": {\"$not\": 5}}}", "{\"b\": 2}", "$.a", DifferenceKind.MissingKey)]
        [InlineData(
            "{\"$contains\": {\"a\": {\"$one-of\": [{\"$any\": true}, {\"$not\": 5}]}}}",
            "{}",
            "$.a",
            DifferenceKind.MissingKey
        )]
        [InlineData(
            "{\"$contains\": {\"a\": {\"$not\": {\"$undefined\": true}}}}",
            "{}",
            "$.a",
            DifferenceKind.MissingKey
        )]
        [InlineData(
            "{\"$error\": {\"cause\": {\"$not\": 5}}}",
            "{\"$error\": {\"name\": \"E\", \"message\": \"m\"}}",
            "$.cause",
            DifferenceKind.MissingKey
        )]
        [InlineData("{\"$contains\": {\"a\": {\"$undefined\": true}}}", "{\"a\": 1}", "$.a", DifferenceKind.Type)]
        [InlineData("{\"$contains\": 1}", "1", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$one-of\": [1, 2]}", "3", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$one-of\": []}", "3", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$not\": {\"$type\": \"integer\"}}", "2", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$length\": 3}", "\"ab\"", "$", DifferenceKind.Length)]
        [InlineData("{\"$length\": {\"min\": 2}}", "[1]", "$", DifferenceKind.Length)]
        [InlineData("{\"$length\": {\"max\": 0}}", "{\"$bytes\": \"AQI=\"}", "$", DifferenceKind.Length)]
        [InlineData("{\"$length\": 1}", "{\"a\": 1}", "$", DifferenceKind.Type)]
        [InlineData("{\"$length\": 0}", "{\"$nan\": true}", "$", DifferenceKind.Type)]
        [InlineData("{\"$each\": {\"$type\": \"integer\"}}", "[1, \"2\"]", "$[1]", DifferenceKind.Type)]
        [InlineData("{\"$each\": 1}", "1", "$", DifferenceKind.Type)]
        [InlineData("{\"$close-to\": {\"value\": 10, \"within\": 1}}", "11.0000001", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$close-to\": {\"value\": 10, \"within\": 1}}", "-10", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$close-to\": {\"value\": 10, \"within\": 1}}", "\"10\"", "$", DifferenceKind.Pattern)]
        [InlineData(
            "{\"$close-to\": {\"value\": 10, \"within\": 1}}",
            "{\"$bigint\": \"10\"}",
            "$",
            DifferenceKind.Pattern
        )]
        [InlineData("{\"$close-to\": {\"value\": 10, \"within\": 1}}", "{\"$nan\": true}", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$close-to\": {\"value\": 1, \"within\": 1}}", "1e9000", "$", DifferenceKind.Pattern)]
        [InlineData(
            "{\"$close-to\": {\"value\": 1, \"within\": 1}}",
            "{\"$number\": \"Infinity\"}",
            "$",
            DifferenceKind.Pattern
        )]
        [InlineData(
            "{\"$sha256\": {\"length\": 4, \"hex\": \"00\"}}",
            "{\"$bytes\": \"AQID\"}",
            "$",
            DifferenceKind.Length
        )]
        [InlineData(
            "{\"$sha256\": {\"length\": 3, \"hex\": \"00\"}}",
            "{\"$bytes\": \"AQID\"}",
            "$",
            DifferenceKind.Bytes
        )]
        [InlineData("{\"$sha256\": {\"length\": 3, \"hex\": \"00\"}}", "[1, 2, 3]", "$", DifferenceKind.Type)]
        [InlineData("{\"$json-text\": {\"a\": 1}}", "\"{\\\"a\\\": 2}\"", "$.a", DifferenceKind.Value)]
        [InlineData("{\"$json-text\": 1}", "\"{\"", "$", DifferenceKind.Pattern)]
        [InlineData("{\"$json-text\": 1}", "1", "$", DifferenceKind.Type)]
        public void Differ_from_all_else(string expected, string observed, string path, DifferenceKind kind) =>
            ShouldDiffer(expected, observed, path, kind);

        [Theory]
        [InlineData("{\"$type\": \"text\"}")]
        [InlineData("{\"$type\": 1}")]
        [InlineData("{\"$matches\": 1}")]
        [InlineData("{\"$matches\": \"(\"}")]
        [InlineData("{\"$matches\": \"^(a+)+$\"}")]
        [InlineData("{\"$one-of\": 1}")]
        [InlineData("{\"$one-of\": [{\"$one-of\": 1}]}")]
        [InlineData("{\"$not\": {\"$length\": \"1\"}}")]
        [InlineData("{\"$length\": {}}")]
        [InlineData("{\"$length\": {\"most\": 1}}")]
        [InlineData("{\"$length\": {\"min\": -1}}")]
        [InlineData("{\"$close-to\": 1}")]
        [InlineData("{\"$close-to\": {\"value\": 1}}")]
        [InlineData("{\"$sha256\": {\"length\": 1}}")]
        [InlineData("{\"$bytes\": \"*\"}")]
        [InlineData("{\"$bytes\": 1}")]
        [InlineData("{\"$typed-array\": {\"bytes\": \"\"}}")]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": 1}}")]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"items\": [\"1\"]}}")]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"items\": [1.5]}}")]
        [InlineData("{\"$typed-array\": {\"type\": \"Float32Array\", \"items\": [{\"$bigint\": \"x\"}]}}")]
        [InlineData("{\"$typed-array\": {\"type\": \"DataView\", \"items\": [1]}}")]
        [InlineData("{\"$repeat\": {\"times\": 1}}")]
        [InlineData("{\"$nested\": {\"of\": \"list\"}}")]
        [InlineData("{\"$bigint\": \"x\"}")]
        [InlineData("{\"$date\": \"yesterday\"}")]
        [InlineData("{\"$map\": 1}")]
        [InlineData("{\"$error\": \"E\"}")]
        [InlineData("{\"$js\": \"1\"}")]
        [InlineData("{\"$event\": {}}")]
        [InlineData("{\"$repeat\": {\"of\": 1}}")]
        [InlineData("{\"$nested\": {\"of\": \"tree\", \"depth\": 1}}")]
        [InlineData("{\"$json\": \"{\"}")]
        public void That_make_no_sense_are_told_as_such(string expected)
        {
            var observed = Tagged.Value($"\"{new string('a', 60)}!\"");

            var difference = ValueMatcher.Compare(Tagged.Value(expected), observed).ShouldNotBeNull();

            difference.Kind.ShouldBe(DifferenceKind.Unjudgeable);
            difference.Detail.ShouldNotBeNull().ShouldEndWith(".");
        }

        [Fact]
        public void That_make_no_sense_are_told_through_contains()
        {
            var difference = ValueMatcher.Compare(Tagged.Value("{\"$contains\": {\"$type\": 1}}"), Tagged.Value("[1]"));

            difference.ShouldNotBeNull().Kind.ShouldBe(DifferenceKind.Unjudgeable);
        }

        [Theory]
        [InlineData("{\"$any\": true}", false)]
        [InlineData("{\"$undefined\": true}", true)]
        [InlineData("{\"$type\": \"undefined\"}", true)]
        [InlineData("{\"$not\": 1}", true)]
        [InlineData("{\"$one-of\": [1, {\"$undefined\": true}]}", true)]
        [InlineData("{\"$matches\": \"\"}", false)]
        public void See_absence(string expected, bool matches) =>
            (ValueMatcher.Compare(Tagged.Value(expected), null) is null).ShouldBe(matches);
    }

    private static void ShouldMatch(string expected, string observed) =>
        ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value(observed))?.Describe().ShouldBeNull();

    private static void ShouldDiffer(string expected, string observed, string path, DifferenceKind kind)
    {
        var difference = ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value(observed)).ShouldNotBeNull();

        (difference.Path, difference.Kind).ShouldBe((path, kind));
        difference.Describe().ShouldStartWith(path);
    }
}
