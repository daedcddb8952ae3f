using System.Diagnostics;

namespace Conformance.MockWebView;

/// <summary>The started Node process and its last words.</summary>
internal sealed class RealmProcess : IDisposable
{
    private const int KeptLines = 20;
    private readonly Process _process;
    private readonly Queue<string> _errorLines = new();
    private readonly TaskCompletionSource _errorsOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RealmProcess(Process process, NodeRuntime runtime)
    {
        _process = process;
        Runtime = runtime;
        Pipe = new RealmPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        Greeting = new Greeting(Pipe);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    public RealmPipe Pipe { get; }

    public Greeting Greeting { get; }

    public NodeRuntime Runtime { get; set; }

    /// <summary>How much memory the process holds, in MiB; 0 where it is gone.</summary>
    public long MemoryInUse()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64 >> 20;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>How long processors have worked for the process; the greatest value there is where it is gone.</summary>
    public TimeSpan ProcessorTime()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.MaxValue;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            _errorsOver.TrySetResult();
            return;
        }

        lock (_errorLines)
        {
            _errorLines.Enqueue(line);
            if (_errorLines.Count > KeptLines)
            {
                _errorLines.Dequeue();
            }
        }
    }

    /// <summary>The last lines of the process's standard error.</summary>
    public IReadOnlyList<string> LastErrorLines()
    {
        lock (_errorLines)
        {
            return [.. _errorLines];
        }
    }

    /// <summary>Waits until the process has ended and its last lines are there.</summary>
    public async Task<int> WhenEndedAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await _errorsOver.Task.ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>Ends the process at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        Kill();
        Pipe.Dispose();
        _process.Dispose();
    }
}
