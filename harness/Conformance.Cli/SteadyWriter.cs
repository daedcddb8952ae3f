using System.Text;

namespace Conformance.Cli;

/// <summary>Standard error, where somebody hears it: a command does not end because it cannot complain, and its exit code still tells.</summary>
/// <param name="inner">Where complaints go.</param>
internal sealed class SteadyWriter(TextWriter inner) : TextWriter
{
    /// <inheritdoc />
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Try(() => inner.Write(value));

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    /// <inheritdoc />
    public override void Write(string? value) => Try(() => inner.Write(value));

    /// <inheritdoc />
    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    /// <inheritdoc />
    public override void Flush() => Try(inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception deaf) when (deaf is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // There is no other place to say it.
        }
    }
}
