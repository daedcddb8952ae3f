namespace Conformance.ReferenceHost.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData(
        "echo_i32",
        """{"value":"a"}""",
        "`value` for command `echo_i32`: invalid type: string \\\"a\\\", expected i32"
    )]
    [InlineData(
        "echo_i32",
        """{"value":1.0}""",
        "`value` for command `echo_i32`: invalid type: floating point `1.0`, expected i32"
    )]
    [InlineData(
        "echo_i32",
        """{"value":2147483648}""",
        "`value` for command `echo_i32`: invalid value: integer `2147483648`, expected i32"
    )]
    [InlineData("echo_i32", "null", "`value` for command `echo_i32`: command echo_i32 missing required key value")]
    [InlineData(
        "echo_u64",
        """{"value":-1}""",
        "`value` for command `echo_u64`: invalid value: integer `-1`, expected u64"
    )]
    [InlineData(
        "echo_bool",
        """{"value":[1]}""",
        "`value` for command `echo_bool`: invalid type: sequence, expected a boolean"
    )]
    [InlineData(
        "echo_string",
        """{"value":{}}""",
        "`value` for command `echo_string`: invalid type: map, expected a string"
    )]
    [InlineData("echo_f64", """{"value":null}""", "`value` for command `echo_f64`: invalid type: null, expected f64")]
    [InlineData(
        "sum",
        """{"first_term":1}""",
        "`firstTerm` for command `sum`: command sum missing required key firstTerm"
    )]
    [InlineData(
        "sum",
        """{"firstTerm":true,"secondTerm":"x"}""",
        "`firstTerm` for command `sum`: invalid type: boolean `true`, expected i32"
    )]
    [InlineData("plugin:probe|read", "{}", "`path` for command `read`: command read missing required key path")]
    public void What_does_not_fit_is_refused_in_Tauris_words(string command, string json, string expected) =>
        new RunningCore().Invoke(command, json).ShouldBe($"error \"invalid args {expected}\"");

    [Theory]
    [InlineData("echo_u64", """{"value":18446744073709551615}""", "18446744073709551615")]
    [InlineData("echo_f64", """{"value":1}""", "1.0")]
    [InlineData("echo_optional", """{"value":null}""", "null")]
    [InlineData("echo_optional", "5", "null")]
    [InlineData("sum", """{"firstTerm":1,"secondTerm":2,"extra":[]}""", "3")]
    [InlineData("sum", """{"firstTerm":2147483647,"secondTerm":1}""", "error \"overflow\"")]
    [InlineData("nothing", "\"x\"", "null")]
    [InlineData("phantom", "{}", "error \"Command phantom not found\"")]
    [InlineData("constant", """{"name":"u64-max"}""", "18446744073709551615")]
    [InlineData("constant", """{"name":"negative-zero"}""", "-0.0")]
    [InlineData("constant", """{"name":"text-3"}""", "\"xxx\"")]
    [InlineData("constant", """{"name":"text-x"}""", "error \"no such constant\"")]
    [InlineData("plugin:app|version", "{}", "\"1.0.0\"")]
    [InlineData("plugin:app|name", "{}", "\"conformance-app\"")]
    [InlineData("plugin:path|join", """{"paths":["a","..","b"]}""", "\"b\"")]
    [InlineData("plugin:window|title", "{}", "\"main\"")]
    [InlineData("plugin:tray|get_by_id", """{"id":"x"}""", "error \"plugin tray not found\"")]
    [InlineData(
        "plugin:webview|internal_toggle_devtools",
        "{}",
        "error \"Command internal_toggle_devtools not found\""
    )]
    public void What_fits_is_answered(string command, string json, string expected) =>
        new RunningCore().Invoke(command, json).ShouldBe(expected);

    [Fact]
    public void Raw_bytes_are_no_arguments()
    {
        var core = new RunningCore();
        var request = RawRequest.Of("echo_optional", "x") with { ContentType = "application/octet-stream" };

        core.Answer(request)
            .Body!.ReadText()
            .ShouldBe(
                "\"invalid args `value` for command `echo_optional`: command echo_optional expected a value for key value but the IPC call used a bytes payload\""
            );
    }
}
