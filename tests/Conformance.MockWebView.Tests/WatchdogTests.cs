using System.ComponentModel;
using System.Diagnostics;

namespace Conformance.MockWebView.Tests;

public static class WatchdogTests
{
    public sealed class A_process_that_is_gone
    {
        [Fact]
        public void Is_no_failure_however_NET_tells_of_it()
        {
            var noticed = RealmProcess.WhileItLives(() => throw new InvalidOperationException("It has exited."), 7);
            var between = RealmProcess.WhileItLives(() => throw new Win32Exception(3, "There is no such process."), 7);

            (noticed, between).ShouldBe((7, 7));
        }
    }

    public sealed class A_look_that_fails
    {
        [Fact]
        public void Costs_the_WebView_and_not_the_kit()
        {
            using var process = new RealmProcess(StartNode(), new NodeRuntime("", "", "", false));
            var time = new BrokenClock();
            var calls = new PendingCalls();
            WebViewException? lost = null;
            var options = new WebViewOptions { Pages = new SpyPages(), Origins = new SpyHost() };
            using var watchdog = new Watchdog(process, calls, options, time, reason => lost = reason);
            _ = calls.CallAsync(_ => { }, TestContext.Current.CancellationToken);

            time.Look();

            lost!.Message.ShouldBe("The mock WebView cannot watch its process: The clock is broken.");
        }
    }

    private static Process StartNode() =>
        Process.Start(
            new ProcessStartInfo(new NodeLocator().Find(), ["--eval", "process.stdin.resume()"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private sealed class BrokenClock : TimeProvider
    {
        private Action _look = () => { };

        public void Look() => _look();

        public override long GetTimestamp() => throw new InvalidDataException("The clock is broken.");

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _look = () => callback(state);
            return new NoTimer();
        }
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
