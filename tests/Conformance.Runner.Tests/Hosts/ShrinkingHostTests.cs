using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>Generated values may cost one host after the other; what they leave is not handed to the next case.</summary>
public sealed class ShrinkingHostTests
{
    private const string Drawn = """
        # drawn
        for-all: { value: { integer: { min: 0, max: 5000 } }, runs: 50 }
        steps:
        - script: window.left = 1; return 1
          returns: 1
        - invoke: echo
          with: { value: "{{value}}" }
          resolves: "{{value}}"
        # next
        fresh-host: true
        steps:
        - script: return typeof window.left
          returns: undefined
        """;

    [Fact]
    public async Task A_case_that_asks_for_a_fresh_host_is_not_given_the_one_that_smaller_values_were_tried_on()
    {
        var host = new SpyPort(Host(IsOfLargeNumber), _ => null);
        using var playground = new Playground { Host = host };

        var result = await playground.RunAsync(Drawn);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Fail, VerdictKind.Pass]);
        host.Starts.Count.ShouldBeGreaterThan(2);
    }

    private static Hosts.InProcessHostPort Host(Func<KitMessage, bool> kills) =>
        InterceptedHost.Of(
            (message, _) => kills(message) ? throw new ReferenceHostCrashException("It has had enough.") : false
        );

    private static bool IsOfLargeNumber(KitMessage message) =>
        message is WebViewRequest { Method: "POST" } call
        && call.Url.EndsWith("/echo", StringComparison.Ordinal)
        && IsLarge(call.Body!.ReadText());

    private static bool IsLarge(string body) =>
        body.Split("\"value\":") is [_, var rest] && rest.TakeWhile(char.IsAsciiDigit).Count() > 2;
}
