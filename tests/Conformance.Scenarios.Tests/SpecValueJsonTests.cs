namespace Conformance.Scenarios.Tests;

public sealed class SpecValueJsonTests
{
    public sealed class Read
    {
        [Theory]
        [InlineData("9007199254740993")]
        [InlineData("-0")]
        [InlineData("1e21")]
        [InlineData("1.50")]
        [InlineData("123456789012345678901234567890.000E-7")]
        [InlineData("0")]
        [InlineData("9")]
        public void A_number_keeps_its_digits(string digits) =>
            SpecValueJson.Read(digits).ShouldBe(new SpecNumber(digits));

        [Fact]
        public void Keys_keep_their_order_and_may_repeat()
        {
            var value = SpecValueJson.Read("""{"b":1,"a":2,"b":null}""");

            value.ShouldBe(
                new SpecMapping([
                    new("b", new SpecNumber("1")),
                    new("a", new SpecNumber("2")),
                    new("b", SpecNull.Instance),
                ])
            );
        }

        [Fact]
        public void A_single_key_with_a_dollar_is_a_special() =>
            SpecValueJson
                .Read("""[{"$undefined":true},{"$map":[["k",{"$nan":true}]]}]""")
                .ShouldBe(
                    new SpecList([
                        new SpecSpecial("undefined", new SpecBoolean(true)),
                        new SpecSpecial(
                            "map",
                            new SpecList([
                                new SpecList([new SpecText("k"), new SpecSpecial("nan", new SpecBoolean(true))]),
                            ])
                        ),
                    ])
                );

        [Fact]
        public void Pairs_become_the_mapping_they_spell() =>
            SpecValueJson
                .Read("""{"$object":[["$any",true],["__proto__",{"$number":"-0"}]]}""")
                .ShouldBe(
                    new SpecMapping([new("$any", new SpecBoolean(true)), new("__proto__", new SpecNumber("-0"))])
                );

        [Fact]
        public void Code_units_become_the_text_they_spell() =>
            SpecValueJson.Read("""{"$utf16":[97,55296]}""").ShouldBe(new SpecText("a\ud800"));

        [Fact]
        public void Numbers_that_JSON_has_no_digits_for_stay_specials() =>
            SpecValueJson
                .Read("""[{"$number":"-Infinity"},{"$number":"NaN"}]""")
                .ShouldBe(
                    new SpecList([
                        new SpecSpecial("number", new SpecText("-Infinity")),
                        new SpecSpecial("nan", new SpecBoolean(true)),
                    ])
                );

        [Fact]
        public void Escapes_and_lone_surrogates_are_read() =>
            SpecValueJson
                .Read("""  "a\"\\\/\b\f\n\r\t\u0041\udc00é"  """)
                .ShouldBe(new SpecText("a\"\\/\b\f\n\r\tA\udc00é"));

        [Theory]
        [InlineData("")]
        [InlineData("[1,]")]
        [InlineData("[1 2]")]
        [InlineData("{\"a\"1}")]
        [InlineData("{a:1}")]
        [InlineData("{\"a\":1,}")]
        [InlineData("[}")]
        [InlineData("[")]
        [InlineData("01")]
        [InlineData("-")]
        [InlineData("1.")]
        [InlineData("+1")]
        [InlineData("\"abc")]
        [InlineData("\"a\nb\"")]
        [InlineData("\"\\x\"")]
        [InlineData("\"\\u12\"")]
        [InlineData("\"\\ud80\0\"")]
        [InlineData("nul")]
        [InlineData("1 1")]
        [InlineData("{\"$object\":[1]}")]
        [InlineData("{\"$object\":1}")]
        [InlineData("{\"$utf16\":[70000]}")]
        public void What_is_not_tagged_JSON_is_refused(string json) =>
            Should.Throw<SpecValueFormatException>(() => SpecValueJson.Read(json));

