using Conformance.BrowserWebView;

namespace Conformance.Browser.Tests;

/// <summary>What pages do that a browser takes otherwise than a WebView does, unless the kit stands between.</summary>
public sealed class ChromiumPageTests
{
    private static readonly BrowserWebViewPort s_port = new(
        new BrowserSettings { Engine = "chromium" },
        TimeProvider.System
    );

    [Fact]
    public Task A_page_that_has_broken_its_built_ins_hears_its_host_all_the_same() =>
        PassesAsync(
            """
            - id: try/broken
              title: A page breaks one of its built-ins, and hears every event.
              requirement: TRY-01
              matrix:
                pattern: [brownfield]
                name:
                  - Array.prototype.push
                  - Array.prototype.findIndex
                  - Set.prototype.has
                  - Math.max
                  - RegExp.prototype.exec
                  - String.prototype.replace
                  - String.prototype.startsWith
                  - String.prototype.toLowerCase
                  - String
                  - MessageChannel
              steps:
                - script: |
                    const path = args.name.split('.')
                    const last = path.pop()
                    const owner = path.reduce((at, name) => at[name], globalThis)
                    let heard = 0
                    await kit.listen(kit.case + 'told', () => { heard++ })
                    const kept = owner[last]
                    owner[last] = () => { throw new Error('broken') }
                    try {
                      const all = []
                      for (let i = 0; i < 12; i++) all[i] = kit.emit(kit.case + 'told', i)
                      for (let i = 0; i < 12; i++) await all[i]
                      await kit.quiet()
                    } finally {
                      owner[last] = kept
                    }
                    return heard
                  args: { name: "{{name}}" }
                  returns: 12
            """
        );

    private static async Task PassesAsync(string scenarios)
    {
        await RealEngine.SkipUnlessOpensAsync(s_port);
        using var folder = new TemporaryFolder();

        var result = await RealEngine.PlayAsync(s_port, folder.WriteSuite(scenarios));

        result.Complaints().ShouldBeEmpty();
        result.Strays.ShouldBeEmpty();
        result.Verdicts.ShouldNotBeEmpty();
    }
}
