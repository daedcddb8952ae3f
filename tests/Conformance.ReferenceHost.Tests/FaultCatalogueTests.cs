using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost.Tests;

public sealed partial class FaultCatalogueTests
{
    private static readonly string Host = RepositoryFolder.PathOf("harness", "Conformance.ReferenceHost");

    private static IEnumerable<string> Sources =>
        Directory
            .EnumerateDirectories(Host)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .Append(Host)
            .SelectMany(Directory.EnumerateFiles)
            .Where(file => Path.GetExtension(file) is ".cs" or ".js")
            .Where(file => !File.ReadAllText(file).Contains("using static Conformance.ReferenceHost.FaultCatalogue"));

    [Fact]
    public void There_are_at_least_120_of_different_names()
    {
        FaultCatalogue.All.Count.ShouldBeGreaterThanOrEqualTo(120);
        FaultCatalogue.All.Select(fault => fault.Name).ShouldBeUnique();
    }

    [Fact]
    public void Each_is_asked_for_where_the_host_decides()
    {
        var asked = Sources
            .SelectMany(file => NameText().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        FaultCatalogue.All.Select(fault => fault.Name).Where(name => !asked.Contains(name)).ShouldBeEmpty();
        asked
            .Except(FaultCatalogue.All.Select(fault => fault.Name))
            .Where(name => !name.Contains("application"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Each_violates_requirements_that_exist()
    {
        var known = File.ReadAllLines(RepositoryFolder.PathOf("specs", "requirements.yaml"))
            .Where(line => line.TrimStart().StartsWith("- id: ", StringComparison.Ordinal))
            .Select(line => line.Trim()["- id: ".Length..])
            .ToHashSet();

        FaultCatalogue.All.Where(fault => fault.Requirements.Count == 0).ShouldBeEmpty();
        FaultCatalogue.All.SelectMany(fault => fault.Requirements).Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_says_in_a_sentence_what_goes_wrong() =>
        FaultCatalogue
            .All.Where(fault => !fault.Sentence.EndsWith('.') || !char.IsUpper(fault.Sentence[0]))
            .ShouldBeEmpty();

    [Fact]
    public void A_host_starts_with_each()
    {
        foreach (var fault in FaultCatalogue.All)
        {
            var core = new RunningCore("isolation", fault: fault.Name);
            core.Said.OfType<HostStarted>().Count().ShouldBe(1, fault.Name);
        }
    }

    [Fact]
    public void An_unknown_one_is_refused() =>
        Should
            .Throw<ArgumentException>(() => ReferenceCore.Create(new() { Fault = "no/such" }, _ => { }))
            .Message.ShouldStartWith("There is no fault 'no/such'.");

    [GeneratedRegex(
        "[\"']((?:acl|args|channels|events|invoke|isolation|json|page|pages|state|windows|wire)/[a-z0-9-]+)[\"']"
    )]
    private static partial Regex NameText();
}
