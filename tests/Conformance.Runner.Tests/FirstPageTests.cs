using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner.Tests;

/// <summary>What goes wrong while a host's first page loads is told with the case that is played there.</summary>
public sealed class FirstPageTests
{
    [Fact]
    public async Task Is_told_with_its_console_and_its_address()
    {
        using var playground = new Playground
        {
            Host = InterceptedHost.Of(
                (_, _) => false,
                said =>
                    said is WebViewCreate create
                        ? create with
                        {
                            InitScripts = [new InitScript("throw new Error('not today')", AllFrames: false)],
                        }
                        : said
            ),
        };

        var verdict = await playground.PlayAsync("# first\nsteps:\n- invoke: nothing\n  resolves: null");

        verdict.Kind.ShouldNotBe(VerdictKind.Pass);
        verdict.Findings.ShouldHaveSingleItem().Actual.ShouldContain("tauri://localhost");
        verdict.Console.ShouldContain(line => line.Contains("not today"));
    }
}
