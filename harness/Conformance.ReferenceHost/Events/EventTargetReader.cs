using System.Diagnostics.CodeAnalysis;

namespace Conformance.ReferenceHost;

/// <summary>Reads the target of an event, an object with <c>kind</c> and, for most kinds, <c>label</c> (EVT-13).</summary>
internal static class EventTargetReader
{
    public static bool TryRead(
        JsonValue value,
        [NotNullWhen(true)] out EventTarget? target,
        [NotNullWhen(false)] out string? fault
    )
    {
        target = null;
        fault = value is JsonObject or JsonArray
            ? FaultOfKind(Member(value, "kind", 0))
            : TypeErrors.WrongType(value, "internally tagged enum EventTarget");
        if (fault is not null)
        {
            return false;
        }

        var kind = Enum.Parse<EventTargetKind>(((JsonText)Member(value, "kind", 0)!).Value);
        if (kind is EventTargetKind.Any or EventTargetKind.App)
        {
            fault = FaultOfLength(value, 0);
            target = fault is null ? new(kind) : null;
            return fault is null;
        }

        var label = Member(value, "label", 1);
        fault = label switch
        {
            null when value is JsonArray =>
                $"invalid length 0, expected struct variant EventTarget::{kind} with 1 element",
            null => "missing field `label`",
            JsonText => FaultOfLength(value, 1),
            _ => TypeErrors.WrongType(label, "a string"),
        };
        target = fault is null ? new(kind, ((JsonText)label!).Value) : null;
        return fault is null;
    }

    /// <summary>A list must end with what the kind takes; an object may hold more.</summary>
    private static string? FaultOfLength(JsonValue value, int wanted) =>
        value is JsonArray { Items.Count: var count } && count > wanted + 1
            ? $"invalid length {count - 1}, expected {wanted} element{(wanted == 1 ? string.Empty : "s")} in sequence"
            : null;

    private static string? FaultOfKind(JsonValue? kind) =>
        kind switch
        {
            null => "missing field `kind`",
            JsonText { Value: var name } when Enum.GetNames<EventTargetKind>().Contains(name) => null,
            JsonText { Value: var name } => $"unknown variant `{name}`, expected one of "
                + string.Join(", ", Enum.GetNames<EventTargetKind>().Select(known => $"`{known}`")),
            _ => TypeErrors.WrongType(kind, "variant identifier"),
        };

    private static JsonValue? Member(JsonValue value, string key, int place) =>
        value switch
        {
            JsonObject members => members.Find(key),
            JsonArray { Items: var items } when place < items.Count => items[place],
            _ => null,
        };
}
