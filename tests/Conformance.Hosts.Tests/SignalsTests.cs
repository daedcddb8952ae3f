namespace Conformance.Hosts.Tests;

public static class SignalsTests
{
    [Theory]
    [InlineData(137, "linux", "signal 9, SIGKILL")]
    [InlineData(135, "linux", "signal 7, SIGBUS")]
    [InlineData(135, "macos", "signal 7, SIGEMT")]
    [InlineData(138, "linux", "signal 10, SIGUSR1")]
    [InlineData(138, "macos", "signal 10, SIGBUS")]
    [InlineData(140, "macos", "signal 12, SIGSYS")]
    [InlineData(190, "linux", "signal 62")]
    [InlineData(158, "linux", "signal 30")]
    [InlineData(137, "windows", null)]
    [InlineData(128, "linux", null)]
    [InlineData(193, "linux", null)]
    [InlineData(null, "linux", null)]
    public static void Are_named_as_the_system_numbers_them(int? status, string system, string? signal)
    {
        Signals.In(status, system).ShouldBe(signal);
    }
}
