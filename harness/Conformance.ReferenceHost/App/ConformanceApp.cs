namespace Conformance.ReferenceHost;

/// <summary>The application to serve, as its files describe it.</summary>
internal sealed record ConformanceApp
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Identifier { get; init; }

    public required IReadOnlyList<ConfiguredWindow> Windows { get; init; }

    public required IReadOnlyList<Capability> Capabilities { get; init; }

    public required IReadOnlyDictionary<string, Manifest> Manifests { get; init; }

    /// <summary>The folder of the app.</summary>
    public required string Directory { get; init; }

    /// <summary>The pages, by their path without a leading slash.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Pages { get; init; }

    /// <summary>The isolation app's page, its scripts written inline; null for the brownfield form.</summary>
    public string? Isolation { get; init; }
}
