using System.Text.Json;

namespace Conformance.Protocol;

/// <summary>Where a value lies in its line.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Kind">Its first token; none where the member is absent.</param>
internal readonly record struct WireValue(int Start, int Length, JsonTokenType Kind)
{
    public bool IsPresent => Kind is not JsonTokenType.None;

    public bool IsGiven => Kind is not (JsonTokenType.None or JsonTokenType.Null);
}

/// <summary>What an object of the protocol looks like.</summary>
/// <param name="Name">Its place, for complaints.</param>
/// <param name="Wanted">What the protocol wants there, for complaints.</param>
/// <param name="Members">The members that it may have; at most eight.</param>
internal sealed record WireShape(string Name, string Wanted, params string[] Members);
