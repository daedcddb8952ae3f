using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Reads what the page-side player answers.</summary>
internal static class PageAnswerReader
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8192 };

    /// <summary>Reads an answer to <c>run</c> or <c>resume</c>: a question about the wire, or observations.</summary>
    public static (PageQuestion? Question, IReadOnlyList<StepObservation> Observations) Read(string json)
    {
        using var document = JsonDocument.Parse(json, s_options);
        var root = document.RootElement;
        return root.TryGetProperty("asks", out var asks)
            ? (new PageQuestion(asks.EnumerateArray().Select(kind => kind.GetString()!).ToHashSet()), [])
            : (null, [.. root.GetProperty("observations").EnumerateArray().Select(Observation)]);
    }

    /// <summary>Reads an answer to <c>look</c>: the path of the step being played, and what was started under names.</summary>
    public static (string? Current, IReadOnlyDictionary<string, StepObservation> Named) ReadLook(string json)
    {
        using var document = JsonDocument.Parse(json, s_options);
        var named = new Dictionary<string, StepObservation>();
        foreach (var each in document.RootElement.GetProperty("named").EnumerateArray())
        {
            named[each.GetProperty("name").GetString()!] = Observation(each.GetProperty("observation"));
        }

        return (document.RootElement.GetProperty("current").GetString(), named);
    }

    private static StepObservation Observation(JsonElement element) =>
        new()
        {
            Step = element.GetProperty("step").GetString()!,
            State = Enum.Parse<ObservedState>(element.GetProperty("state").GetString()!),
            Value = element.TryGetProperty("value", out var value) ? value.GetRawText() : null,
            SameTurn = element.TryGetProperty("sameTurn", out var sameTurn) && sameTurn.GetBoolean(),
            Order = element.TryGetProperty("order", out var order) ? order.GetInt32() : 0,
            Ended = element.TryGetProperty("ended", out var ended) && ended.GetBoolean(),
        };
}

/// <summary>A page asks whether the wire is quiet.</summary>
/// <param name="Kinds">In which ways; the player's part <c>wire.js</c> says what they mean.</param>
internal sealed record PageQuestion(IReadOnlySet<string> Kinds);
