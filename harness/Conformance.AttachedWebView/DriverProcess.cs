using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Conformance.Machine;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>The driver that the kit starts, which starts the application: both keep their files in a folder of the run, and end with it.</summary>
internal sealed class DriverProcess : IAsyncDisposable
{
    private const int KeptLines = 20;
    private const int LineLength = 4096;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly RunFolder _folder;
    private readonly MarkedProcesses _marked;
    private readonly TimeProvider _time;
    private readonly LastLines _lines = new(KeptLines);
    private readonly Stream[] _said;
    private readonly List<ErrorTail> _tails;

    private DriverProcess(Process process, RunFolder folder, MarkedProcesses marked, int port, TimeProvider time)
    {
        _process = process;
        _folder = folder;
        _marked = marked;
        _time = time;
        Address = new Uri($"http://127.0.0.1:{port}");
        _said = [process.StandardOutput.BaseStream, process.StandardError.BaseStream];
        _tails = [.. _said.Select(stream => new ErrorTail(stream, _lines, LineLength))];
        _tails.ForEach(tail => tail.Start("driver's words"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it and the application said last, oldest first.</summary>
    public IReadOnlyList<string> LastLines => _lines.ToList();

    /// <summary>Starts a driver on a free port.</summary>
    /// <param name="program">The driver's executable.</param>
    /// <param name="environment">What it, and through it the application, finds in its environment beyond the kit's own.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="DriverException">It cannot be started.</exception>
    public static async Task<DriverProcess> StartAsync(
        string program,
        IEnumerable<KeyValuePair<string, string>> environment,
        TimeProvider time
    )
    {
        var port = FreePort();
        var mark = Guid.NewGuid().ToString("N");
        var start = new ProcessStartInfo(program, [$"--port={port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Append(new(MarkedProcesses.Variable, mark)))
        {
            start.Environment[name] = value;
        }

        var folder = await RunFolder
            .MakeAsync("conformance-application-", start.Environment, time)
            .ConfigureAwait(false);
        try
        {
            return new DriverProcess(Process.Start(start)!, folder, new MarkedProcesses(mark), port, time);
        }
        catch (Exception problem)
        {
            await folder.RemoveAsync().ConfigureAwait(false);
            if (problem is not Win32Exception)
            {
                throw;
            }

            throw new DriverException(
                DriverFailure.Ended,
                $"The driver '{program}' could not be started: {problem.Message}. On Debian 'apt-get install webkit2gtk-driver' brings WebKitWebDriver; name another with 'driver=PATH'.",
                problem
            );
        }
    }

    /// <summary>Waits until it listens; tells whether it does, or has ended before.</summary>
    /// <remarks>The port was free before the driver was started. Since then somebody else may have taken it, such as the driver of another kit.</remarks>
    public async Task<bool> ListensAsync(CancellationToken cancellationToken = default)
    {
        while (!_process.HasExited)
        {
            if (await AcceptsAsync(cancellationToken).ConfigureAwait(false) && IsItsOwn())
            {
                return true;
            }

            await Task.Delay(s_pause, _time, cancellationToken).ConfigureAwait(false);
        }

        // What it said last is why; a process that it has left behind may hold its pipes for ever.
        var said = Task.WhenAll(_tails.Select(tail => tail.Done));
        await Task.WhenAny(said, Task.Delay(s_lastWords, _time, cancellationToken)).ConfigureAwait(false);
        return false;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ProcessEnd.KillTreeAsync(_process, s_endLimit, _time).ConfigureAwait(false);
        _marked.End();
        foreach (var stream in _said)
        {
            // A process does not dispose of streams that it has handed out.
            await stream.DisposeAsync().ConfigureAwait(false);
        }

        _process.Dispose();
        await _folder.RemoveAsync().ConfigureAwait(false);
    }

    private async Task<bool> AcceptsAsync(CancellationToken cancellationToken)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, Address.Port, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool IsItsOwn() => !MarkedProcesses.CanBeFound || _marked.ListenAt(Address.Port);

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