        [Theory]
        [InlineData("""{"a": [1, x]}""", "'x' begins no JSON value. At character 10.")]
        [InlineData("1 1", "Something follows the value. At character 2.")]
        [InlineData("", "A value is missing. At character 0.")]
        [InlineData("[1,]", "A value is missing. At character 3.")]
        [InlineData("[1 2]", "A comma or an end is missing. At character 3.")]
        [InlineData("[1:2]", "A comma or an end is missing. At character 2.")]
        [InlineData("[1}", "A comma or an end is missing. At character 2.")]
        [InlineData("{1:1}", "A key is missing. At character 1.")]
        [InlineData("""{"a":1,}""", "A key is missing. At character 7.")]
        [InlineData("""{"a" 1}""", "A colon is missing. At character 5.")]
        [InlineData("""{"a",1}""", "A colon is missing. At character 4.")]
        [InlineData("-", "A number has no digits where JSON wants some. At character 0.")]
        [InlineData("\"a", "A text does not end. At character 0.")]
        [InlineData("\"\\", "A text does not end. At character 0.")]
        [InlineData("\"\\u0041", "A text does not end. At character 0.")]
        [InlineData("\"\\u004", "'\\u' wants four hexadecimal digits. At character 0.")]
        [InlineData("\"\\u004g\"", "'\\u' wants four hexadecimal digits. At character 0.")]
        [InlineData("\"a\tb\"", "A text holds a control character. At character 0.")]
        [InlineData("\"\\x\"", "'\\x' is no escape of JSON. At character 0.")]
        [InlineData("""[{"$utf16":[65536]}]""", "The argument of '$utf16' does not fit. At character 18.")]
        public void A_mistake_says_what_and_where_it_is(string json, string message) =>
            Should.Throw<SpecValueFormatException>(() => SpecValueJson.Read(json)).Message.ShouldBe(message);

        [Fact]
        public void A_text_with_escapes_may_hold_spaces() =>
            SpecValueJson.Read("\"\\n \\\" \"").ShouldBe(new SpecText("\n \" "));

        [Fact]
        public void Nesting_is_bounded_and_the_bound_is_far()
        {
            var deepest = new string('[', SpecValueJson.MaxDepth) + new string(']', SpecValueJson.MaxDepth);

            var value = SpecValueJson.Read(deepest);

            SpecValueJson.Write(value).ShouldBe(deepest);
            value.ShouldBe(SpecValueJson.Read(deepest));
            Should
                .Throw<SpecValueFormatException>(() => SpecValueJson.Read(new string('[', 1_000_000)))
                .Message.ShouldBe(
                    $"The value nests more than {SpecValueJson.MaxDepth} deep. At character {SpecValueJson.MaxDepth}."
                );
        }
    }

    public sealed class ReadPlain
    {
        [Fact]
        public void A_key_with_a_dollar_is_a_key() =>
            SpecValueJson
                .ReadPlain("""{"$any":true}""")
                .ShouldBe(new SpecMapping([new("$any", new SpecBoolean(true))]));
    }

    public sealed class Write
    {
        [Theory]
        [InlineData("""[null,true,false,-0,1e21,"a\"\\\u0001\n\u2028\ud800"]""")]
        [InlineData("""{"b":[],"a":{}}""")]
        [InlineData("""{"$object":[["$a",1],["b",2]]}""")]
        [InlineData("""{"$object":[["__proto__",{"a":1}]]}""")]
        [InlineData("""{"$object":[["a",1],["a",{"$object":[["$x",[{"$hole":true}]]]}]]}""")]
        [InlineData("""{"$instance":{"class":"Point","value":{"x":1}}}""")]
        [InlineData("""{"$nested":{"of":"list","depth":5000,"inner":{"$bytes":"AAE="}}}""")]
        public void What_was_read_is_written_as_it_was(string json) =>
            SpecValueJson.Write(SpecValueJson.Read(json)).ShouldBe(json);

        [Fact]
        public void The_framework_reads_what_is_written()
        {
            var value = new SpecMapping([new("\u0000\"é\u2029", new SpecList([new SpecText("\ud83d\ude00")]))]);

            using var document = System.Text.Json.JsonDocument.Parse(SpecValueJson.Write(value));

            document.RootElement.GetProperty("\u0000\"é\u2029")[0].GetString().ShouldBe("\ud83d\ude00");
        }
    }
}
