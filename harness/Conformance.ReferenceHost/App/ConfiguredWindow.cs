namespace Conformance.ReferenceHost;

/// <summary>A window that is there from the start.</summary>
internal sealed record ConfiguredWindow(string Label, string Title, string? Url);
