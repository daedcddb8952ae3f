using System.Text;

namespace Conformance.Cli;

/// <summary>A log that a runner of GitHub reads, in which nothing is a command: what a host or a page says is shown there, and a line that begins
/// with two colons, after blanks too, would steer the runner, and so would <c>##[</c> anywhere. A sign without width breaks both.</summary>
/// <param name="inner">The log.</param>
internal sealed class GuardedWriter(TextWriter inner) : TextWriter
{
    private const char Break = '\u200B';
    private bool _isBlank = true;
    private int _hashes;

    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Write([value]);

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc />
    public override void WriteLine(string? value) => Write($"{value}{NewLine}".AsSpan());

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer)
    {
        var guarded = new StringBuilder(buffer.Length);
        foreach (var sign in buffer)
        {
            if ((sign == ':' && _isBlank) || (sign == '[' && _hashes >= 2))
            {
                guarded.Append(Break);
            }

            guarded.Append(sign);
            _hashes = sign == '#' ? _hashes + 1 : 0;
            _isBlank = sign is '\n' or '\r' || (_isBlank && char.IsWhiteSpace(sign));
        }

        inner.Write(guarded.ToString());
    }

    /// <inheritdoc />
    public override void Flush() => inner.Flush();
}
