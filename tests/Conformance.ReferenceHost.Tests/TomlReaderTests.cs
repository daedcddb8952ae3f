namespace Conformance.ReferenceHost.Tests;

public static class TomlReaderTests
{
    private static string ReadAsJson(string text) =>
        JsonWriter.Write(ConfigReading.ToJson(TomlReader.Read("f.toml", text)));

    public sealed class Reading
    {
        [Theory]
        [InlineData(
            "a = 1\nb = -2\nc = 0x1F\nd = 1_000\ne = 1.5\nf = 0b101\ng = 0o17",
            """{"a":1,"b":-2,"c":31,"d":1000,"e":1.5,"f":5,"g":15}"""
        )]
        [InlineData("a = \"x\\t\\u00e9\" # c\nb = 'C:\\x'", """{"a":"x\té","b":"C:\\x"}""")]
        [InlineData("a = \"\"\"\none \\\n   two\"\"\"", """{"a":"one two"}""")]
        [InlineData("a = [\n 1, # one\n 2,\n]", """{"a":[1,2]}""")]
        [InlineData("a = { b = 1, c.d = true }", """{"a":{"b":1,"c":{"d":true}}}""")]
        [InlineData("[a.b]\nc = 1\n[a]\nd = 2", """{"a":{"b":{"c":1},"d":2}}""")]
        [InlineData("[[p]]\nx = 1\n[[p]]\nx = 2\n[p.q]\ny = 3", """{"p":[{"x":1},{"q":{"y":3},"x":2}]}""")]
        [InlineData("a.b = 1\n\"c d\".'e' = 2", """{"a":{"b":1},"c d":{"e":2}}""")]
        [InlineData("a = 1\r\nb = 2\r\n", """{"a":1,"b":2}""")]
        [InlineData("a = 2026-01-01\nb = [inf, -nan]", """{"a":null,"b":[null,null]}""")]
        [InlineData("", "{}")]
        public void Understands(string text, string expected) => ReadAsJson(text).ShouldBe(expected);
    }

    public sealed class Refusing
    {
        [Theory]
        [InlineData("a = 1\na = 2", "f.toml:2:1", "The key `a` is already defined at (1,1)")]
        [InlineData("a = \"x", "f.toml:1:6", "Invalid End-Of-File found on string literal.")]
        [InlineData("a = [1 2]", "f.toml:1:8", "Missing a `,` (token: comma) to separate items in an array.")]
        [InlineData("a = yes", "f.toml:1:5", "Unexpected token `yes` for a value.")]
        [InlineData("a = 1 b = 2", "f.toml:1:7", "Unexpected token found `b` while expecting token `newline`.")]
        [InlineData("[a]\n[a]", "f.toml:2:1", "The key `a` is already defined at (1,1)")]
        [InlineData("a = {b = 1}\n[a.c]", "f.toml:2:2", "The key `a` is already defined at (1,1)")]
        [InlineData("a = 99999999999999999999", "f.toml:1:5", "Unable to parse integer `99999999999999999999`.")]
        public void Says_what_is_no_TOML_and_where(string text, string place, string reason)
        {
            var fault = Should.Throw<ConfigSyntaxException>(() => TomlReader.Read("f.toml", text));

            fault.At.ToString().ShouldBe(place);
            fault.Message.ShouldStartWith($"The file is not TOML: {reason}");
        }

        [Theory]
        [InlineData("[[c]]\np = []\n[[c.p]]\nx = 1")]
        [InlineData("[[c]]\np = [{ x = 1 }]\n[c.p.q]\ny = 1")]
        public void Says_that_a_list_written_out_does_not_grow(string text)
        {
            var fault = Should.Throw<ConfigSyntaxException>(() => TomlReader.Read("f.toml", text));

            fault.At.ToString().ShouldStartWith("f.toml:3:");
            fault.Message.ShouldBe("The file is not TOML: the list at f.toml:2:5 cannot be added to.");
        }
    }
}
