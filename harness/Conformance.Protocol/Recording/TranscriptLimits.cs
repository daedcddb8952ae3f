namespace Conformance.Protocol;

/// <summary>How much one transcript may hold; a host that floods the kit fills a transcript, not the memory.</summary>
public sealed record TranscriptLimits
{
    /// <summary>How many messages and lines.</summary>
    /// <value>The default is 250,000; at least 1.</value>
    public int Entries { get; init; } = 250_000;

    /// <summary>How many bytes their bodies and scripts may have together.</summary>
    /// <value>The default is 1 GiB; at least 1.</value>
    public long Bytes { get; init; } = 1L << 30;

    /// <summary>Refuses limits out of their range.</summary>
    /// <exception cref="ArgumentException">A limit is less than 1.</exception>
    public void Validate()
    {
        if (Entries < 1 || Bytes < 1)
        {
            throw new ArgumentException(
                $"A transcript must be allowed an entry and a byte, not '{Entries}' entries and '{Bytes}' bytes."
            );
        }
    }
}
