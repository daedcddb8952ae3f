using System.Diagnostics;

namespace Conformance.Scenarios.Tests;

/// <summary>Runs beside no other test, so that both sides of the ratio have the machine alike.</summary>
[CollectionDefinition(nameof(ReadingCostTests), DisableParallelization = true)]
[Collection(nameof(ReadingCostTests))]
public sealed class ReadingCostTests : IDisposable
{
    private readonly string _folder = Repository.MakeFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Six_hundred_scenarios_cost_a_few_times_what_their_bare_YAML_costs()
    {
        File.WriteAllText(Path.Combine(_folder, "requirements.yaml"), Specs.Requirements);
        var texts = Enumerable.Range(0, 200).Select(ScenarioCatalogueTests.Suite).ToList();
        for (var file = 0; file < texts.Count; file++)
        {
            File.WriteAllText(Path.Combine(_folder, $"s{file}.yaml"), texts[file]);
        }

        var (bare, whole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < 15; round++)
        {
            bare = Least(bare, () => texts.ForEach(Parse));
            whole = Least(
                whole,
                () => ScenarioCatalogue.Load(_folder, TestContext.Current.CancellationToken).Diagnostics.ShouldBeEmpty()
            );
        }

        // Twice in a release build; nine times where the kit is built for debugging and the parser is not.
        (whole / bare).ShouldBeLessThan(20);
    }

    private static void Parse(string yaml)
    {
        var parser = new YamlDotNet.Core.Parser(new StringReader(yaml));
        while (parser.MoveNext()) { }
    }

    private static TimeSpan Least(TimeSpan least, Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        var time = Stopwatch.GetElapsedTime(start);
        return time < least ? time : least;
    }
}
