using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conformance.Tests;

/// <summary>Counts lines of functions.</summary>
internal static class SourceMetrics
{
    public static IEnumerable<(string Name, int Lines)> Functions(string file, string text) =>
        file.EndsWith(".cs", StringComparison.Ordinal) ? MethodsOf(Parse(text)) : ScriptFunctions(text);

    public static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree
            .ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview))
            .GetCompilationUnitRoot();

    private static IEnumerable<(string Name, int Lines)> MethodsOf(CompilationUnitSyntax unit) =>
        from node in unit.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let start = FirstToken(node).GetLocation().GetLineSpan().StartLinePosition.Line
        let end = node.GetLocation().GetLineSpan().EndLinePosition.Line
        select (NameOf(node), end - start + 1);

    // The rows of a theory are attributes: data, and not the function.
    private static SyntaxToken FirstToken(SyntaxNode node) =>
        node is MemberDeclarationSyntax { AttributeLists: [.., var last] }
            ? last.GetLastToken().GetNextToken()
            : node.GetFirstToken();

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            _ => node.Kind().ToString(),
        };

    // Formatted scripts close a function in the column in which its line began. A function around a whole file is its
    // module and not counted: it holds others at the next column.
    private static IEnumerable<(string Name, int Lines)> ScriptFunctions(string text)
    {
        var lines = text.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            var line = lines[start];
            var indent = line.Length - line.TrimStart().Length;
            if (!OpensFunction(line.TrimStart()))
            {
                continue;
            }

            var end = Array.FindIndex(lines, start + 1, other => Closes(other, indent));
            var isModule =
                indent == 0 && lines[start..Math.Max(start, end)].Skip(1).Any(other => IsInnerFunction(other));
            if (end > start && !isModule)
            {
                yield return (line.Trim(), end - start + 1);
            }
        }
    }

    private static bool IsInnerFunction(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal)
        && line.Length > 2
        && line[2] != ' '
        && OpensFunction(line.Trim());

    private static bool OpensFunction(string line) =>
        line.EndsWith('{')
        && !Statements.Any(word => line.StartsWith(word, StringComparison.Ordinal))
        && (line.Contains("=>") || line.Contains("function") || line.Contains(") {"));

    private static bool Closes(string line, int indent) =>
        line.Length > indent && line[indent] == '}' && line[..indent].All(character => character == ' ');

    private static readonly string[] Statements =
    [
        "if ",
        "for ",
        "while ",
        "switch ",
        "} else",
        "} catch",
        "do ",
        "else ",
        "}",
    ];
}
