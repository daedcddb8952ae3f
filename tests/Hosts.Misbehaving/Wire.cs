using System.Text;
using Conformance.Protocol;
using Microsoft.Win32.SafeHandles;

namespace Conformance.MisbehavingHost;

/// <summary>The bare pipes of a host, with no rules.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Stream _input = Console.OpenStandardInput();
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly LineReader _lines;

    public Wire() => _lines = new LineReader(_input, 1L << 30);

    /// <summary>Reads the next message; null at the end.</summary>
    public KitMessage? Read() => _lines.TryRead(out var line) ? KitMessageReader.Read(line) : null;

    /// <summary>Reads on until a message of a kind comes.</summary>
    public T? ReadUntil<T>()
        where T : KitMessage
    {
        while (Read() is { } message)
        {
            if (message is T wanted)
            {
                return wanted;
            }
        }

        return null;
    }

    /// <summary>Reads until the kit closes.</summary>
    public void ReadOn()
    {
        while (Read() is not null)
        {
            // Whatever the kit says, this host does not care.
        }
    }

    public void Write(HostMessage message)
    {
        using var buffer = new LineBuffer();
        HostProtocolWriter.Write(buffer, message);
        Write(buffer.Written);
    }

    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _output.Flush();
    }

    public static void CloseOutput() => Close("/proc/self/fd/1");

    public static void CloseInput() => Close("/proc/self/fd/0");

    public void Greet() => Greet(static () => { });

    public void Greet(Action before)
    {
        var start = ReadUntil<HostStart>()!;
        before();
        Write(
            new WebViewCreate
            {
                WebView = "main",
                Window = "main",
                Url = "tauri://localhost",
                Schemes = ["ipc", "tauri"],
                InitScripts = [new InitScript("1", false), new InitScript("2", true)],
            }
        );
        Write(
            new HostStarted(
                start.Id,
                new HostDescription
                {
                    Name = "misbehaving",
                    Version = "1",
                    Language = "csharp",
                    Features = ["brownfield"],
                }
            )
        );
    }

    public void StopInOrder()
    {
        if (ReadUntil<HostStop>() is { } stop)
        {
            Write(new HostStopped(stop.Id));
        }
    }

    /// <summary>Serves in order until the kit asks to stop.</summary>
    public int Serve()
    {
        while (Read() is { } message)
        {
            switch (message)
            {
                case WebViewRequest request:
                    Write(new RequestAnswered(request.Id, new WebViewResponse(200, request.Headers, request.Body)));
                    break;
                case WebViewNavigating navigating:
                    Write(new NavigationAnswered(navigating.Id, navigating.MainFrame));
                    break;
                case WebViewMessage posted:
                    Write(new WebViewEval(posted.WebView, posted.Body, null));
                    break;
                case HostRequestRefused refused:
                    Write(new HostLog(LogLevel.Warn, $"refused {refused.Id} {refused.Error.Code}"));
                    break;
                case EvalAnswered answered:
                    Write(new HostLog(LogLevel.Info, $"eval {answered.Id} {answered.Json}"));
                    break;
                case HostStop stop:
                    Write(new HostStopped(stop.Id));
                    return 0;
            }
        }

        return 1;
    }

    // The runtime holds duplicates: a pipe is closed when all of them are.
    private static void Close(string handle)
    {
        var pipe = new FileInfo(handle).LinkTarget;
        foreach (var file in new DirectoryInfo("/proc/self/fd").GetFiles())
        {
            if (file.LinkTarget == pipe)
            {
                new SafeFileHandle(int.Parse(file.Name), ownsHandle: true).Dispose();
            }
        }
    }

    public void Dispose() => _lines.Dispose();
}
