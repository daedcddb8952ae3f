using System.Text;

namespace Conformance.Hosts.Tests;

public static class ErrorTailTests
{
    private static async Task<IReadOnlyList<string>> ReadAsync(byte[] said, Action<string>? heard = null)
    {
        var lines = new LastLines(10);
        var tail = new ErrorTail(new MemoryStream(said), lines, 100_000, heard);
        tail.Start("errors of a test");
        await tail.Done.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);
        return lines.ToList();
    }

    [Fact]
    public static async Task A_letter_that_two_reads_share_is_read()
    {
        var text = new string('a', 8189) + "😀" + new string('b', 8191);

        var lines = await ReadAsync(Encoding.UTF8.GetBytes(text));

        lines.ShouldBe([text]);
    }

    [Fact]
    public static async Task A_letter_that_never_ends_is_told()
    {
        var lines = await ReadAsync([(byte)'a', 0xF0, 0x9F]);

        lines.ShouldBe(["a\uFFFD"]);
    }

    [Fact]
    public static async Task Who_fails_while_it_hears_ends_the_tail_and_not_the_process()
    {
        var lines = await ReadAsync("a\nb\n"u8.ToArray(), _ => throw new InvalidOperationException("no room"));

        lines.ShouldBe(["a", "(The kit could not read on: no room)"]);
    }
}
