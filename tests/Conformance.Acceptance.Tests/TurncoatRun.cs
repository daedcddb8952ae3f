using System.Text;
using System.Text.Json;

namespace Conformance.Acceptance.Tests;

/// <summary>One run against a host that turns bad in every second case, for all who want to look at what came of it.</summary>
public sealed class TurncoatRun : IAsyncLifetime
{
    /// <summary>What the host does when a case asks for it; a case of a good host follows each.</summary>
    private static readonly string[] s_behaviours =
    [
        "hangs",
        "dies",
        "exits_0",
        "dies_in_a_line",
        "is_silent",
        "closes_output",
        "forks_and_dies",
        "ends_lines_with_cr_lf",
        "floods",
        "writes_300_mib",
        "leaks_files",
        "says_garbage",
        "garbles_a_line",
        "says_nothing_in_a_line",
        "begins_with_a_mark",
        "breaks_utf_8",
        "nests",
        "answers_nobody",
        "answers_a_huge_id",
        "answers_a_huge_status",
        "repeats_a_member",
        "answers_twice",
        "ignores_stop",
    ];

    private readonly Dictionary<string, (string Verdict, string Text)> _verdicts = [];

    internal CliOutcome Outcome { get; private set; } = new(0, "", "");

    /// <summary>What broke between cases, in one text.</summary>
    public string Strays { get; private set; } = "";

    /// <summary>Processes that outlived the run.</summary>
    public IReadOnlyList<string> Orphans { get; private set; } = [];

    public static bool IsPossible => OperatingSystem.IsLinux();

    /// <summary>Gives the verdict on the case in which the host turned bad, and all that was said of it.</summary>
    public (string Verdict, string Text) Of(string behaviour) => _verdicts[$"turn/{Hyphens(behaviour)}"];

    /// <summary>Gives the verdicts on the cases of a good host.</summary>
    public IEnumerable<string> Others =>
        _verdicts.Where(pair => pair.Key.Contains("/after-")).Select(pair => $"{pair.Key} {pair.Value.Verdict}");

    public async ValueTask InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        FixtureApp.CopyTo(folder.Path);
        folder.Write(
            "requirements.yaml",
            "requirements:\n  - { id: TRY-01, level: must, sentence: It holds., source: seen }\n"
        );
        var specs = folder.Write("turn.yaml", Suite());
        var mark = Guid.NewGuid().ToString();
        var host = Repository.Executable("tests/Hosts.Misbehaving", "Conformance.MisbehavingHost");
        var tester = new CliTester
        {
            Variables =
            {
                ["CONFORMANCE_TEST_MARK"] = mark,
                // 1.5 GiB: what a host says may cost a few times the longest line, and no more.
                ["DOTNET_GCHeapHardLimit"] = "60000000",
            },
        };
        Outcome = await tester.StartAndWaitAsync(
            "run",
            specs,
            "--host",
            $"exec:sh -c 'ulimit -n 512; exec {host} turncoat'",
            "--jobs",
            "2",
            "--report",
            $"jsonl={folder.PathOf("run.jsonl")}"
        );
        Orphans = [.. Marked(mark)];
        Read(folder.PathOf("run.jsonl"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Suite()
    {
        var suite = new StringBuilder("suite: turn\nabout: Written in a test.\nscenarios:\n");
        foreach (var behaviour in s_behaviours)
        {
            // An answer that never comes is an outcome: half a second of waiting is enough for those.
            var within = behaviour is "hangs" or "is_silent" ? "500ms" : "20s";
            suite.Append(
                $"""
                  - id: turn/{Hyphens(behaviour)}
                    title: It returns
                    requirement: TRY-01
                    within: {within}
                    steps:
                      - invoke: turn_{behaviour}
                        resolves: null
                  - id: turn/after-{Hyphens(behaviour)}
                    title: It returns
                    requirement: TRY-01
                    within: 20s
                    fresh-host: {(behaviour is "ignores_stop" ? "true" : "false")}
                    steps:
                      - invoke: echo
                        with: {"{"} value: {behaviour} {"}"}
                        resolves: {behaviour}

                """
            );
        }

        return suite.ToString();
    }

    private void Read(string report)
    {
        foreach (var line in File.ReadLines(report))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.TryGetProperty("scenario", out var scenario))
            {
                _verdicts[scenario.GetString()!] = (root.GetProperty("verdict").GetString()!, Texts(root));
            }
            else if (root.TryGetProperty("strays", out var strays))
            {
                Strays = Texts(strays);
            }
        }
    }

    private static string Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString() + "\n",
            JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(Texts)),
            JsonValueKind.Object => string.Concat(element.EnumerateObject().Select(member => Texts(member.Value))),
            _ => "",
        };

    // Whatever the run started carries its environment.
    private static IEnumerable<string> Marked(string mark)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(path => path.Any(char.IsAsciiDigit)))
        {
            var command = "";
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "environ")).Contains(mark, StringComparison.Ordinal))
                {
                    command = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It has ended, or it is somebody else's.
            }

            if (command.Length > 0)
            {
                yield return command;
            }
        }
    }

    private static string Hyphens(string behaviour) => behaviour.Replace('_', '-');
}
