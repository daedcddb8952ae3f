using System.Diagnostics;

namespace Conformance.Hosts.Tests;

public sealed class GreedyHostTests
{
    public sealed class A_host_with_children
    {
        private static int Child(IEnumerable<string> errors) =>
            int.Parse(errors.Single(line => line.StartsWith("child ", StringComparison.Ordinal))["child ".Length..]);

        private static bool IsAlive(int id)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                return !process.WaitForExit(TimeSpan.FromSeconds(5));
            }
            catch (ArgumentException)
            {
                return false;
            }
        }

        [Fact]
        public async Task That_hold_its_pipes_does_not_hang_the_kit_and_leaves_no_orphan()
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows whose orphan a process is.");

            var end = await Ends.AfterRequestAsync(Given.Misbehaving("forks-and-exits"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.Died);
            end.ExitStatus.ShouldBe(7);
            IsAlive(Child(end.LastErrorLines)).ShouldBeFalse();
        }

        [Fact]
        public async Task Stops_in_order_and_leaves_no_orphan()
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows whose orphan a process is.");

            var end = await Ends.AfterStopAsync(Given.Misbehaving("forks-and-serves"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.Stopped);
            IsAlive(Child(end.LastErrorLines)).ShouldBeFalse();
        }

        [Fact]
        public async Task Is_ended_with_all_of_them_when_the_session_is_disposed()
        {
            var listener = new SpyListener();
            var session = await Given.StartAsync(Given.Misbehaving("forks-and-serves"), listener);

            await session.DisposeAsync();

            var end = await session.Completion;
            end.Reason.ShouldBe(HostEndReason.Stopped);
            IsAlive(Child(end.LastErrorLines)).ShouldBeFalse();
            listener.Ends.ShouldBe([end]);
        }
    }

    [Collection(nameof(Alone))]
    public sealed class A_host_that_floods
    {
        [Fact]
        public async Task Is_heard_to_the_last_of_a_million_messages_in_bounded_memory()
        {
            var recorder = new TranscriptRecorder(TimeProvider.System, new TranscriptLimits { Entries = 1000 });
            var count = 0;
            var listener = new CountingListener(() => count++);
            await using var session = await new RecordingHostPort(Given.Misbehaving("flood"), recorder).StartAsync(
                Given.WebView,
                Given.App,
                listener,
                TestContext.Current.CancellationToken
            );
            var before = GC.GetTotalMemory(forceFullCollection: true);
            session.Send(Given.Request(session));

            await listener.Heard.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(16 << 20);
            count.ShouldBe(CountingListener.Expected);
            recorder.Cut().Entries[^1].Content.ShouldBeOfType<EntriesLeftOut>().Count.ShouldBeGreaterThan(990_000);
        }

        [Fact]
        public async Task Its_standard_error_leaves_its_last_lines_shortened()
        {
            var listener = new SpyListener();
            await using var session = await Given.StartAsync(Given.Misbehaving("wordy-errors"), listener);

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.LastErrorLines.Count.ShouldBe(100);
            end.LastErrorLines[0].ShouldBe("error line 902");
            end.LastErrorLines[^2].Length.ShouldBe(4097);
            end.LastErrorLines[^1].ShouldBe("no end");
            listener.Errors.Count.ShouldBe(1002);
        }

        private sealed class CountingListener(Action count) : IHostListener
        {
            public const int Expected = 1_000_000;

            private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
            private int _count;

            public Task Heard => _heard.Task;

            public void Receive(IHostSession session, HostMessage message)
            {
                if (message is HostLog)
                {
                    count();
                    if (++_count == Expected)
                    {
                        _heard.SetResult();
                    }
                }
            }

            public void Ended(IHostSession session, HostEnd end) => _heard.TrySetResult();
        }
    }

    public sealed class A_host_that_writes_a_long_line
    {
        [Theory]
        [InlineData("over-limit")]
        [InlineData("gib-line")]
        public async Task Over_the_limit_is_blamed(string behaviour)
        {
            var options = new HostPortOptions { MessageLimit = 1 << 20 };
            await using var session = await Given.StartAsync(Given.Misbehaving(behaviour, options), new SpyListener());

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("a line has more than 1048576 bytes");
            end.Explanation.ShouldContain("'{\"jsonrpc\":\"2.0\",\"method\":\"host/log\"");
        }

        [Fact]
        public async Task Of_a_GiB_is_over_the_default_limit()
        {
            await using var session = await Given.StartAsync(Given.Misbehaving("gib-line"), new SpyListener());

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Explanation.ShouldContain("a line has more than 268435456 bytes");
        }
    }
}
