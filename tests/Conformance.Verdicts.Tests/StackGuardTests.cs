namespace Conformance.Verdicts.Tests;

public sealed class StackGuardTests
{
    [Fact]
    public void Recursion_outlives_a_stack() => Count(100_000, failsAtEnd: false).ShouldBe(100_000);

    [Fact]
    public void A_failure_at_the_bottom_reaches_the_caller()
    {
        var failure = Should.Throw<InvalidOperationException>(() => Count(100_000, failsAtEnd: true));

        failure.GetBaseException().Message.ShouldBe("The bottom.");
    }

    private static int Count(int depth, bool failsAtEnd) =>
        StackGuard.Run(
            (depth, failsAtEnd),
            static at =>
                at.depth > 0 ? 1 + Count(at.depth - 1, at.failsAtEnd)
                : at.failsAtEnd ? throw new InvalidOperationException("The bottom.")
                : 0
        );
}
