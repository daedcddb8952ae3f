using System.Collections.Concurrent;
using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What the kit waits for before it looks: by the bound of the step at hand, and on its own calls as long as they take.</summary>
public sealed class WaitingTests
{
    private const string Posted =
        "post: '{\"cmd\":\"nothing\",\"callback\":1,\"error\":2,\"options\":{},\"payload\":{\"tag\":\"{{case}}posted\"},\"__TAURI_INVOKE_KEY__\":\"{{invoke-key}}\"}'";

    private static async Task<IReadOnlyList<VerdictKind>> PlayAsync(IHostPort host, string scenario)
    {
        using var playground = new Playground { Host = host };
        var result = await playground.RunAsync(scenario);
        return [.. result.Verdicts.Select(verdict => verdict.Kind)];
    }

    // A host that takes posted messages from another queue than requests.
    private static InProcessHostPort TakingPostedLate(int milliseconds) =>
        new("late", send => new LateTaker(send, TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData("runs: 1", VerdictKind.Pass)]
    [InlineData("runs: 0", VerdictKind.Fail)]
    public async Task A_message_posted_by_hand_may_be_taken_later_than_the_requests_after_it(
        string count,
        VerdictKind kind
    )
    {
        var verdicts = await PlayAsync(
            TakingPostedLate(60),
            $"# late\nwithin: 5s\nsteps:\n- invoke: nothing\n- {Posted}\n- {count}\n  tag: posted"
        );

        verdicts.ShouldBe([kind]);
    }

    [Fact]
    public async Task A_wrong_key_that_a_scenario_sends_is_nobodys_invoke_key()
    {
        var verdicts = await PlayAsync(
            Playground.Reference(),
            $$"""
            # wrong
            steps:
            - script: |
                void fetch('ipc://localhost/nothing', { method: 'POST', body: '{}', headers: { 'Tauri-Callback': '1', 'Tauri-Error': '2', 'Tauri-Invoke-Key': 'wrong', 'Content-Type': 'application/json' } })
                return 1
              returns: 1
            # next
            steps:
            - {{Posted}}
            - runs: 1
              tag: posted
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass, VerdictKind.Pass]);
    }

    [Fact]
    public async Task A_step_is_waited_for_by_its_own_bound_and_not_by_an_earlier_one()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 700),
            """
            # late
            steps:
            - invoke: nothing
              resolves: null
              within: 200ms
            - invoke: echo
              with: { value: 1 }
              pending: true
              within: 5s
            control:
            - invoke: nothing
            """
        );

        verdicts.ShouldBe([VerdictKind.Fail]);
    }

    [Fact]
    public async Task What_asks_about_the_wire_beside_another_is_answered_itself()
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/echo", 200),
            """
            # beside
            steps:
            - script: |
                const one = kit.settle(kit.invoke('echo', { value: 1 }))
                const found = []
                for (let n = 0; n < 20; n++) {
                  found.push((await kit.settle(kit.invoke('nothing'))).state)
                }
                found.push((await one).state)
                return found.every((state) => state === 'resolved')
              returns: true
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    [Fact]
    public async Task What_is_to_stay_pending_has_time_once_those_beside_it_have_settled()
    {
        var verdicts = await PlayAsync(
            SlowHost.Of(
                (_, url) =>
                    url.EndsWith("/echo") ? TimeSpan.FromMilliseconds(450)
                    : url.EndsWith("/conformance_fence") ? TimeSpan.FromMilliseconds(300)
                    : TimeSpan.Zero
            ),
            """
            # beside
            steps:
            - parallel:
              - invoke: echo
                with: { value: 1 }
                resolves: 1
                within: 600ms
              - invoke: wait_gate
                with: { gate: g }
                pending: true
                within: 600ms
            control:
            - invoke: nothing
            """
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    [Theory]
    [InlineData("- invoke: wait_gate\n  with: { gate: g }\n  pending: true")]
    [InlineData("- listen: progress\n  as: heard\n- await: heard\n  receives-nothing: true")]
    public async Task A_short_bound_ends_no_call_of_the_kits_own(string steps)
    {
        var verdicts = await PlayAsync(
            SlowHost.Answering("/conformance_fence", 400),
            $"# short\nwithin: 150ms\nsteps:\n{steps}\ncontrol:\n- invoke: nothing"
        );

        verdicts.ShouldBe([VerdictKind.Pass]);
    }

    private sealed class LateTaker(Action<HostMessage> send, TimeSpan late) : IHostCore
    {
        private readonly ConcurrentQueue<KitMessage> _posted = [];
        private readonly ReferenceCore _core = ReferenceCore.Create(new ReferenceHostOptions(), send);

        public void Receive(KitMessage message)
        {
            if (message is not WebViewMessage)
            {
                _core.Receive(message);
                return;
            }

            _posted.Enqueue(message);
            _ = Task.Delay(late, TimeProvider.System).ContinueWith(_ => Take(), TaskScheduler.Default);
        }

        private void Take()
        {
            if (_posted.TryDequeue(out var message))
            {
                _core.Receive(message);
            }
        }

        public ValueTask DisposeAsync() => _core.DisposeAsync();
    }
}
