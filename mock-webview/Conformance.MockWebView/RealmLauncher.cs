using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Starts realm processes, as closed in as Node and the system allow, and remembers what they allowed.</summary>
internal sealed class RealmLauncher(MockWebViewSettings settings)
{
    private const int OldSpace = 256; // MiB
    private static readonly string RealmFolder = Path.Combine(AppContext.BaseDirectory, "realm");
    private readonly string? _unshare = settings.OwnNetwork && OperatingSystem.IsLinux() ? FindUnshare() : null;
    private volatile bool _ownNetworkFails;
    private volatile bool _permissionIsExperimental;

    /// <summary>Starts a process and waits for its greeting.</summary>
    /// <exception cref="WebViewException">It cannot be started; the message says why.</exception>
    public async Task<RealmProcess> StartAsync(int memoryLimit, CancellationToken cancellationToken)
    {
        var node = new NodeLocator().Find(settings.NodePath);
        while (true)
        {
            var ownNetwork = _unshare is not null && !_ownNetworkFails;
            var oldFlags = _permissionIsExperimental;
            var process = Start(node, memoryLimit, ownNetwork);
            process.Pipe.Start(process.Greeting);
            if (await GreetingOfAsync(process, node, cancellationToken).ConfigureAwait(false) is { } versions)
            {
                if (NodeVersion.IsTooOld(versions.Node))
                {
                    await EndAsync(process).ConfigureAwait(false);
                    throw new WebViewException(NodeVersion.Problem(node, versions.Node));
                }

                process.Runtime = process.Runtime with { EngineVersion = versions.Engine, NodeVersion = versions.Node };
                return process;
            }

            await process.WhenEndedAsync().ConfigureAwait(false);
            var lines = string.Join("\n", process.LastErrorLines());
            process.Dispose();
            if (!FallBack(lines, ownNetwork, oldFlags))
            {
                var words = lines.Length == 0 ? "It said nothing." : $"Its last words were:\n{lines}";
                throw new WebViewException(
                    $"The mock WebView's process did not start with Node '{node}', of which it needs {NodeVersion.Oldest} or newer. {words}"
                );
            }
        }
    }

    private async Task<(string Engine, string Node)?> GreetingOfAsync(
        RealmProcess process,
        string node,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await process
                .Greeting.Heard.WaitAsync(settings.StartLimit, settings.Time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException silence)
        {
            await EndAsync(process).ConfigureAwait(false);
            throw new WebViewException(
                $"The mock WebView's process has not greeted within {settings.StartLimit.TotalSeconds:0.###} s with Node '{node}'. "
                    + "Look whether that is a Node, and whether the machine has time to start one.",
                silence
            );
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task EndAsync(RealmProcess process)
    {
        process.Kill();
        await process.WhenEndedAsync().ConfigureAwait(false);
        process.Dispose();
    }

    // Gives true where another attempt, with less, makes sense.
    private bool FallBack(string lines, bool ownNetwork, bool oldFlags)
    {
        if (ownNetwork && lines.Contains("unshare", StringComparison.Ordinal))
        {
            _ownNetworkFails = true;
            return true;
        }

        if (!oldFlags && lines.Contains("bad option: --permission", StringComparison.Ordinal))
        {
            _permissionIsExperimental = true;
            return true;
        }

        return false;
    }

    private RealmProcess Start(string node, int memoryLimit, bool ownNetwork)
    {
        var start = new ProcessStartInfo
        {
            FileName = ownNetwork ? _unshare! : node,
            WorkingDirectory = RealmFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var environment = RealmEnvironment.Of(OperatingSystem.IsWindows(), [.. start.Environment]);
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        if (ownNetwork)
        {
            Array.ForEach(["--user", "--map-current-user", "--net", "--", node], start.ArgumentList.Add);
        }

        foreach (var argument in Arguments(memoryLimit))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return new RealmProcess(Process.Start(start)!, new NodeRuntime(node, "", "", ownNetwork));
        }
        catch (Win32Exception problem)
        {
            throw new WebViewException(
                $"Node '{node}' could not be started: {problem.Message.TrimEnd('.')}. Name another.",
                problem
            );
        }
    }

    private string[] Arguments(int memoryLimit) =>
        [
            "--no-warnings",
            _permissionIsExperimental ? "--experimental-permission" : "--permission",
            $"--allow-fs-read={Path.Combine(RealmFolder, "*")}",
            "--experimental-vm-modules",
            "--disallow-code-generation-from-strings",
            "--frozen-intrinsics",
            $"--max-old-space-size={memoryLimit}",
            // Workers play side by side: helper threads of the collector would only get in each other's way.
            "--single-threaded-gc",
            // The window APIs are compiled once and run in every realm, however rarely some of them are.
            "--no-flush-bytecode",
            // V8 would keep what it compiled by its text and never let go of it here. Texts that hold a key or a prefix do not come again,
            // and those that do are kept in 'engine.mjs'.
            "--no-compilation-cache",
            // What pages leave behind is collected as a whole, in 'collector.mjs', before the young generation is full: nothing of it is
            // copied, and the old generation grows without V8 looking through it meanwhile.
            "--min-semi-space-size=48",
            "--max-semi-space-size=48",
            $"--initial-old-space-size={Math.Min(OldSpace, memoryLimit / 2)}",
            Path.Combine(RealmFolder, "main.mjs"),
            JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["platform"] = settings.Platform,
                    ["virtualTime"] = settings.VirtualTime,
                }
            ),
        ];

    private static string? FindUnshare() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "unshare"))
            .FirstOrDefault(File.Exists);
}
