using System.Text.Json.Serialization;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>What document a page shows.</summary>
internal sealed record PageFacts(
    bool IsReady,
    bool IsNew,
    string Url,
    string? WebView,
    string? Window,
    string? Pattern,
    string? Isolation,
    string? Agent
);

/// <summary>What the door is asked.</summary>
internal sealed record DoorQuestion(int Wait, int? For, DoorCall? Call);

/// <summary>A call of a script of the kit.</summary>
internal sealed record DoorCall(int Id, string Name, string Argument);

/// <summary>What the door tells.</summary>
/// <param name="State"><c>open</c>, <c>unknown</c> where it has not got the script, <c>none</c> where there is no door.</param>
/// <param name="Result">What the call that was asked for has come to.</param>
/// <param name="Heard">What the page has asked of the Core, and was told, since the last time.</param>
internal sealed record DoorAnswer(string State, DoorResult? Result, IReadOnlyList<PageNews>? Heard);

/// <summary>What a call has come to: a text, or an error.</summary>
internal sealed record DoorResult(string? Text, string? Error);

/// <summary>Something that crossed between a page and its Core, or that the page said.</summary>
internal sealed record PageNews(
    string Is,
    int Id,
    string? Url,
    string? Method,
    IReadOnlyList<IReadOnlyList<string>>? Headers,
    string? Body,
    int Status,
    string? Text
)
{
    /// <summary>The headers as the protocol knows them.</summary>
    public IReadOnlyList<Header> ProtocolHeaders =>
        [.. (Headers ?? []).Select(pair => new Header(pair[0].ToLowerInvariant(), pair[1]))];
}

/// <summary>Reads and writes what crosses to a door.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PageFacts))]
[JsonSerializable(typeof(DoorQuestion))]
[JsonSerializable(typeof(DoorAnswer))]
[JsonSerializable(typeof(DoorSettings))]
[JsonSerializable(typeof(FetchRequest))]
[JsonSerializable(typeof(FetchAnswer))]
internal sealed partial class DoorJson : JsonSerializerContext;

/// <summary>How a door is put in.</summary>
internal sealed record DoorSettings(string Key, string Ipc, bool Refused, bool IsKnown);

/// <summary>A request that the kit has a page send.</summary>
internal sealed record FetchRequest(string Method, string Url);

/// <summary>How it was answered; status 0 stands for an answer that the page may not see.</summary>
internal sealed record FetchAnswer(int Status);
