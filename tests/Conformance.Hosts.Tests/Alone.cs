namespace Conformance.Hosts.Tests;

/// <summary>Tests that measure memory or time run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
