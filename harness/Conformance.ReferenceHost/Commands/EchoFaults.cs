namespace Conformance.ReferenceHost;

/// <summary>The defects that change a value on its way in.</summary>
internal static class EchoFaults
{
    public static JsonValue Spoil(CommandCall call, JsonValue value) =>
        call.Core.Faults.Active switch
        {
            "channels/markers-converted-everywhere" => Converted(value),
            "channels/nested-markers-refused" when HasNestedMarker(value) => throw call.Arguments.Refuse(
                "value",
                "a channel must be an argument of its own"
            ),
            "json/null-members-dropped" when value is JsonObject members => JsonObject.Of([
                .. members.Members.ToArray().Where(member => member.Value is not JsonNull),
            ]),
            "args/paths-cleaned" when value is JsonText text => JsonValue.Of(
                text.Value.Replace("../", "", StringComparison.Ordinal).Replace("//", "/", StringComparison.Ordinal)
            ),
            "json/nested-bytes-cut" when value is JsonArray { Items.Count: > 2 } list => JsonValue.Of(
                list.Items.Take(2)
            ),
            _ => value,
        };

    private static JsonValue Converted(JsonValue value) =>
        value is JsonText text && ChannelMarker.TryRead(text.Value, out var callback) ? JsonValue.Of(callback) : value;

    private static bool HasNestedMarker(JsonValue value) =>
        value is JsonObject members && members.Members.ToArray().Any(member => Converted(member.Value) != member.Value)
        || value is JsonArray list && list.Items.Any(item => Converted(item) != item);
}
