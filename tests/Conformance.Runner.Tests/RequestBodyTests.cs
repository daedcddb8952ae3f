using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

public sealed class RequestBodyTests
{
    [Fact]
    public void A_text_is_repeated_as_often_as_is_written()
    {
        RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber("3"))).ShouldNotBeNull().ReadText().ShouldBe("ababab");
        RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber("0"))).ShouldNotBeNull().ReadText().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("3e9")]
    [InlineData("3000000000")]
    [InlineData("-1")]
    public void A_count_that_is_none_is_told(string times)
    {
        var mistake = Should.Throw<InvalidDataException>(() =>
            RequestBody.Of(Repeat(new SpecText("ab"), new SpecNumber(times)))
        );

        mistake.Message.ShouldContain(times);
        mistake.Message.ShouldEndWith("'$repeat' makes one of a text and a whole number.");
    }

    [Fact]
    public void What_is_no_text_makes_no_body() =>
        Should.Throw<InvalidDataException>(() => RequestBody.Of(Repeat(new SpecNumber("1"), new SpecNumber("1"))));

    [Fact]
    public void Bytes_that_are_none_are_told() =>
        Should
            .Throw<InvalidDataException>(() => RequestBody.Of(new SpecSpecial("bytes", new SpecText("?"))))
            .Message.ShouldBe("The body's '$bytes' is '?', which is no Base64.");

    [Fact]
    public void A_repeated_text_may_be_one_of_repetition_itself() =>
        RequestBody
            .Of(Repeat(Repeat(new SpecText("ab"), new SpecNumber("2")), new SpecNumber("2")))
            .ShouldNotBeNull()
            .ReadText()
            .ShouldBe("abababab");

    [Fact]
    public void A_view_is_sent_as_its_bytes()
    {
        var items = new SpecList([new SpecNumber("1"), new SpecNumber("513")]);
        var view = new SpecSpecial(
            "typed-array",
            Make.Mapping(("type", new SpecText("Uint16Array")), ("items", items))
        );

        var body = RequestBody.Of(view).ShouldNotBeNull();

        body.IsText.ShouldBeFalse();
        body.ReadBytes().ToArray().ShouldBe([1, 0, 1, 2]);
    }

    [Fact]
    public void A_view_that_is_none_is_told() =>
        Should.Throw<InvalidDataException>(() =>
            RequestBody.Of(new SpecSpecial("typed-array", Make.Mapping(("type", new SpecText("Uint8Array")))))
        );

    [Theory]
    [InlineData("5", "5")]
    [InlineData("null", "null")]
    [InlineData("{\"a\":[1,\"x\"]}", "{\"a\":[1,\"x\"]}")]
    public void What_a_name_stands_for_is_sent_as_JSON(string value, string sent) =>
        RequestBody.Of(SpecValueJson.Read(value)).ShouldNotBeNull().ReadText().ShouldBe(sent);

    [Theory]
    [InlineData("{\"$date\": \"2024-01-02T00:00:00Z\"}")]
    [InlineData("{\"a\": {\"$nan\": true}}")]
    [InlineData("[{\"$undefined\": true}]")]
    [InlineData("{\"$object\": [[\"$a\", 1]]}")]
    public void What_no_JSON_can_say_is_not_sent_in_the_words_of_the_kit(string value) =>
        Should
            .Throw<InvalidDataException>(() => RequestBody.Of(SpecValueJson.Read(value)))
            .Message.ShouldEndWith("and one is a text, bytes, or what JSON can say.");

    private static SpecSpecial Repeat(SpecValue of, SpecValue times) =>
        new("repeat", Make.Mapping(("of", of), ("times", times)));
}
