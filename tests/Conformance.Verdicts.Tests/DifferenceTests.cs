namespace Conformance.Verdicts.Tests;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData(DifferenceKind.Type, null, "$.a: another type, 2 instead of 1")]
    [InlineData(DifferenceKind.Value, null, "$.a: 2 instead of 1")]
    [InlineData(DifferenceKind.Text, null, "$.a: 2 instead of 1")]
    [InlineData(DifferenceKind.Text, "from here", "$.a: the texts differ from here")]
    [InlineData(DifferenceKind.Bytes, "from here", "$.a: the bytes differ, from here")]
    [InlineData(DifferenceKind.Length, "its length is 3", "$.a: another length than 1, its length is 3")]
    [InlineData(DifferenceKind.MissingKey, null, "$.a: this key is missing")]
    [InlineData(DifferenceKind.ExtraKey, null, "$.a: this key was not asked for, it holds 2")]
    [InlineData(DifferenceKind.MissingItem, null, "$.a: missing, it should be 1")]
    [InlineData(DifferenceKind.ExtraItem, null, "$.a: one more than asked for, 2")]
    [InlineData(DifferenceKind.Pattern, null, "$.a: 2 does not match 1")]
    [InlineData(DifferenceKind.Pattern, "it is not JSON", "$.a: 2 does not match 1, it is not JSON")]
    [InlineData(DifferenceKind.Unjudgeable, "Nonsense.", "$.a: Nonsense.")]
    public void Is_told_by_its_kind(DifferenceKind kind, string? detail, string told) =>
        new Difference("$.a", kind, "1", "2", detail).Describe().ShouldBe(told);

    [Theory]
    [InlineData("$", DifferenceKind.Value, null, true)]
    [InlineData("$", DifferenceKind.Pattern, null, true)]
    [InlineData("$", DifferenceKind.Pattern, "more", false)]
    [InlineData("$", DifferenceKind.MissingItem, null, false)]
    [InlineData("$", DifferenceKind.ExtraItem, null, false)]
    [InlineData("$", DifferenceKind.Unjudgeable, null, false)]
    [InlineData("$.a", DifferenceKind.Value, null, false)]
    public void Is_the_whole_where_nothing_more_can_be_said(
        string path,
        DifferenceKind kind,
        string? detail,
        bool isWhole
    ) => new Difference(path, kind, "1", "2", detail).IsWhole.ShouldBe(isWhole);

    [Theory]
    [InlineData("{\"$sha256\": {\"length\": 4, \"hex\": \"00\"}}", "its length is 3")]
    [InlineData(
        "{\"$sha256\": {\"hex\": \"00\"}}",
        "its digest is 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"
    )]
    [InlineData("{\"$length\": 4}", "its length is 3")]
    public void Gives_the_figure_that_was_found(string expected, string detail) =>
        ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value("{\"$bytes\": \"AQID\"}"))!.Detail.ShouldBe(detail);

    [Theory]
    [InlineData("{\"$json-text\": 1}", "\"{\"", "it is not JSON")]
    [InlineData(
        "{\"$type\": 1}",
        "1",
        "'$type' takes one of string, number, integer, boolean, null, list, mapping, undefined, bytes, error, function, bigint."
    )]
    [InlineData("{\"$js\": \"1\"}", "1", "'$js' says nothing about an observed value.")]
    [InlineData("{\"$matches\": 1}", "1", "'$matches' takes a regular expression.")]
    [InlineData("{\"$one-of\": 1}", "1", "'$one-of' takes a list.")]
    [InlineData("{\"$length\": \"x\"}", "1", "'$length' takes a count, or {min, max}.")]
    [InlineData("{\"$close-to\": 1}", "1", "'$close-to' takes {value, within}, both numbers.")]
    [InlineData("{\"$sha256\": 1}", "1", "'$sha256' takes {length, hex}.")]
    [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\"}}", "1", "'$typed-array' cannot be read as bytes.")]
    [InlineData("{\"$bigint\": \"x\"}", "1", "'$bigint' takes the digits of an integer.")]
    [InlineData("{\"$date\": 1}", "1", "'$date' takes an ISO 8601 date and time.")]
    [InlineData("{\"$set\": 1}", "1", "'$set' takes a list.")]
    [InlineData("{\"$error\": 1}", "1", "'$error' takes {name, message}.")]
    public void Says_what_is_wrong(string expected, string observed, string detail) =>
        ValueMatcher.Compare(Tagged.Value(expected), Tagged.Value(observed))!.Detail.ShouldBe(detail);
}
