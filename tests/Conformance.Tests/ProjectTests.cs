using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conformance.Tests;

public static partial class ProjectTests
{
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Conformance.Protocol"] = [],
        ["Conformance.Scenarios"] = [],
        ["Conformance.Verdicts"] = ["Conformance.Protocol", "Conformance.Scenarios"],
        ["Conformance.Runner"] = ["Conformance.Protocol", "Conformance.Scenarios", "Conformance.Verdicts"],
        ["Conformance.ReferenceHost"] = ["Conformance.Protocol"],
        ["Conformance.Hosts"] = ["Conformance.Machine", "Conformance.Protocol"],
        ["Conformance.Machine"] = [],
        ["Conformance.Loopback"] = [],
        ["Conformance.MockWebView"] = ["Conformance.Protocol"],
        ["Conformance.AttachedWebView"] = ["Conformance.Machine", "Conformance.NativeWebView", "Conformance.Protocol"],
        ["Conformance.BrowserWebView"] = ["Conformance.Loopback", "Conformance.Machine", "Conformance.Protocol"],
        ["Conformance.NativeWebView"] = ["Conformance.Loopback", "Conformance.Machine", "Conformance.Protocol"],
        ["Conformance.Reporting"] = ["Conformance.Verdicts"],
        ["Conformance.Cli"] =
        [
            "Conformance.AttachedWebView",
            "Conformance.BrowserWebView",
            "Conformance.Hosts",
            "Conformance.Machine",
            "Conformance.MockWebView",
            "Conformance.NativeWebView",
            "Conformance.Protocol",
            "Conformance.ReferenceHost",
            "Conformance.Reporting",
            "Conformance.Runner",
            "Conformance.Scenarios",
            "Conformance.Verdicts",
        ],
    };

    public static TheoryData<string> Products =>
        [
            .. Repository
                .FilesOf("harness mock-webview", ".csproj")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex SolutionEntry();

    public sealed class References
    {
        [Theory]
        [MemberData(nameof(Products), MemberType = typeof(ProjectTests))]
        public void Of_a_project_are_those_of_the_table(string project)
        {
            var file = Repository.FilesOf("harness mock-webview", $"/{project}.csproj").Single();

            var references = XDocument
                .Parse(Repository.Read(file))
                .Descendants("ProjectReference")
                .Select(reference =>
                    Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
                );

            references.Order().ShouldBe(Table[project]);
        }

        [Theory]
        [MemberData(nameof(Products), MemberType = typeof(ProjectTests))]
        public void Are_the_only_way_to_the_code_of_others(string project)
        {
            var file = Repository.FilesOf("harness mock-webview", $"/{project}.csproj").Single();

            var borrowed = XDocument
                .Parse(Repository.Read(file))
                .Descendants("Compile")
                .Select(compile => compile.Attribute("Include")?.Value)
                .OfType<string>()
                .Where(path => path.StartsWith("..", StringComparison.Ordinal));

            borrowed.ShouldBeEmpty();
        }

        [Fact]
        public void Of_the_table_all_exist() => Products.Select(row => row.Data).Order().ShouldBe(Table.Keys.Order());

        [Fact]
        public void Do_not_reach_through_others() =>
            Repository
                .Read("Directory.Build.props")
                .ShouldContain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");
    }

    public sealed class The_solution
    {
        [Fact]
        public void Holds_every_project()
        {
            var entries = SolutionEntry().Matches(Repository.Read("Conformance.sln"));

            var held = entries.Select(entry => entry.Groups[1].Value.Replace('\\', '/'));

            held.Order(StringComparer.Ordinal)
                .ShouldBe(Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)));
        }
    }

    public sealed class Coverage
    {
        [Fact]
        public void Is_measured_of_all_test_projects_by_one_reference()
        {
            const string reference = "\"coverlet.collector\" PrivateAssets";
            var strays = Repository
                .FilesOf("tests", ".csproj")
                .Where(file => Repository.Read(file).Contains("coverlet", StringComparison.Ordinal));

            strays.ShouldBeEmpty();
            Repository.Read("Directory.Build.props").ShouldContain(reference);
        }
    }

    public sealed class Versions
    {
        [Fact]
        public void Of_packages_stand_in_one_place()
        {
            var strays =
                from file in Repository.Files
                where file.EndsWith(".csproj", StringComparison.Ordinal)
                from reference in XDocument.Parse(Repository.Read(file)).Descendants("PackageReference")
                where reference.Attribute("Version") is not null
                select $"{file}: {reference.Attribute("Include")!.Value}";

            strays.ShouldBeEmpty();
        }
    }
}
