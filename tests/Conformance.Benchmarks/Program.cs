using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Conformance.Benchmarks;

// In process: what is measured is another process, and every figure is read as a ratio to the baseline of the same run.
var job = Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance).WithIterationCount(12).WithWarmupCount(6);
BenchmarkSwitcher
    .FromAssembly(typeof(RoundTrips).Assembly)
    .Run(
        args.Length == 0 ? ["--filter", "*"] : args,
        DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableOptimizationsValidator)
    );
