namespace Conformance.Hosts.Tests;

public static class ClosedInputTests
{
    public sealed class A_host_that_closed_its_input
    {
        [Fact]
        public async Task Once_it_was_asked_to_stop_is_blamed_for_not_stopping_alone()
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux(),
                "Only on Linux can a .NET process close what it was started with."
            );
            var options = new HostPortOptions { Patience = 0.05, StopTimeout = TimeSpan.FromSeconds(4) };

            var end = await Ends.AfterStopAsync(Given.Misbehaving("closes-input-on-stop", options), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.DidNotStop);
        }

        [Theory]
        [InlineData(0.25, 1)]
        [InlineData(0.5, 2)]
        public async Task Earlier_is_given_the_time_that_the_machine_has(double patience, int seconds)
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux(),
                "Only on Linux can a .NET process close what it was started with."
            );
            var time = new WatchedTime();
            var options = new HostPortOptions { Patience = patience };

            await Ends.AfterRequestAsync(Given.Misbehaving("closes-input", options, time), new SpyListener());

            time.Waits.ShouldContain(TimeSpan.FromSeconds(seconds));
            time.Waits.ShouldContain(TimeSpan.FromSeconds(5 * patience));
            time.Waits.ShouldNotContain(TimeSpan.FromSeconds(4));
        }
    }
}
