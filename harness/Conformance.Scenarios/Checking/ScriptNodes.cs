using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>What the scripts of steps reach for, as far as their words tell.</summary>
internal static partial class ScriptNodes
{
    /// <summary>Words of the language, and what it brings: none of them asks a host for anything.</summary>
    private static readonly FrozenSet<string> s_language = (
        "args async await break case catch class const continue default delete do else false finally for function if in "
        + "Infinity instanceof let NaN new null of return switch throw true try typeof undefined var void while yield "
        + "Array ArrayBuffer BigInt Boolean console Date Error JSON Map Math Number Object Promise RangeError RegExp Set "
        + "String structuredClone Symbol TypeError Uint8Array clearTimeout queueMicrotask setTimeout"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether a step is a script that reaches for nothing of its page, and so passes whatever the host does.</summary>
    public static bool IsSilent(SpecMappingNode step) =>
        step.Text("script") is { } script
        && !Known().IsMatch(script)
        && !MayCall(step.Find("args"))
        && !HasOther(script);

    // What is none of the language's words and was not made here, the page has: a script of the app may have put it there.
    private static bool HasOther(string script)
    {
        var code = Quoted().Replace(script, "''");
        var own = Made().Matches(code).Select(static made => made.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return Word()
            .Matches(code)
            .Select(static word => word.Value)
            .Any(word => !s_language.Contains(word) && !own.Contains(word));
    }

    // An expression may give a function of the page.
    private static bool MayCall(SpecNode? value) =>
        value switch
        {
            SpecListNode list => list.Items.Any(MayCall),
            SpecMappingNode { Special.Key.Text: "$js" } => true,
            SpecMappingNode mapping => mapping.Members.Any(static member => MayCall(member.Value)),
            _ => false,
        };

    [GeneratedRegex(
        @"\b(kit|window|globalThis|self|document|frames|fetch)\b|__TAURI|ipc",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Known();

    [GeneratedRegex(@"'(?>[^'\\\n]|\\.)*'|""(?>[^""\\\n]|\\.)*""|//[^\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:const|let|var|function|class)\s+([A-Za-z_$][\w$]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Made();

    // Behind a point stands a member, and before a colon a key.
    [GeneratedRegex(@"(?<![\w$])(?<!(?<!\.\.)\.)(?>[A-Za-z_$][\w$]*)(?!\s*:)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
