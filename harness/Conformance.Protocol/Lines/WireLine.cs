using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Conformance.Protocol;

/// <summary>A line being read, who wrote it, and how to complain about it.</summary>
internal readonly ref struct WireLine(ReadOnlySpan<byte> bytes, string speaker)
{
    /// <summary>Deeper nesting is refused; the protocol's own messages need five levels.</summary>
    public const int DeepestNesting = 1000;

    private const int ExcerptBefore = 60;
    private const int ExcerptAfter = 100;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public string Speaker => speaker;

    public string Raw(WireValue value) => Encoding.UTF8.GetString(Bytes.Slice(value.Start, value.Length));

    public HostProtocolException Complaint(int at, string problem, string wanted) =>
        new(
            $"{speaker} broke the host protocol: {problem}. The protocol wants {wanted}. "
                + $"The line ({Bytes.Length} bytes), at byte {at}: '{Excerpt(Bytes, at)}'."
        );

    [DoesNotReturn]
    public void Complain(int at, string problem, string wanted) => throw Complaint(at, problem, wanted);

    /// <summary>Shortens a line around a place, for people: what cannot be printed is shown as \x and two digits.</summary>
    public static string Excerpt(ReadOnlySpan<byte> line, int at)
    {
        var start = Math.Clamp(at - ExcerptBefore, 0, line.Length);
        var end = Math.Clamp(at + ExcerptAfter, start, line.Length);
        while (start > 0 && start < line.Length && (line[start] & 0xC0) == 0x80 && at - start < ExcerptBefore + 4)
        {
            start--;
        }

        var text = new StringBuilder(start > 0 ? "…" : "");
        var rest = line[start..end];
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(rest, out var rune, out var used) is System.Buffers.OperationStatus.Done;
            if (isWhole && !Rune.IsControl(rune) && rune.Value is not 0xFEFF)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (var b in rest[..used])
                {
                    text.Append($"\\x{b:x2}");
                }
            }

            rest = rest[used..];
        }

        return text.Append(end < line.Length ? "…" : "").ToString();
    }
}
