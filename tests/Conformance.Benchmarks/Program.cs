using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Conformance.Benchmarks;

BenchmarkSwitcher
    .FromAssembly(typeof(RoundTrips).Assembly)
    .Run(
        args.Length == 0 ? ["--filter", "*"] : args,
        DefaultConfig.Instance.WithOptions(ConfigOptions.DisableOptimizationsValidator)
    );
