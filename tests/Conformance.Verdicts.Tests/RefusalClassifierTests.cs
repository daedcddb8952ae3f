using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

public sealed class RefusalClassifierTests
{
    [Theory]
    [InlineData("Command echo not allowed by ACL", RefusalClass.Acl)]
    [InlineData("Command plugin:event|listen|x not allowed by ACL", RefusalClass.Acl)]
    [InlineData("no_such not allowed. Command not found", RefusalClass.Acl)]
    [InlineData("echo not allowed. Plugin not found", RefusalClass.Acl)]
    [InlineData(". not allowed. Plugin not found", RefusalClass.Acl)]
    [InlineData("wire. not allowed. Command not found", RefusalClass.Acl)]
    [InlineData(
        "event.listen not allowed. Permissions associated with this command: core:event:allow-listen, core:event:default",
        RefusalClass.Acl
    )]
    [InlineData(
        "secret not allowed on window \"main\", webview \"main\", URL: local\n\nallowed on: [windows: \"x\", URL: local]\n\nreferenced by: capability: c, permission: p",
        RefusalClass.Acl
    )]
    [InlineData("secret explicitly denied on origin local\n\nreferenced by: capability: c", RefusalClass.Acl)]
    [InlineData("allowed", RefusalClass.Acl)]
    [InlineData("Command no_such_command not found", RefusalClass.NotFound)]
    [InlineData("plugin nowhere not found", RefusalClass.NotFound)]
    [InlineData(
        "invalid args `value` for command `echo`: command echo missing required key value",
        RefusalClass.Arguments
    )]
    [InlineData(
        "invalid args `value` for command `\"other-name\"`: invalid type: string \"a\", expected i32",
        RefusalClass.Arguments
    )]
    [InlineData(
        "invalid args `value` for command `echo`: command echo expected a value for key value but the IPC call used a bytes payload",
        RefusalClass.Arguments
    )]
    [InlineData(
        "invalid args `event` for command `listen`: Event name must include only alphanumeric characters, `-`, `/`, `:` and `_`.",
        RefusalClass.Arguments
    )]
    [InlineData(
        "invalid args `a` for command `echo`: invalid type: string \"not allowed\", expected u8",
        RefusalClass.Arguments
    )]
    [InlineData("invalid channel value `x`, expected a string in the `__CHANNEL__:ID` format", RefusalClass.Arguments)]
    [InlineData("only alphanumeric, '-', '/', ':', '_' permitted for event names: \"a b\"", RefusalClass.Arguments)]
    [InlineData("AES-GCM", RefusalClass.Isolation)]
    [InlineData("Nonce: could not convert slice to array", RefusalClass.Isolation)]
    [InlineData("missing field `nonce` at line 1 column 13", RefusalClass.Isolation)]
    [InlineData("missing Tauri-Invoke-Key header", RefusalClass.Transport)]
    [InlineData("missing Origin header", RefusalClass.Transport)]
    [InlineData("missing Tauri-Callback header", RefusalClass.Transport)]
    [InlineData("missing Tauri-Error header", RefusalClass.Transport)]
    [InlineData("Tauri callback header value must be a numeric string", RefusalClass.Transport)]
    [InlineData("Tauri invoke key header value must be a string", RefusalClass.Transport)]
    [InlineData("Origin header is not a valid URL", RefusalClass.Transport)]
    [InlineData("unknown content type", RefusalClass.Transport)]
    [InlineData("content type text/plain is not implemented", RefusalClass.Transport)]
    [InlineData("only POST and OPTIONS are allowed", RefusalClass.Transport)]
    [InlineData("failed to acquire webview reference", RefusalClass.Transport)]
    [InlineData("EOF while parsing an object at line 1 column 1", RefusalClass.Transport)]
    [InlineData("EOF while parsing a value at line 1 column 0", RefusalClass.Isolation)]
    [InlineData("JSON error: expected value at line 1 column 1", RefusalClass.Transport)]
    public void Knows_the_texts_of_Tauri(string text, RefusalClass refusal) =>
        RefusalClassifier.Is(refusal, new SpecText(text)).ShouldBeTrue();

    [Theory]
    [InlineData("no_such not allowed. Command not found", RefusalClass.NotFound)]
    [InlineData("Command echo not found", RefusalClass.Acl)]
    [InlineData("Command echo not found", RefusalClass.Arguments)]
    [InlineData("invalid args `a` for command `b`: missing field `nonce`", RefusalClass.Isolation)]
    [InlineData("missing Origin header", RefusalClass.Arguments)]
    [InlineData("AES-GCM", RefusalClass.Transport)]
    [InlineData("allowed it was, but the disk is full", RefusalClass.Acl)]
    [InlineData("missing field `name` at line 1 column 2", RefusalClass.Arguments)]
    public void Does_not_mistake_one_class_for_another(string text, RefusalClass refusal) =>
        RefusalClassifier.Is(refusal, new SpecText(text)).ShouldBeFalse();

    [Theory]
    [InlineData("Permission denied: echo", RefusalClass.Acl)]
    [InlineData("this command is forbidden here", RefusalClass.Acl)]
    [InlineData("not authorized", RefusalClass.Acl)]
    [InlineData("Unknown command 'x'", RefusalClass.NotFound)]
    [InlineData("no such plugin: x", RefusalClass.NotFound)]
    [InlineData("the command 'x' does not exist", RefusalClass.NotFound)]
    [InlineData("not-found", RefusalClass.NotFound)]
    [InlineData("missing argument 'value'", RefusalClass.Arguments)]
    [InlineData("Invalid type for 'value'", RefusalClass.Arguments)]
    [InlineData("firstTerm is required", RefusalClass.Arguments)]
    [InlineData("could not deserialize 'value'", RefusalClass.Arguments)]
    [InlineData("decryption failed", RefusalClass.Isolation)]
    [InlineData("bad nonce", RefusalClass.Isolation)]
    [InlineData("malformed request", RefusalClass.Transport)]
    [InlineData("the body is no JSON", RefusalClass.Transport)]
    public void Understands_other_wordings(string text, RefusalClass refusal) =>
        RefusalClassifier.Classify(new SpecText(text)).ShouldBe([refusal]);

    [Theory]
    [InlineData("{\"$error\": {\"name\": \"Error\", \"message\": \"Command x not found\"}}", true)]
    [InlineData("{\"message\": \"Command x not found\"}", true)]
    [InlineData("{\"code\": \"not-found\"}", true)]
    [InlineData("{\"other\": \"Command x not found\"}", false)]
    [InlineData("\"the disk is full\"", false)]
    [InlineData("\"window not found\"", false)]
    [InlineData("null", false)]
    [InlineData("404", false)]
    public void Reads_the_text_of_a_reason(string reason, bool isNotFound) =>
        RefusalClassifier.Is(RefusalClass.NotFound, Tagged.Value(reason)).ShouldBe(isNotFound);

    // Bounded, as it would else be a test that hangs for minutes rather than one that fails.
    [Fact]
    public async Task Reads_a_long_text_in_a_time_that_grows_with_its_length_alone()
    {
        var text = new SpecText(string.Concat(Enumerable.Repeat("command ", 250_000)));

        var classes = await Task.Run(() => RefusalClassifier.Classify(text), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        classes.ShouldBeEmpty();
    }

    [Fact]
    public void Finds_no_class_in_no_reason() => RefusalClassifier.Classify(null).ShouldBeEmpty();
}
