using System.ComponentModel;
using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>The started Node process and its last words.</summary>
internal sealed class RealmProcess : IDisposable
{
    private const int KeptLines = 20;
    private readonly Process _process;
    private readonly LastLines _errorLines = new(KeptLines);
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
    public long MemoryInUse() =>
        WhileItLives(
            () =>
            {
                _process.Refresh();
                return _process.WorkingSet64 >> 20;
            },
            0
        );

    /// <summary>How long processors have worked for the process; the greatest value there is where it is gone.</summary>
    public TimeSpan ProcessorTime() =>
        WhileItLives(
            () =>
            {
                _process.Refresh();
                return _process.TotalProcessorTime;
            },
            TimeSpan.MaxValue
        );

    /// <summary>Reads something of a process that may end at any moment: .NET then throws the one or the other, by when it noticed.</summary>
    internal static T WhileItLives<T>(Func<T> read, T whenGone)
    {
        try
        {
            return read();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return whenGone;
        }
    }

    private static bool IsGone(Exception problem) => problem is InvalidOperationException or Win32Exception;

    private void Keep(string? line)
    {
        if (line is null)
        {
            _errorsOver.TrySetResult();
            return;
        }

        _errorLines.Add(line);
    }

    /// <summary>The last lines of the process's standard error.</summary>
    public IReadOnlyList<string> LastErrorLines() => _errorLines.ToList();

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
        catch (Exception gone) when (IsGone(gone))
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
