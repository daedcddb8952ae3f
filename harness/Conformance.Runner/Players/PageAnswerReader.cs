using System.Text.Json;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Reads what the page-side player answers.</summary>
internal static class PageAnswerReader
{
    private const int MostShown = 200;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8192 };

    /// <summary>Reads an answer to <c>run</c> or <c>resume</c>: observations that no answer has told yet, and a question about the wire; without one,
    /// the batch is over.</summary>
    /// <exception cref="WebViewException">It is no such answer, or the document that was to answer has gone.</exception>
    public static (PageQuestion? Question, IReadOnlyList<StepObservation> Observations) Read(string json) =>
        Guard(json, ReadAnswer);

    /// <summary>Reads an answer to <c>look</c>.</summary>
    /// <exception cref="WebViewException">It is no such answer.</exception>
    public static PageSight ReadLook(string json) => Guard(json, ReadSight);

    // A page may have changed what the player rests on, so that what comes from there is not trusted.
    private static T Guard<T>(string json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            return read(document.RootElement);
        }
        catch (Exception mistake)
            when (mistake
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            var shown = json.Length > MostShown ? json[..MostShown] + "…" : json;
            throw new WebViewException(
                $"The page gave back '{shown}', which is nothing that the kit's player says. Look for what the page does to JavaScript's own objects."
            );
        }
    }

    private static (PageQuestion? Question, IReadOnlyList<StepObservation> Observations) ReadAnswer(JsonElement root)
    {
        if (root.TryGetProperty("gone", out _))
        {
            throw new WebViewException("The document that played the steps has been replaced by another.");
        }

        var question = root.TryGetProperty("asks", out var asks)
            ? new PageQuestion(
                asks.EnumerateArray().Select(kind => kind.GetString()!).ToHashSet(),
                root.GetProperty("current").GetString()
            )
            : null;
        return (question, [.. root.GetProperty("observations").EnumerateArray().Select(Observation)]);
    }

    private static PageSight ReadSight(JsonElement root)
    {
        var named = new Dictionary<string, StepObservation>();
        foreach (var each in root.GetProperty("named").EnumerateArray())
        {
            named[each.GetProperty("name").GetString()!] = Observation(each.GetProperty("observation"));
        }

        return new PageSight(root.GetProperty("current").GetString(), root.GetProperty("fencing").GetBoolean(), named)
        {
            HasMoved = root.GetProperty("moved").GetBoolean(),
            Open = root.GetProperty("open").EnumerateArray().Select(path => path.GetString()!).ToHashSet(),
        };
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
/// <param name="Current">The path of the step being played.</param>
internal sealed record PageQuestion(IReadOnlySet<string> Kinds, string? Current);

/// <summary>What a page shows of the batch that it plays.</summary>
/// <param name="Current">The path of the step being played.</param>
/// <param name="IsFencing">Whether it waits for a later call's round trip.</param>
/// <param name="Named">What was started under names.</param>
internal sealed record PageSight(string? Current, bool IsFencing, IReadOnlyDictionary<string, StepObservation> Named)
{
    /// <summary>Whether its history has taken it away from the URL that its document was loaded from.</summary>
    public bool HasMoved { get; init; }

    /// <summary>The paths of those steps that are played together and have not settled.</summary>
    public IReadOnlySet<string> Open { get; init; } = new HashSet<string>();
}
