using BenchmarkDotNet.Attributes;
using Conformance.Scenarios;
using YamlDotNet.Core;

namespace Conformance.Benchmarks;

/// <summary>Reading the suites against the bare YAML parser on the same files. The goal: a few times its cost.</summary>
[Config(typeof(ManyTimes))]
public class ReadSpecs
{
    private readonly string _folder = ReferenceApp.Specs;
    private IReadOnlyList<string> _texts = [];

    [GlobalSetup]
    public void Read() =>
        _texts = [.. Directory.EnumerateFiles(_folder, "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)];

    [Benchmark(Baseline = true)]
    public int BareYaml()
    {
        var events = 0;
        foreach (var text in _texts)
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                events++;
            }
        }

        return events;
    }

    [Benchmark]
    public int Catalogue() => ScenarioCatalogue.Load(_folder).Scenarios.Count();
}
