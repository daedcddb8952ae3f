using System.Text;

namespace Conformance.Hosts.Tests;

public sealed class LineWriterTests
{
    [Fact]
    public async Task Many_lines_that_wait_are_written_in_order_in_one_write()
    {
        using var stream = new GatedStream();
        using var writer = new LineWriter(stream, 1 << 20, "test");
        writer.TryWrite(new HostStop(0));
        await stream.Entered.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

        for (var i = 1; i <= 100; i++)
        {
            writer.TryWrite(new HostStop(i));
        }

        stream.Open();
        writer.Close();
        var failure = await writer.Completion;

        failure.ShouldBeNull();
        stream.Writes.Count.ShouldBe(2);
        stream
            .Writes[1]
            .ShouldBe(
                string.Concat(Enumerable.Range(1, 100).Select(i => HostProtocolWriter.Line(new HostStop(i)) + "\n"))
            );
        stream.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_line_is_refused_where_too_much_waits()
    {
        using var stream = new GatedStream();
        using var writer = new LineWriter(stream, 100, "test");
        writer.TryWrite(new HostStop(0));
        await stream.Entered.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

        var answers = Enumerable.Range(1, 4).Select(i => writer.TryWrite(new HostStop(i))).ToList();

        answers.ShouldBe([true, true, false, false]);
        stream.Open();
    }

    [Fact]
    public async Task A_stream_that_fails_ends_the_writer_with_that_failure()
    {
        using var stream = new GatedStream { Failure = new IOException("broken pipe") };
        using var writer = new LineWriter(stream, 100, "test");
        stream.Open();
        writer.TryWrite(new HostStop(0));

        var failure = await writer.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

        failure.ShouldNotBeNull().Message.ShouldBe("broken pipe");
        writer.TryWrite(new HostStop(1)).ShouldBeTrue();
    }

    /// <summary>Holds writes back until it is opened.</summary>
    private sealed class GatedStream : MemoryStream
    {
        private readonly ManualResetEventSlim _gate = new();
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IOException? Failure { get; init; }

        public List<string> Writes { get; } = [];

        public bool IsClosed { get; private set; }

        public Task Entered => _entered.Task;

        public void Open() => _gate.Set();

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _entered.TrySetResult();
            _gate.Wait();
            if (Failure is not null)
            {
                throw Failure;
            }

            Writes.Add(Encoding.UTF8.GetString(buffer));
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
