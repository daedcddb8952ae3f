using System.Text;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Reads the standard error of a host, and keeps the last lines of it.</summary>
internal sealed class ErrorTail(Stream stream, int lines, int lineLength, Action<string> heard)
{
    private readonly LastLines _lines = new(lines);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _line = new();
    private bool _isCut;

    /// <summary>Ends when the stream has ended.</summary>
    public Task Done => _done.Task;

    public IReadOnlyList<string> Lines => _lines.ToList();

    public void Start() => new Thread(Read) { IsBackground = true, Name = "host errors" }.Start();

    private void Read()
    {
        var bytes = new byte[8 * 1024];
        var chars = new char[8 * 1024];
        var decoder = Encoding.UTF8.GetDecoder();
        try
        {
            int count;
            while ((count = stream.Read(bytes)) > 0)
            {
                Take(chars.AsSpan(0, decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false)));
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The pipe is closed: the tail ends here.
        }

        if (_line.Length > 0)
        {
            Finish();
        }

        _done.SetResult();
    }

    private void Take(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            Append(text[..end]);
            Finish();
            text = text[(end + 1)..];
        }

        Append(text);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        var room = lineLength - _line.Length;
        _isCut |= text.Length > room;
        _line.Append(text[..Math.Min(room, text.Length)]);
    }

    private void Finish()
    {
        var line = _line.ToString().TrimEnd('\r') + (_isCut ? "…" : "");
        _line.Clear();
        _isCut = false;
        _lines.Add(line);
        heard(line);
    }
}
