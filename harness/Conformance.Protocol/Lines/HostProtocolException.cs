namespace Conformance.Protocol;

/// <summary>Thrown when a line is not what the host protocol allows.</summary>
public sealed class HostProtocolException : Exception
{
    /// <summary>Makes the exception of a sentence.</summary>
    public HostProtocolException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    /// <summary>The error that an answer to the line would carry.</summary>
    public int Code { get; init; } = HostError.InvalidRequest;

    /// <summary>The id of the request that the line was, as JSON text, where it could be read; a host answers such a line with an error.</summary>
    public string? RequestId { get; init; }

    /// <summary>Shortens a line for people: what cannot be printed is shown as <c>\x</c> and two digits.</summary>
    public static string Excerpt(ReadOnlySpan<byte> line) => WireLine.Excerpt(line, 0);
}
