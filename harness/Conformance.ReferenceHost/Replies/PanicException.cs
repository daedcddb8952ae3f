namespace Conformance.ReferenceHost;

/// <summary>Ends a command's body as a Rust panic would: nobody answers, and a synchronous one takes the host with it.</summary>
internal sealed class PanicException(string reason) : Exception(reason);
