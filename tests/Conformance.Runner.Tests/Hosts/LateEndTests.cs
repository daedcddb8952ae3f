using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>A host's process takes its time to end, and is given two seconds at least.</summary>
public sealed class LateEndTests
{
    [Theory]
    [InlineData("- request: { cmd: crash, body: '{}' }\n  host-ends: true")]
    [InlineData("- invoke: crash\n  host-ends: true")]
    [InlineData("- invoke: crash\n  as: c\n- await: c\n  host-ends: true")]
    public async Task Is_seen_after_the_bound_of_its_step(string step)
    {
        using var playground = new Playground { Host = new InProcessHostPort("late", send => new LateCore(send)) };

        var verdict = await playground.PlayAsync($"# late\nwithin: 100ms\nsteps:\n{step}");

        verdict.Findings.ShouldBeEmpty();
        verdict.Kind.ShouldBe(VerdictKind.Pass, verdict.Reason);
    }

    private sealed class LateCore(Action<HostMessage> send) : IHostCore
    {
        private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(500);

        private readonly ReferenceCore _core = ReferenceCore.Create(new ReferenceHostOptions(), send);
        private bool _hasCrashed;

        public void Receive(KitMessage message)
        {
            try
            {
                _core.Receive(message);
            }
            catch (ReferenceHostCrashException)
            {
                _hasCrashed = true;
                throw;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Task.Delay(_hasCrashed ? s_late : TimeSpan.Zero, TimeProvider.System);
            await _core.DisposeAsync();
        }
    }
}
