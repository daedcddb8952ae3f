using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: Conformance.Tests.Shared.BoundedTest]

namespace Conformance.Tests.Shared;

/// <summary>Cancels the token of a test that has waited for minutes, so that it fails under its name and holds up no other.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class BoundedTestAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan s_bound = TimeSpan.FromMinutes(3);
    private readonly ConcurrentDictionary<string, ITimer> _timers = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = Xunit.TestContext.Current;
        _timers[test.UniqueID] = TimeProvider.System.CreateTimer(
            _ =>
            {
                context.AddWarning($"It was cancelled after {s_bound.TotalMinutes} minutes.");
                context.CancelCurrentTest();
            },
            null,
            s_bound,
            Timeout.InfiniteTimeSpan
        );
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_timers.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
