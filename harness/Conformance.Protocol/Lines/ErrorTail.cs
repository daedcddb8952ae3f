using System.Text;

namespace Conformance.Protocol;

/// <summary>Reads what a process says for people, such as its standard error, and keeps the last lines of it.</summary>
/// <param name="stream">What it says.</param>
/// <param name="lines">Keeps them.</param>
/// <param name="lineLength">How many characters of a line are kept.</param>
/// <param name="heard">Is told each line; null where nobody asks.</param>
public sealed class ErrorTail(Stream stream, LastLines lines, int lineLength, Action<string>? heard = null)
{
    private const int MostBytes = 8 * 1024;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _line = new();
    private bool _isCut;

    /// <summary>Ends when the stream has ended.</summary>
    public Task Done => _done.Task;

    /// <summary>Begins to read, on a thread of its own.</summary>
    /// <param name="name">The name of that thread.</param>
    public void Start(string name) => new Thread(Read) { IsBackground = true, Name = name }.Start();

    private void Read()
    {
        try
        {
            ReadOn();
        }
        catch (Exception problem)
        {
            // What a thread leaves uncaught ends the whole process.
            lines.Add($"(The kit could not read on: {problem.Message})");
        }
        finally
        {
            _done.SetResult();
        }
    }

    private void ReadOn()
    {
        var bytes = new byte[MostBytes];
        // What a read left unfinished comes with the next: that may give more characters than it has bytes.
        var chars = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
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

        Take(chars.AsSpan(0, decoder.GetChars([], chars, flush: true)));
        if (_line.Length > 0)
        {
            Finish();
        }
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
        lines.Add(line);
        heard?.Invoke(line);
    }
}
