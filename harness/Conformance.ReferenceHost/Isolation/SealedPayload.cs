namespace Conformance.ReferenceHost;

/// <summary>Arguments as the isolation frame has sealed them (ISO-16).</summary>
/// <param name="Nonce">The nonce, 12 bytes if it is sound.</param>
/// <param name="Bytes">The ciphertext with its tag of 16 bytes.</param>
/// <param name="ContentType">What the plain text is; not authenticated.</param>
internal sealed record SealedPayload(ReadOnlyMemory<byte> Nonce, ReadOnlyMemory<byte> Bytes, string ContentType);
