using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class LineReaderTests
{
    private static List<string> Lines(LineReader reader)
    {
        var lines = new List<string>();
        while (reader.TryRead(out var line))
        {
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(65_536)]
    public void Lines_come_whole_however_the_stream_cuts_them(int piece)
    {
        var wanted = Enumerable.Range(0, 300).Select(i => new string((char)('a' + (i % 26)), i * i % 9000)).ToList();
        using var reader = new LineReader(
            new CutStream(string.Concat(wanted.Select(line => line + "\n")), piece),
            1 << 20
        );

        var lines = Lines(reader);

        lines.ShouldBe(wanted);
        reader.Rest.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_stands_after_the_last_line_feed_is_left()
    {
        using var reader = new LineReader(new CutStream("whole\nhalf", 3), 1 << 20);

        var lines = Lines(reader);

        lines.ShouldBe(["whole"]);
        Encoding.UTF8.GetString(reader.Rest).ShouldBe("half");
        reader.Total.ShouldBe(10);
    }

    [Theory]
    [InlineData("12345678\n123456789\n")]
    [InlineData("12345678\n123456789")]
    public void A_line_over_the_limit_is_refused_with_its_beginning(string text)
    {
        using var reader = new LineReader(new CutStream(text, 100), 8);

        var first = reader.TryRead(out _);
        var refused = Should.Throw<HostProtocolException>(() => reader.TryRead(out _));

        first.ShouldBeTrue();
        refused.Message.ShouldContain("a line has more than 8 bytes");
        refused.Message.ShouldContain("'123456789…'");
    }

    /// <summary>Gives a text in pieces.</summary>
    private sealed class CutStream(string text, int piece) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, piece));
    }
}
