using System.Security.Cryptography;

namespace Conformance.ReferenceHost;

/// <summary>What a reference host is made with.</summary>
public sealed record ReferenceHostOptions
{
    /// <summary>The defect to show, by its name in <see cref="FaultCatalogue"/>.</summary>
    /// <value>The default is null: no defect.</value>
    public string? Fault { get; init; }

    /// <summary>Hears why the host has ended as a process that aborts; nothing is sent afterwards.</summary>
    /// <value>The default throws <see cref="ReferenceHostCrashException"/> out of the message that was the cause.</value>
    public Action<string> Crashed { get; init; } = static reason => throw new ReferenceHostCrashException(reason);

    /// <summary>Hears what a host writes to its standard error.</summary>
    /// <value>The default hears nothing.</value>
    public Action<string> Complained { get; init; } = static _ => { };

    /// <summary>Fills a span with random bytes: keys are made of them.</summary>
    /// <value>The default is the system's cryptographic source.</value>
    public Action<Memory<byte>> FillRandom { get; init; } = static bytes => RandomNumberGenerator.Fill(bytes.Span);
}
