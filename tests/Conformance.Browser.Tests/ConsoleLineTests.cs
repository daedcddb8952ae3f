using Conformance.NativeWebView;

namespace Conformance.Browser.Tests;

/// <summary>A page can post to the kit's console what it likes.</summary>
public static class ConsoleLineTests
{
    [Fact]
    public static void A_line_of_the_consoles_own_is_read()
    {
        ConsoleLine
            .Read("""["tauri://localhost/","warn","look here"]""")
            .ShouldBe(new ConsoleLine("tauri://localhost/", "warn", "look here"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[1,2,3]")]
    [InlineData("""["a","b"]""")]
    [InlineData("""["a",null,"c"]""")]
    [InlineData("""{"a":1}""")]
    [InlineData("""["a","log","\ud800"]""")]
    public static void Anything_else_is_no_line_and_harms_nobody(string? posted)
    {
        ConsoleLine.Read(posted).ShouldBeNull();
    }
}
