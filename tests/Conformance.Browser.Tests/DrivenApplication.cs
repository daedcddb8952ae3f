using Conformance.AttachedWebView;
using Conformance.Verdicts;

namespace Conformance.Browser.Tests;

/// <summary>One run of some suites in a real application that a driver starts, for all who want to look at what came of it: a start of the
/// application takes longer than most cases.</summary>
public sealed class DrivenApplication : IAsyncLifetime
{
    /// <summary>The suite with cases that have the application started anew.</summary>
    public const string Endings = "invoke/failures.yaml";

    private static readonly string[] s_files =
    [
        "invoke/promises.yaml",
        "channels/delivery.yaml",
        "isolation/hook.yaml",
        Endings,
    ];
    private static readonly TimeSpan s_bound = TimeSpan.FromMinutes(4);

    // Calls that the real Core never answers keep their cases waiting for all of it.
    private static readonly TimeSpan s_within = TimeSpan.FromSeconds(6);
    private static readonly string? s_application = RepositoryFolder.Shared("hosts", "tauri-windowed");

    private string? _missing;
    private RunResult? _result;
    private AttachedWebViewPort? _port;

    public RunResult Result
    {
        get
        {
            Assert.SkipWhen(_missing is not null, _missing ?? "");
            return _result!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _missing = Missing();
        if (_missing is null)
        {
            _port = Port();
            _result = await RealEngine.PlayFilesAsync(_port, s_within, s_files).WaitAsync(s_bound);
        }
    }

    /// <summary>How many cases there are of a file of specs, and what came of those that were played.</summary>
    public (int Planned, IReadOnlyList<Verdict> Verdicts) VerdictsOf(string file)
    {
        var verdicts = Result.Verdicts;
        var names = RealEngine.PlanFiles(_port!, file).Select(each => each.Identity.Name).ToHashSet();
        return (names.Count, [.. verdicts.Where(verdict => names.Contains(verdict.Case.Name))]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? Missing() =>
        s_application is null ? "The windowed Tauri application is not beside the repository."
        : !IsOnPath("WebKitWebDriver")
            ? "There is no 'WebKitWebDriver' here. On Debian: 'apt-get install webkit2gtk-driver'."
        : !IsOnPath("Xvfb") && Environment.GetEnvironmentVariable("DISPLAY") is not { Length: > 0 }
            ? "There is no display and no 'Xvfb' here. On Debian: 'apt-get install xvfb'."
        : null;

    private static AttachedWebViewPort Port() =>
        new(
            new AttachSettings
            {
                Protocol = AttachProtocol.WebDriver,
                Application = s_application,
                Platform = "linux",
                StartLimit = TimeSpan.FromMinutes(2),
            },
            TimeProvider.System
        );

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
