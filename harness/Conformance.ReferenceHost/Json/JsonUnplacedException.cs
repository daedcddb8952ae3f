namespace Conformance.ReferenceHost;

/// <summary>Says what is wrong with a value that was read already; who reads around it knows the place.</summary>
internal sealed class JsonUnplacedException(string reason) : Exception(reason);
