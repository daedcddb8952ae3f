using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;

namespace Conformance.Runner.Tests;

public sealed class RunNotesTests
{
    private const string OneCase = """
        # first
        steps:
        - invoke: echo
          with: { value: 1 }
          resolves: 1
        """;

    [Fact]
    public async Task A_feature_that_the_kit_does_not_know_is_told_with_the_nearest_that_it_knows()
    {
        using var playground = new Playground { Host = Claiming("raw-body", "x-menus") };

        var result = await playground.RunAsync(OneCase);

        result.Notes.ShouldBe([
            "The host claims the feature 'raw-body', which the kit does not know; did you mean 'raw-bodies'?",
            "The host claims the feature 'x-menus', which the kit does not know.",
        ]);
    }

    [Fact]
    public async Task Features_that_the_kit_knows_are_not_worth_a_word()
    {
        using var playground = new Playground();

        (await playground.RunAsync(OneCase)).Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "webview/evaluate",
        "'webview/evaluate' 2 times, which the protocol does not know; did you mean 'webview/eval'?"
    )]
    [InlineData(
        "webview/request",
        "'webview/request' 2 times, which the protocol does not know; did you mean 'webview/create'?"
    )]
    [InlineData(
        "metrics",
        "'metrics' 2 times, which the protocol does not know; begin the name of one of your own with '$/'."
    )]
    public async Task A_notification_that_the_protocol_does_not_know_is_told_and_fails_nothing(
        string method,
        string told
    )
    {
        using var playground = new Playground { Host = Saying(new UnknownHostNotification(method)) };

        var result = await playground.RunAsync(OneCase);

        result.Notes.ShouldBe([$"The host sent the notification {told}"]);
        result.Strays.ShouldBeEmpty();
        result.Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(Verdicts.VerdictKind.Pass);
    }

    [Theory]
    [InlineData(
        "webview/close",
        "The host sent 'webview/close' 2 times with an id, as a request, and was refused; it is a notification, which has none."
    )]
    [InlineData(
        "webview/evals",
        "The host sent the request 'webview/evals' 2 times, which the protocol does not know; did you mean 'webview/eval'?"
    )]
    [InlineData("host/mystery", "The host sent the request 'host/mystery' 2 times, which the protocol does not know.")]
    public async Task A_request_that_the_protocol_does_not_know_is_told(string method, string told)
    {
        using var playground = new Playground { Host = Saying(new UnknownHostRequest("7", method)) };

        (await playground.RunAsync(OneCase)).Notes.ShouldBe([told]);
    }

    [Fact]
    public async Task Of_very_many_names_that_the_protocol_does_not_know_some_are_told()
    {
        var names = Enumerable
            .Range(0, 10)
            .Select(number => new UnknownHostNotification($"{new string('x', 200)}{number}"));
        using var playground = new Playground { Host = Saying([.. names]) };

        var notes = (await playground.RunAsync(OneCase)).Notes;

        notes.Count.ShouldBe(9);
        notes[0].ShouldStartWith($"The host sent the notification '{new string('x', 100)}…' 2 times, ");
        notes[8].ShouldBe("The host sent 4 times under other names that the protocol does not know.");
    }

    // It says each with its greeting, and again with the answer of the one call.
    private static InProcessHostPort Saying(params HostMessage[] unknown) =>
        new(
            "talker",
            send =>
                ReferenceCore.Create(
                    new ReferenceHostOptions(),
                    message =>
                    {
                        if (message is HostStarted || IsReply(message))
                        {
                            Array.ForEach(unknown, send);
                        }

                        send(message);
                    }
                )
        );

    private static bool IsReply(HostMessage message) =>
        message is RequestAnswered { Response.Body: { } body } && body.ToString() == "1";

    private static InProcessHostPort Claiming(params string[] features) =>
        new(
            "boaster",
            send =>
                ReferenceCore.Create(
                    new ReferenceHostOptions(),
                    message =>
                        send(
                            message is HostStarted started
                                ? started with
                                {
                                    Host = started.Host with { Features = [.. started.Host.Features, .. features] },
                                }
                                : message
                        )
                )
        );
}
