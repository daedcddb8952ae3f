using Conformance.Hosts;
using Conformance.ReferenceHost;

namespace Conformance.Benchmarks;

/// <summary>The conformance app, and the reference host that serves it in this process.</summary>
internal static class ReferenceApp
{
    public static string Specs { get; } = Path.Combine(AppContext.BaseDirectory, "specs");

    public static string Folder { get; } = Path.Combine(Specs, "app");

    public static InProcessHostPort Host() =>
        new("reference", send => ReferenceCore.Create(new ReferenceHostOptions(), send));
}
