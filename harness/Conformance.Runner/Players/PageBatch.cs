using System.Text;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Steps that one page plays in one go.</summary>
/// <param name="WebView">The webview's label.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Values">The values behind names, by name.</param>
internal sealed record PageBatch(
    string WebView,
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyDictionary<string, SpecValue> Values
)
{
    /// <summary>Keeps the names of one set of generated values apart from those of others.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The batch as the page-side player reads it.</summary>
    public string Text => field ??= Write();

    /// <summary>Whether a step asks for the invoke key.</summary>
    public bool MentionsInvokeKey =>
        Text.Contains("invokeKey", StringComparison.Ordinal)
        || Text.Contains("{{invoke-key}}", StringComparison.Ordinal);

    private string Write()
    {
        var json = new StringBuilder("{\"do\":\"run\",\"scopes\":{");
        WriteText(json, Scope).Append(":{");
        var separator = "";
        foreach (var (name, value) in Values)
        {
            json.Append(separator);
            WriteText(json, name).Append(':').Append(SpecValueJson.Write(value));
            separator = ",";
        }

        json.Append("}},\"steps\":");
        new PageStepWriter(json, Scope).WriteList(Steps);
        return json.Append('}').ToString();
    }

    private static StringBuilder WriteText(StringBuilder json, string text) =>
        json.Append(SpecValueJson.Write(new SpecText(text)));
}
