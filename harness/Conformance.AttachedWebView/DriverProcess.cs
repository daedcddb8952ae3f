using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Conformance.AttachedWebView;

/// <summary>The driver that the kit starts, which starts the application: both keep their files in a folder of the run, and end with it.</summary>
internal sealed class DriverProcess : IAsyncDisposable
{
    private const int KeptLines = 20;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly Queue<string> _lines = [];

    private DriverProcess(Process process, string folder, Uri address, TimeProvider time)
    {
        _process = process;
        _folder = folder;
        _time = time;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it and the application said last, oldest first.</summary>
    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Starts a driver on a free port.</summary>
    /// <param name="program">The driver's executable.</param>
    /// <param name="environment">What it, and through it the application, finds in its environment beyond the kit's own.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DriverException">It cannot be started.</exception>
    public static DriverProcess Start(
        string program,
        IEnumerable<KeyValuePair<string, string>> environment,
        TimeProvider time
    )
    {
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("conformance-application-").FullName;
        var start = new ProcessStartInfo(program, [$"--port={port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Concat(Places(folder)))
        {
            start.Environment[name] = value;
        }

        try
        {
            return new DriverProcess(Process.Start(start)!, folder, new Uri($"http://127.0.0.1:{port}"), time);
        }
        catch (Win32Exception problem)
        {
            Directory.Delete(folder, recursive: true);
            throw new DriverException(
                DriverFailure.Ended,
                $"The driver '{program}' could not be started: {problem.Message}. On Debian 'apt-get install webkit2gtk-driver' brings WebKitWebDriver; name another with 'driver=PATH'.",
                problem
            );
        }
    }

    /// <summary>Waits until it listens.</summary>
    /// <exception cref="DriverException">It has ended.</exception>
    public async Task ListensAsync(CancellationToken cancellationToken = default)
    {
        while (!_process.HasExited)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Address.Port, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(s_pause, _time, cancellationToken).ConfigureAwait(false);
            }
        }

        var said = string.Join('\n', LastLines);
        throw new DriverException(DriverFailure.Ended, $"The driver ended before it listened. It said: {said}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(s_endLimit, _time).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is InvalidOperationException or TimeoutException)
        {
            // It has ended by itself, or is past help.
        }

        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A process of the engine that is still ending may write into it; the folder is a temporary one.
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Places(string folder)
    {
        foreach (
            var (name, place) in new[]
            {
                ("HOME", ""),
                ("XDG_DATA_HOME", ".local/share"),
                ("XDG_CONFIG_HOME", ".config"),
                ("XDG_CACHE_HOME", ".cache"),
                ("XDG_STATE_HOME", ".local/state"),
            }
        )
        {
            yield return new(name, Directory.CreateDirectory(Path.Combine(folder, place)).FullName);
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
