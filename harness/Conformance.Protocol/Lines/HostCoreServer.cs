namespace Conformance.Protocol;

/// <summary>Serves a Core over a pair of streams: the host's side of the host protocol.</summary>
/// <param name="makeCore">Makes the Core; it is given the sink for what it says.</param>
/// <param name="complained">Hears why a connection ended that the kit did not close in order; null where nobody wants to.</param>
/// <param name="lineLimit">The longest line that is accepted of the kit, in bytes.</param>
public sealed class HostCoreServer(
    Func<Action<HostMessage>, IHostCore> makeCore,
    Action<string>? complained = null,
    long lineLimit = HostCoreServer.LineLimit
)
{
    /// <summary>The longest line that the protocol allows, in bytes.</summary>
    public const long LineLimit = 256L << 20;

    /// <summary>Serves until the kit closes its side, or until <c>host/stop</c> is answered; gives whether the end was in order.</summary>
    /// <param name="input">What the kit writes.</param>
    /// <param name="output">What the kit reads; it is closed at the end.</param>
    /// <param name="cancellationToken">Ends it at once. A read that is under way ends with the input, which is the caller's to close.</param>
    public async Task<bool> ServeAsync(Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        using var writer = new LineWriter(output, long.MaxValue, "host writer");
        var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var core = makeCore(message =>
        {
            writer.TryWrite(message);
            if (message is HostStopped)
            {
                stopped.TrySetResult(true);
            }
        });
        await using (core.ConfigureAwait(false))
        {
            new Thread(() => Read(input, core, writer, stopped)) { IsBackground = true, Name = "host reader" }.Start();
            var isInOrder = await stopped.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            writer.Close();
            await writer.Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
            return isInOrder;
        }
    }

    private void Read(Stream input, IHostCore core, LineWriter writer, TaskCompletionSource<bool> stopped)
    {
        using var reader = new LineReader(input, lineLimit, "The kit");
        try
        {
            while (reader.TryRead(out var line))
            {
                Hear(line, core, writer);
            }

            stopped.TrySetResult(false);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or HostProtocolException)
        {
            if (stopped.TrySetResult(false))
            {
                complained?.Invoke(problem.Message);
            }
        }
        catch (Exception problem)
        {
            stopped.TrySetException(problem);
        }
    }

    private static void Hear(ReadOnlySpan<byte> line, IHostCore core, LineWriter writer)
    {
        KitMessage? message;
        try
        {
            message = KitMessageReader.Read(line);
        }
        catch (HostProtocolException problem)
        {
            writer.TryWriteError(problem.RequestId ?? "null", new HostError(problem.Code, problem.Message));
            return;
        }

        if (message is not null)
        {
            core.Receive(message);
        }
    }
}
