namespace Conformance.Protocol;

/// <summary>Serves a Core over a pair of streams: the host's side of the host protocol.</summary>
/// <param name="makeCore">Makes the Core; it is given the sink for what it says.</param>
public sealed class HostCoreServer(Func<Action<HostMessage>, IHostCore> makeCore)
{
    private const long LineLimit = 256L << 20;

    /// <summary>Serves until the kit closes its side, or until <c>host/stop</c> is answered; gives whether the end was in order.</summary>
    /// <param name="input">What the kit writes.</param>
    /// <param name="output">What the kit reads; it is closed at the end.</param>
    public async Task<bool> ServeAsync(Stream input, Stream output)
    {
        var writer = new LineWriter(output, long.MaxValue, "host writer");
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
            var isInOrder = await stopped.Task.ConfigureAwait(false);
            writer.Close();
            await writer.Completion.ConfigureAwait(false);
            return isInOrder;
        }
    }

    private static void Read(Stream input, IHostCore core, LineWriter writer, TaskCompletionSource<bool> stopped)
    {
        using var reader = new LineReader(input, LineLimit);
        try
        {
            while (reader.TryRead(out var line))
            {
                Hear(line, core, writer);
            }

            stopped.TrySetResult(false);
        }
        catch (Exception problem) when (problem is IOException or HostProtocolException)
        {
            Console.Error.WriteLine(problem.Message);
            stopped.TrySetResult(false);
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
