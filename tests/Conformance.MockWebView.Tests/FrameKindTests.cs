using System.Text.RegularExpressions;

namespace Conformance.MockWebView.Tests;

/// <summary>Both sides of the pipe give the kinds of frames the same numbers.</summary>
public static partial class FrameKindTests
{
    [Fact]
    public static void To_the_process_are_the_same_on_both_sides() => KindsOf("In").ShouldBe(Numbers<ToRealm>());

    [Fact]
    public static void From_the_process_are_the_same_on_both_sides() => KindsOf("Out").ShouldBe(Numbers<FromRealm>());

    private static IEnumerable<string> Numbers<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(kind => $"{char.ToLowerInvariant($"{kind}"[0])}{$"{kind}"[1..]}: {kind:d}");

    private static IEnumerable<string> KindsOf(string table)
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "realm", "kinds.mjs"));
        var start = script.IndexOf($"export const {table} = {{", StringComparison.Ordinal);
        return Kind().Matches(script[start..script.IndexOf('}', start)]).Select(kind => kind.Value);
    }

    [GeneratedRegex(@"\w+: \d+")]
    private static partial Regex Kind();
}
