namespace Conformance.Reporting.Tests;

public sealed class SteadyProgressTests
{
    [Fact]
    public void What_cannot_be_shown_is_held_and_the_rest_is_shown()
    {
        var shown = new List<int>();
        var progress = new SteadyProgress<int>(
            new Sink(value => shown.Add(value == 1 ? throw new IOException("The disk is full.") : value))
        );

        progress.Report(0);
        progress.Report(1);
        progress.Report(2);

        shown.ShouldBe([0, 2]);
        progress.Failure!.Message.ShouldBe("The disk is full.");
    }

    private sealed class Sink(Action<int> show) : IProgress<int>
    {
        public void Report(int value) => show(value);
    }
}
