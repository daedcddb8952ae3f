using System.IO.Compression;
using Conformance.BrowserWebView;
using Conformance.Runner;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

/// <summary>Each test has an engine of its own: what was traced once goes on to be watched.</summary>
public abstract class EvidenceTests(KeptEngine kept)
{
    protected const string Scenarios = """
        - id: try/passes
          title: It passes.
          requirement: TRY-01
          steps:
            - invoke: echo
              with: { value: 1 }
              resolves: 1
        - id: try/fails
          title: It fails, and says why.
          requirement: TRY-01
          steps:
            - script: |
                console.warn('look here')
                return 1
              returns: 2
        """;

    [Fact]
    public async Task A_failure_leaves_a_picture_the_console_and_a_trace()
    {
        await RealEngine.SkipUnlessOpensAsync(kept);
        var engine = kept.Name;
        var port = new BrowserWebViewPort(new BrowserSettings { Engine = engine }, TimeProvider.System);
        using var folder = new TemporaryFolder();
        var places = new EvidencePlaces(
            Path.Combine(folder.Path, "evidence"),
            Path.Combine(folder.Path, "traces"),
            folder.Path
        );

        var result = await RealEngine.PlayAsync(port, folder.WriteSuite(Scenarios), places);

        result.Verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.Fail]);
        result.Verdicts[0].Evidence.ShouldBeEmpty();
        var failed = result.Verdicts[1];
        failed.Evidence.ShouldBe([$"evidence/{engine}/try_fails-main.png", $"traces/{engine}/try_fails.zip"]);
        failed.Console.ShouldContain("main  warning: look here");
        File.ReadAllBytes(Path.Combine(folder.Path, failed.Evidence[0]))[1..4].ShouldBe("PNG"u8.ToArray());
        using var trace = ZipFile.OpenRead(Path.Combine(folder.Path, failed.Evidence[1]));
        trace.Entries.ShouldContain(entry => entry.FullName.EndsWith("trace.trace"));
        Directory.GetFiles(folder.Path, "*.zip", SearchOption.AllDirectories).Length.ShouldBe(1);
    }
}

[Collection<ChromiumTogether>]
public sealed class ChromiumEvidenceTests(ChromiumEngine engine) : EvidenceTests(engine)
{
    [Fact]
    public async Task Where_no_trace_is_asked_for_there_are_a_picture_and_the_console_all_the_same()
    {
        await RealEngine.SkipUnlessOpensAsync(engine);
        var port = new BrowserWebViewPort(new BrowserSettings { Engine = "chromium" }, TimeProvider.System);
        using var folder = new TemporaryFolder();
        var places = new EvidencePlaces(Path.Combine(folder.Path, "evidence"), null, folder.Path);

        var result = await RealEngine.PlayAsync(port, folder.WriteSuite(Scenarios), places);

        var failed = result.Verdicts[1];
        failed.Evidence.ShouldBe(["evidence/chromium/try_fails-main.png"]);
        failed.Console.ShouldContain("main  warning: look here");
        File.ReadAllBytes(Path.Combine(folder.Path, failed.Evidence[0]))[1..4].ShouldBe("PNG"u8.ToArray());
    }
}

[Collection<FirefoxTogether>]
public sealed class FirefoxEvidenceTests(FirefoxEngine engine) : EvidenceTests(engine);
