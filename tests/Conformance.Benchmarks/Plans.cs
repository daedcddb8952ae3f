using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Conformance.Benchmarks;

/// <summary>Many short rounds. In process: what is measured is another process, and every figure is read as a ratio to the baseline of the
/// same run.</summary>
internal sealed class ManyTimes : ManualConfig
{
    public ManyTimes() =>
        AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance).WithIterationCount(12).WithWarmupCount(6));
}

/// <summary>One long round, as a user has it: nothing is warm.</summary>
internal sealed class Once : ManualConfig
{
    public Once() =>
        AddJob(
            Job.Dry.WithToolchain(InProcessNoEmitToolchain.Instance)
                .WithStrategy(RunStrategy.Monitoring)
                .WithIterationCount(1)
                .WithWarmupCount(0)
        );
}
