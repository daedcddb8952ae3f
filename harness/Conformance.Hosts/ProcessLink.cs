using System.Diagnostics;
using Conformance.Machine;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>A host's process, its pipes, its folder.</summary>
internal sealed class ProcessLink : IHostLink
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _lastErrors = TimeSpan.FromMilliseconds(500);

    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly Process _process;
    private readonly RunFolder _folder;
    private readonly HostPortOptions _options;
    private readonly TimeProvider _time;
    private readonly LastLines _errorLines;
    private Stream _errorStream = Stream.Null;
    private ErrorTail? _errors;

    private ProcessLink(ProcessStartInfo start, RunFolder folder, HostPortOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _folder = folder;
        _errorLines = new LastLines(options.ErrorLines);
        start.Environment[MarkedProcesses.Variable] = _mark;
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _exited.TrySetResult(_process.ExitCode);
    }

    public Stream Input { get; private set; } = Stream.Null;

    public Stream Output { get; private set; } = Stream.Null;

    public Task<int> Exited => _exited.Task;

    public IReadOnlyList<string> LastErrorLines => _errorLines.ToList();

    public static async Task<ProcessLink> StartAsync(ProcessStartInfo start, HostPortOptions options, TimeProvider time)
    {
        var folder = await RunFolder.MakeAsync("conformance-host-", start.Environment, time).ConfigureAwait(false);
        ProcessLink? link = null;
        try
        {
            link = new ProcessLink(start, folder, options, time);
            link._process.Start();
            link.Input = link._process.StandardOutput.BaseStream;
            link.Output = link._process.StandardInput.BaseStream;
            link._errorStream = link._process.StandardError.BaseStream;
            return link;
        }
        catch
        {
            link?._process.Dispose();
            await folder.RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    public void ListenToErrors(Action<string> heard)
    {
        _errors = new ErrorTail(_errorStream, _errorLines, _options.ErrorLineLength, heard);
        _errors.Start("host errors");
    }

    public void CloseOutput() => Output.Dispose();

    public async Task<int?> CloseAsync(TimeSpan grace)
    {
        await Task.WhenAny(_exited.Task, Task.Delay(grace, _time)).ConfigureAwait(false);
        int? status = _exited.Task.IsCompletedSuccessfully ? await _exited.Task.ConfigureAwait(false) : null;
        if (status is null)
        {
            ProcessEnd.KillTree(_process);
            await Task.WhenAny(_exited.Task, Task.Delay(_patience * _options.Patience, _time)).ConfigureAwait(false);
        }

        new MarkedProcesses(_mark).End();
        if (_errors is not null)
        {
            await Task.WhenAny(_errors.Done, Task.Delay(_lastErrors * _options.Patience, _time)).ConfigureAwait(false);
        }

        Dispose();
        await _folder.RemoveAsync().ConfigureAwait(false);
        return status;
    }

    public void Dispose()
    {
        // A process does not dispose of streams that it has handed out.
        Input.Dispose();
        _errorStream.Dispose();
        _process.Dispose();
    }
}
