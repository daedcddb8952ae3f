using System.Text.RegularExpressions;

namespace Conformance.Tests;

/// <summary>The platforms are listed in projects that do not know each other.</summary>
public sealed partial class PlatformTests
{
    [Fact]
    public void Are_the_same_wherever_they_are_listed()
    {
        var lists = Repository
            .FilesOf("harness mock-webview", ".cs")
            .SelectMany(file => PlatformList().Matches(Repository.Read(file)).Select(list => (file, list.Value)))
            .Select(list =>
                (list.file, Names: string.Join(' ', Name().Matches(list.Value).Select(name => name.Value).Order()))
            )
            .ToList();

        lists.Count.ShouldBeGreaterThan(2);
        lists.Where(list => list.Names != "\"android\" \"ios\" \"linux\" \"macos\" \"windows\"").ShouldBeEmpty();
    }

    [GeneratedRegex("""(?:"(?:linux|macos|windows|android|ios|[a-z]+)"(?:, | or )){3,}"[a-z]+"(?<="macos".*)""")]
    private static partial Regex PlatformList();

    [GeneratedRegex("\"[a-z]+\"")]
    private static partial Regex Name();
}
