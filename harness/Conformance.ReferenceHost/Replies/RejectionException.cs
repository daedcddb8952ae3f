namespace Conformance.ReferenceHost;

/// <summary>Ends a command's body with a refusal for the page.</summary>
internal sealed class RejectionException(string reason) : Exception(reason);
