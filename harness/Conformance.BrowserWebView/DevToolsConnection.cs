using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Conformance.BrowserWebView;

/// <summary>A connection to a browser that speaks the DevTools protocol. Events are told one after the other, in the order in which they came.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<ReadOnlyMemory<byte>> _outgoing = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = [];
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _sessions = [];
    private int _lastId;
    private volatile bool _hasEnded;
    private Task _work = Task.CompletedTask;

    private DevToolsConnection()
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.Proxy = null;
    }

    /// <summary>Joins a browser.</summary>
    /// <exception cref="TabException">Nothing answers there.</exception>
    public static async Task<DevToolsConnection> OpenAsync(Uri address, CancellationToken cancellationToken = default)
    {
        var connection = new DevToolsConnection();
        try
        {
            await connection._socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
        }
        catch (WebSocketException problem)
        {
            connection._socket.Dispose();
            throw new TabException($"No browser answers at '{address}': {problem.Message}", problem) { IsGone = true };
        }

        connection._work = Task.WhenAll(connection.ReadAsync(), connection.WriteAsync());
        return connection;
    }

    /// <summary>Asks for something, of the browser or of one of its pages; what is asked first is done first.</summary>
    /// <exception cref="TabException">It cannot be done, or the browser is gone.</exception>
    public Task<JsonElement> AskAsync(string method, object parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var message = session is null
            ? JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    id,
                    method,
                    @params = parameters,
                }
            )
            : JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    id,
                    sessionId = session,
                    method,
                    @params = parameters,
                }
            );
        if (!_outgoing.Writer.TryWrite(message) || _hasEnded)
        {
            Fail();
        }

        return answer.Task;
    }

    /// <summary>Has a page's events heard: the name, and what it says.</summary>
    public void Hear(string session, Action<string, JsonElement> hear) => _sessions[session] = hear;

    /// <summary>Forgets a page.</summary>
    public void Forget(string session) => _sessions.TryRemove(session, out _);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        _outgoing.Writer.TryComplete();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await _socket
                    .SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Whoever reads hears of it too.
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(BufferSize);
        try
        {
            while (true)
            {
                var read = await _socket
                    .ReceiveAsync(buffer.GetMemory(BufferSize / 2), CancellationToken.None)
                    .ConfigureAwait(false);
                if (read.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                buffer.Advance(read.Count);
                if (read.EndOfMessage)
                {
                    Take(buffer.WrittenMemory);
                    buffer.ResetWrittenCount();
                }
            }
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // The browser has ended, or the kit has left it.
        }

        Fail();
        foreach (var hear in _sessions.Values)
        {
            hear(Ended, default);
        }
    }

    /// <summary>The event that every page hears when the browser has ended.</summary>
    public const string Ended = "";

    private void Take(ReadOnlyMemory<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (_waiting.TryRemove(id.GetInt32(), out var answer))
            {
                Answer(answer, root);
            }
        }
        else
        {
            Tell(root.GetProperty("method").GetString()!, root);
        }
    }

    private void Tell(string method, JsonElement root)
    {
        var told = root.GetProperty("params");
        if (method is "Target.detachedFromTarget")
        {
            if (_sessions.TryRemove(told.GetProperty("sessionId").GetString()!, out var gone))
            {
                gone(Ended, default);
            }
        }
        else if (
            root.TryGetProperty("sessionId", out var session)
            && _sessions.TryGetValue(session.GetString()!, out var hear)
        )
        {
            hear(method, told);
        }
    }

    private static void Answer(TaskCompletionSource<JsonElement> answer, JsonElement root)
    {
        if (root.TryGetProperty("error", out var error))
        {
            var text = error.GetProperty("message").GetString()!;
            answer.TrySetException(new TabException(text) { IsGone = IsGone(text) });
        }
        else
        {
            answer.TrySetResult(root.GetProperty("result").Clone());
        }
    }

    private static bool IsGone(string text) =>
        text.Contains("Session with given id not found", StringComparison.Ordinal)
        || text.Contains("Target crashed", StringComparison.Ordinal);

    private void Fail()
    {
        _hasEnded = true;
        foreach (var id in _waiting.Keys)
        {
            if (_waiting.TryRemove(id, out var answer))
            {
                answer.TrySetException(new TabException("The browser has been closed.") { IsGone = true });
            }
        }
    }
}
