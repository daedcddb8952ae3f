using System.Text.RegularExpressions;

namespace Conformance.Tests;

/// <summary>Where the behaviour of the protocol is written down, the fact stands that it follows.</summary>
public sealed partial class FactTests
{
    private const string Host = "harness/Conformance.ReferenceHost";

    private const string Folders =
        $"{Host}/Acl {Host}/Commands {Host}/Core {Host}/Events {Host}/Isolation {Host}/Plugins {Host}/Transport";

    private const string Realm = "mock-webview/Conformance.MockWebView/realm";

    // Tables, defects, and what an application or its plugins do beside the protocol.
    private static readonly string[] Silent =
    [
        "Acl/AclFaults.cs",
        "Commands/AppCommands.cs",
        "Commands/CommandTable.cs",
        "Commands/EchoFaults.cs",
        "Core/Features.cs",
        "Core/PageUrls.cs",
        "Events/EventFaultState.cs",
        "Plugins/AppPlugin.cs",
        "Plugins/PathPlugin.cs",
        "Plugins/ResourcesPlugin.cs",
        "Plugins/WebViewPlugin.cs",
        "Plugins/WindowPlugin.cs",
        "Transport/AssetServer.cs",
    ];

    private static readonly HashSet<string> Known =
    [
        .. Requirement().Matches(Repository.Read("specs/requirements.yaml")).Select(id => id.Groups[1].Value),
    ];

    private static IEnumerable<string> Files =>
        Repository
            .FilesOf(Folders, ".cs")
            .Concat(new[] { "cors", "network", "preflights", "profiles" }.Select(name => $"{Realm}/{name}.mjs"));

    [Fact]
    public void Are_named_in_each_file_that_follows_them()
    {
        var without = Files.Where(file => !NamesFact(file)).ToList();

        without.ShouldBe(Silent.Select(file => $"{Host}/{file}"), ignoreOrder: true);
    }

    [Fact]
    public void That_are_named_are_requirements()
    {
        var unknown =
            from file in Repository.FilesOf($"{Host} mock-webview harness/Conformance.Runner", ".cs .mjs .js")
            from Match fact in Fact().Matches(Repository.Read(file))
            where !Known.Contains(fact.Value)
            select $"{file}: {fact.Value}";

        Known.Count.ShouldBeGreaterThan(200);
        unknown.ShouldBeEmpty();
    }

    private static bool NamesFact(string file) =>
        Fact().Matches(Repository.Read(file)).Any(fact => Known.Contains(fact.Value));

    [GeneratedRegex(@"\b(?:ACL|BUG|CHN|CLM|ENV|EVT|INV|ISO|JSON|PRC|TST|VER)-[0-9]{2}\b")]
    private static partial Regex Fact();

    [GeneratedRegex(@"^  - id: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Requirement();
}
