namespace Conformance.Verdicts.Tests;

public sealed class SpecialValueTests
{
    public sealed class Values_YAML_cannot_write
    {
        [Theory]
        [InlineData("{\"$undefined\": true}", "{\"$undefined\": true}")]
        [InlineData("{\"$nan\": true}", "{\"$nan\": true}")]
        [InlineData("{\"$bigint\": \"12\"}", "{\"$bigint\": \"12\"}")]
        [InlineData("{\"$bigint\": 12}", "{\"$bigint\": \"12\"}")]
        [InlineData("{\"$bytes\": \"AQID\"}", "{\"$bytes\": \"AQID\"}")]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Uint8Array\", \"items\": [1, 2, 258]}}",
            "{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"AQIC\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Int16Array\", \"items\": [-1, 2]}}",
            "{\"$typed-array\": {\"type\": \"Int16Array\", \"bytes\": \"//8CAA==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Int8Array\", \"items\": [-1]}}",
            "{\"$typed-array\": {\"type\": \"Int8Array\", \"bytes\": \"/w==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Uint16Array\", \"items\": [65535]}}",
            "{\"$typed-array\": {\"type\": \"Uint16Array\", \"bytes\": \"//8=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Int32Array\", \"items\": [-2]}}",
            "{\"$typed-array\": {\"type\": \"Int32Array\", \"bytes\": \"/v///w==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Uint8ClampedArray\", \"items\": [300, -5]}}",
            "{\"$typed-array\": {\"type\": \"Uint8ClampedArray\", \"bytes\": \"/wA=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"items\": [1]}}",
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AACAPw==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"items\": [1, {\"$number\": \"Infinity\"}]}}",
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"bytes\": \"AAAAAAAA8D8AAAAAAADwfw==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"BigInt64Array\", \"items\": [{\"$bigint\": \"-1\"}]}}",
            "{\"$typed-array\": {\"type\": \"BigInt64Array\", \"bytes\": \"//////////8=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"DataView\", \"bytes\": \"AQ==\", \"offset\": 2}}",
            "{\"$typed-array\": {\"type\": \"DataView\", \"bytes\": \"AQ==\"}}"
        )]
        [InlineData("{\"$repeat\": {\"of\": \"ab\", \"times\": 3}}", "\"ababab\"")]
        [InlineData("{\"$repeat\": {\"of\": {\"$any\": true}, \"times\": 2}}", "[1, 2]")]
        [InlineData("{\"$repeat\": {\"of\": 1, \"times\": 0}}", "[]")]
        [InlineData("{\"$nested\": {\"of\": \"list\", \"depth\": 2, \"inner\": 1}}", "[[1]]")]
        [InlineData("{\"$nested\": {\"of\": \"mapping\", \"depth\": 2, \"inner\": 1}}", "{\"n\": {\"n\": 1}}")]
        [InlineData("[[1]]", "{\"$nested\": {\"of\": \"list\", \"depth\": 2, \"inner\": 1}}")]
        [InlineData(
            "{\"$nested\": {\"of\": \"list\", \"depth\": 2, \"inner\": [1]}}",
            "{\"$nested\": {\"of\": \"list\", \"depth\": 3, \"inner\": 1}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"bytes\": \"AAAAAAAA+H8AAAAAAADwPw==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"bytes\": \"AAAAAAAA+P8AAAAAAADwPw==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float64Array\", \"bytes\": \"AQAAAAAA8H8AAAAAAADwPw==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AADAfwAAgD8=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AADA/wAAgD8=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"bytes\": \"AH4APA==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"items\": [{\"$nan\": true}, 1]}}",
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"bytes\": \"AP4APA==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"items\": [1, {\"$nan\": true}]}}",
            "{\"$typed-array\": {\"type\": \"Float16Array\", \"bytes\": \"ADwA/g==\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Uint32Array\", \"items\": {\"$repeat\": {\"of\": 1, \"times\": 2}}}}",
            "{\"$typed-array\": {\"type\": \"Uint32Array\", \"bytes\": \"AQAAAAEAAAA=\"}}"
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"BigUint64Array\", \"items\": [{\"$bigint\": 258}]}}",
            "{\"$typed-array\": {\"type\": \"BigUint64Array\", \"bytes\": \"AgEAAAAAAAA=\"}}"
        )]
        [InlineData("{\"$date\": \"2024-01-02\"}", "{\"$date\": \"2024-01-02T00:00:00.000Z\"}")]
        [InlineData("{\"$date\": \"2024-01-02T02:00:00+02:00\"}", "{\"$date\": \"2024-01-02T00:00:00.000Z\"}")]
        [InlineData("{\"$map\": [[\"a\", {\"$any\": true}]]}", "{\"$map\": [[\"a\", 1]]}")]
        [InlineData("{\"$set\": [1, 2]}", "{\"$set\": [1, 2]}")]
        [InlineData("{\"$utf16\": [55296]}", "{\"$utf16\": [55296]}")]
        [InlineData("{\"$utf16\": [97]}", "\"a\"")]
        [InlineData("{\"$json\": \"{\\\"a\\\": 1, \\\"a\\\": 2}\"}", "{\"a\": 2}")]
        [InlineData(
            "{\"$error\": {\"name\": \"TypeError\"}}",
            "{\"$error\": {\"name\": \"TypeError\", \"message\": \"no\"}}"
        )]
        [InlineData("{\"$function\": \"f\"}", "{\"$function\": \"f\"}")]
        [InlineData(
            "{\"$instance\": {\"class\": \"P\", \"value\": {\"x\": 1}}}",
            "{\"$instance\": {\"class\": \"P\", \"value\": {\"x\": 1}}}"
        )]
        public void Match_themselves(string expected, string observed) => ShouldMatch(expected, observed);

        [Theory]
        [InlineData("{\"$undefined\": true}", "null", "$", DifferenceKind.Type)]
        [InlineData("{\"$nan\": true}", "null", "$", DifferenceKind.Type)]
        [InlineData("{\"$bigint\": \"12\"}", "12", "$", DifferenceKind.Type)]
        [InlineData("{\"$bigint\": \"12\"}", "{\"$bigint\": \"13\"}", "$", DifferenceKind.Value)]
        [InlineData("{\"$bytes\": \"AQID\"}", "{\"$bytes\": \"AQIE\"}", "$", DifferenceKind.Bytes)]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AADAfw==\"}}",
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AADA/w==\"}}",
            "$",
            DifferenceKind.Bytes
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"items\": [{\"$nan\": true}]}}",
            "{\"$typed-array\": {\"type\": \"Float32Array\", \"bytes\": \"AACAfw==\"}}",
            "$",
            DifferenceKind.Bytes
        )]
        [InlineData("{\"$bytes\": \"AQID\"}", "{\"$bytes\": \"AQI=\"}", "$", DifferenceKind.Bytes)]
        [InlineData("{\"$bytes\": \"AQID\"}", "[1, 2, 3]", "$", DifferenceKind.Type)]
        [InlineData(
            "{\"$bytes\": \"AQID\"}",
            "{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"AQID\"}}",
            "$",
            DifferenceKind.Type
        )]
        [InlineData(
            "{\"$typed-array\": {\"type\": \"Int8Array\", \"bytes\": \"AQID\"}}",
            "{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"AQID\"}}",
            "$",
            DifferenceKind.Type
        )]
        [InlineData("{\"$repeat\": {\"of\": \"ab\", \"times\": 3}}", "\"abab\"", "$", DifferenceKind.Text)]
        [InlineData("{\"$repeat\": {\"of\": 1, \"times\": 2}}", "[1]", "$[1]", DifferenceKind.MissingItem)]
        [InlineData(
            "{\"$nested\": {\"of\": \"list\", \"depth\": 2, \"inner\": 1}}",
            "[[2]]",
            "$[0][0]",
            DifferenceKind.Value
        )]
        [InlineData(
            "{\"$nested\": {\"of\": \"list\", \"depth\": 9, \"inner\": 1}}",
            "{\"$nested\": {\"of\": \"list\", \"depth\": 9, \"inner\": 2}}",
            "$",
            DifferenceKind.Value
        )]
        [InlineData(
            "{\"$nested\": {\"of\": \"list\", \"depth\": 2, \"inner\": 1}}",
            "{\"$nested\": {\"of\": \"mapping\", \"depth\": 2, \"inner\": 1}}",
            "$",
            DifferenceKind.Type
        )]
        [InlineData(
            "{\"$date\": \"2024-01-02\"}",
            "{\"$date\": \"2024-01-03T00:00:00.000Z\"}",
            "$",
            DifferenceKind.Value
        )]
        [InlineData("{\"$date\": \"2024-01-02\"}", "\"2024-01-02\"", "$", DifferenceKind.Type)]
        [InlineData("{\"$map\": [[\"a\", 1]]}", "{\"$map\": [[\"a\", 2]]}", "$[0][1]", DifferenceKind.Value)]
        [InlineData("{\"$map\": []}", "{\"$set\": []}", "$", DifferenceKind.Type)]
        [InlineData("{\"$set\": [1]}", "[1]", "$", DifferenceKind.Type)]
        [InlineData("{\"$utf16\": [55296]}", "{\"$utf16\": [55297]}", "$", DifferenceKind.Text)]
        [InlineData("{\"$json\": \"{\\\"a\\\": 1}\"}", "{\"a\": 2}", "$.a", DifferenceKind.Value)]
        [InlineData(
            "{\"$error\": {\"name\": \"TypeError\"}}",
            "{\"$error\": {\"name\": \"Error\"}}",
            "$.name",
            DifferenceKind.Text
        )]
        [InlineData("{\"$error\": {\"name\": \"TypeError\"}}", "{\"name\": \"TypeError\"}", "$", DifferenceKind.Type)]
        [InlineData("{\"$function\": \"f\"}", "{\"$function\": \"g\"}", "$", DifferenceKind.Text)]
        public void Differ_from_their_like(string expected, string observed, string path, DifferenceKind kind) =>
            ShouldDiffer(expected, observed, path, kind);
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
