using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What a document knew under a name is kept when it goes, until a step gives that name to something else.</summary>
public sealed class SavedNamesTests
{
    [Fact]
    public async Task A_channel_of_a_new_round_has_heard_nothing_of_an_earlier_one()
    {
        var verdict = await PlayAsync(
            """
            # stale
            steps:
            - repeat:
              - script: |
                  if (args.round === 0) await kit.invoke('stream', { onMessage: args.channel, count: 1 })
                  return 1
                args: { channel: { $channel: c }, round: "{{index}}" }
                returns: 1
              - await: c
                receives: [0]
              - reload: main
              times: 2
            """
        );

        verdict.Kind.ShouldBe(VerdictKind.Fail, verdict.Reason);
        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Step, finding.Outcome, finding.Actual).ShouldBe(("0.1.1", "but heard", "[]"));
    }

    [Fact]
    public void Channels_are_found_wherever_a_step_makes_one()
    {
        var channel = new SpecList([new SpecSpecial("channel", new SpecText("c"))]);
        Step[] makers =
        [
            Make.Invoke("x", channel),
            Make.Invoke("x") with
            {
                Raw = channel,
            },
            new EmitStep("e", channel, null) { Location = Make.Here },
            new EmitStep("e", null, channel) { Location = Make.Here },
            new ListenStep("e", channel, false) { Location = Make.Here },
            new ScriptStep("return 1", channel) { Location = Make.Here },
        ];

        makers.Select(step => string.Join(',', ChannelNames.In(step))).ShouldAllBe(names => names == "c");
    }

    [Theory]
    [InlineData("reload: main")]
    [InlineData("navigate: main\n    url: \"{{origin}}/second.html\"")]
    public async Task A_round_that_begins_with_a_name_anew_is_played_in_its_own_document(string leaving)
    {
        var verdict = await PlayAsync(
            $"""
            # saved
            steps:
            - repeat:
              - listen: e
                as: heard
              - emit: e
                payload: 1
              - await: heard
                receives: [1]
              - {leaving}
              times: 3
            """
        );

        (verdict.Kind, verdict.Reason).ShouldBe((VerdictKind.Pass, null));
    }

    private static async Task<Verdict> PlayAsync(string scenario)
    {
        using var playground = new Playground();
        return await playground.PlayAsync(scenario);
    }
}
