using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conformance.Tests;

public static partial class SourceTests
{
    private const int LinesOfAFile = 300;
    private const int LinesOfAFunction = 50;
    private const int FilesOfAFolder = 45;

    private static readonly string[] Sources =
    [
        .. Repository.FilesOf("harness mock-webview tests", ".cs .js .mjs").Where(file => !file.Contains("/Fixtures/")),
    ];

    [GeneratedRegex(@"(?<![\w.}\]>*])/(work|root|tmp|home/\w+|Users/\w+)(?=[/\s""'`]|$)|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    public sealed class Sizes
    {
        [Fact]
        public void No_file_is_longer_than_300_lines()
        {
            var long_ones =
                from file in Sources
                let lines = Repository.Read(file).TrimEnd().Split('\n').Length
                where lines > LinesOfAFile
                select $"{file}: {lines}";

            long_ones.ShouldBeEmpty();
        }

        [Fact]
        public void No_function_is_longer_than_50_lines()
        {
            var long_ones =
                from file in Sources
                from function in SourceMetrics.Functions(file, Repository.Read(file))
                where function.Lines > LinesOfAFunction
                select $"{file}: {function.Name}: {function.Lines}";

            long_ones.ShouldBeEmpty();
        }

        [Fact]
        public void No_folder_holds_more_than_45_files()
        {
            var full_ones =
                from file in Sources
                group file by file[..file.LastIndexOf('/')] into folder
                where folder.Count() > FilesOfAFolder
                select $"{folder.Key}: {folder.Count()}";

            full_ones.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("a.cs", "class A\n{\n    void M()\n    {\n        F();\n    }\n}\n", "M 4")]
        [InlineData(
            "a.cs",
            "class A\n{\n    int P\n    {\n        get\n        {\n            return 1;\n        }\n    }\n}\n",
            "GetAccessorDeclaration 4"
        )]
        [InlineData("a.js", "function f() {\n  if (a) {\n  }\n}\n", "function f() { 4")]
        [InlineData("a.js", "(() => {\n  function f() {\n  }\n})();\n", "function f() { 2")]
        public void Functions_are_counted_as_people_would(string file, string text, string expected)
        {
            var functions = SourceMetrics.Functions(file, text).Select(function => $"{function.Name} {function.Lines}");

            functions.ShouldBe([expected]);
        }
    }

    public sealed class Names
    {
        [Fact]
        public void Every_namespace_is_its_projects_name()
        {
            var strays =
                from file in Sources
                where file.EndsWith(".cs", StringComparison.Ordinal)
                let project = ProjectOf(file)
                from name in SourceMetrics
                    .Parse(Repository.Read(file))
                    .DescendantNodes()
                    .OfType<BaseNamespaceDeclarationSyntax>()
                where name.Name.ToString() != project || name is not FileScopedNamespaceDeclarationSyntax
                select $"{file}: {name.Name}";

            strays.ShouldBeEmpty();
        }

        private static string ProjectOf(string file)
        {
            // What several test projects compile is nobody's own.
            if (file.StartsWith("tests/Shared/", StringComparison.Ordinal))
            {
                return "Conformance.Tests.Shared";
            }

            var folder = file[..file.LastIndexOf('/')];
            while (true)
            {
                var project = Repository.Files.FirstOrDefault(other =>
                    other.EndsWith(".csproj", StringComparison.Ordinal) && other[..other.LastIndexOf('/')] == folder
                );
                if (project is not null)
                {
                    return Path.GetFileNameWithoutExtension(project);
                }

                folder = folder[..folder.LastIndexOf('/')];
            }
        }
    }

    public sealed class Machines
    {
        [Fact]
        public void No_file_holds_a_path_of_the_machine_it_was_written_on()
        {
            var strays =
                from file in Repository.Files
                where !IsPicture(file)
                from line in Repository.Read(file).Split('\n').Index()
                where MachinePath().IsMatch(line.Item) && !line.Item.Contains("MachinePath")
                select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

            strays.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("at /" + "home/me/x", true)]
        [InlineData("cd /" + "tmp/x", true)]
        [InlineData(@"in C:" + @"\Users\me", true)]
        [InlineData("frame/work/x", false)]
        [InlineData("/data/private/x", false)]
        public void A_path_of_a_machine_is_known_by_its_form(string line, bool isOne) =>
            MachinePath().IsMatch(line).ShouldBe(isOne);

        private static bool IsPicture(string file) =>
            file.EndsWith(".png", StringComparison.Ordinal) || file.EndsWith(".ico", StringComparison.Ordinal);
    }
}
