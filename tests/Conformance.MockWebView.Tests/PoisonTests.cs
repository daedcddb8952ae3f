using System.Text.RegularExpressions;

namespace Conformance.MockWebView.Tests;

/// <summary>Pages that put their own in the place of JavaScript's functions, and the WebView that must not call it.</summary>
public static partial class PoisonTests
{
    private static readonly TimeSpan s_enough = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Probe { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "poison-probe.js"));

    // What is called on a value of the WebView's own, and would be the page's.
    [GeneratedRegex(
        """
            \.(?:map|filter|find|findIndex|some|every|push|pop|shift|unshift|splice|slice|concat|join|indexOf|lastIndexOf|includes|flat|flatMap|reduce
            |fill|at|toLowerCase|toUpperCase|replaceAll|startsWith|endsWith|trim|trimStart|trimEnd|split|padStart|padEnd|charCodeAt|codePointAt|match
            |matchAll|test|exec|toFixed|call|apply|bind|then|catch|finally|subarray|hasOwnProperty)\(
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex LiveMethod();

    [GeneratedRegex(@"\b(?:Object|Array|String|Number|Math|Promise|JSON|Reflect|Date|ArrayBuffer|RegExp)\.[a-z]\w*\(")]
    private static partial Regex LiveStatic();

    // What a page gives is walked in the page's way, as in a browser; what stands at the left margin runs before any page.
    [GeneratedRegex(
        @"^\s.*\bfor (?:await )?\((?:const|let) .* of (?!init\)|signals\))|\[\.\.\.(?!pair\]|parts\]|transfer\]|i\.ports\])|\b(?:const|let) \["
    )]
    private static partial Regex LiveIterator();

    public sealed class A_page
    {
        [Fact]
        public async Task Has_the_WebView_at_work_whatever_it_makes_of_any_one_function_of_JavaScript()
        {
            await using var bench = await TestBench.WithPageAsync();

            var wrong = await bench
                .WebView.EvaluateAsync("main", new PageScript("probe", Probe), "", Token)
                .WaitAsync(s_enough, Token);

            wrong.ShouldEndWith(",[]]");
        }
    }

    public sealed class The_scripts_of_the_window
    {
        [Fact]
        public void Call_nothing_that_a_page_may_have_changed()
        {
            var folder = RepositoryFolder.PathOf("mock-webview", "Conformance.MockWebView", "realm", "window");

            var live = Directory
                .EnumerateFiles(folder, "*.js")
                .Where(file => Path.GetFileName(file) != "primordials.js")
                .SelectMany(file =>
                    File.ReadLines(file).Select((line, at) => $"{Path.GetFileName(file)}:{at + 1} {line}")
                )
                .Where(IsLive);

            live.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("  const at = list.indexOf(item);")]
        [InlineData("  const names = Object.keys(init);")]
        [InlineData("  for (const item of list) visit(item);")]
        [InlineData("  return [...list];")]
        [InlineData("  const [first] = list;")]
        public void Would_be_caught_at_it(string line) => IsLive($"file.js:1 {line}").ShouldBeTrue();

        private static bool IsLive(string found)
        {
            var line = found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return !line.StartsWith("//", StringComparison.Ordinal)
                && (LiveMethod().IsMatch(line) || LiveStatic().IsMatch(line) || LiveIterator().IsMatch(line));
        }
    }
}
