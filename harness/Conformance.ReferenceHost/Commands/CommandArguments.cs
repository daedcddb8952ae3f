using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>Reads a command's arguments by name; the first that does not fit refuses the call (INV-11, INV-12, INV-14, INV-17).</summary>
internal sealed class CommandArguments(string command, InvokeBody body, Faults faults)
{
    public JsonValue Any(string key) => Required(key);

    public JsonValue? AnyOrNone(string key) =>
        Find(key) switch
        {
            JsonNull when faults.Is("args/null-is-not-none") => throw Refuse(key, "null is no value"),
            JsonNull => null,
            var value => value,
        };

    /// <summary>The tag that the caller gave, however bad the other arguments are.</summary>
    public string TagOr(string fallback) =>
        ((body as JsonBody)?.Value as JsonObject)?.Find("tag") is JsonText tag ? tag.Value : fallback;

    public string Text(string key) =>
        Required(key) is JsonText text ? text.Value : throw Wrong(key, Required(key), "a string");

    public string? TextOrNone(string key) =>
        AnyOrNone(key) switch
        {
            null => null,
            JsonText text => text.Value,
            var value => throw Wrong(key, value, "a string"),
        };

    public bool? TruthOrNone(string key) =>
        AnyOrNone(key) switch
        {
            null => null,
            JsonBoolean truth => truth.Value,
            var value => throw Wrong(key, value, "a boolean"),
        };

    public bool Truth(string key)
    {
        _ = Required(key);
        return TruthOrNone(key) ?? throw Wrong(key, JsonValue.Null, "a boolean");
    }

    public int Int32(string key)
    {
        var value = Required(key);
        return value switch
        {
            JsonUnsigned { Value: <= int.MaxValue } whole => (int)whole.Value,
            JsonSigned { Value: >= int.MinValue } whole => (int)whole.Value,
            JsonFloat when faults.Is("args/floats-truncated") => (int)((JsonFloat)value).Value,
            JsonText text when faults.Is("args/texts-parsed-as-numbers") => int.TryParse(
                text.Value,
                CultureInfo.InvariantCulture,
                out var parsed
            )
                ? parsed
                : 0,
            JsonUnsigned or JsonSigned when faults.Is("args/integers-wrap") => unchecked((int)Wide(value)),
            JsonUnsigned or JsonSigned => throw WrongValue(key, value, "i32"),
            _ => throw Wrong(key, value, "i32"),
        };
    }

    public ulong Whole(string key, ulong limit, string type) => Whole(key, Required(key), limit, type);

    public uint UInt32(string key) => (uint)Whole(key, uint.MaxValue, "u32");

    public int Count(string key) => (int)Math.Min(Whole(key, ulong.MaxValue, "usize"), int.MaxValue);

    public int? CountOrNone(string key) =>
        AnyOrNone(key) is { } value ? (int)Math.Min(Whole(key, value, ulong.MaxValue, "usize"), int.MaxValue) : null;

    public double Float(string key) =>
        Required(key) switch
        {
            JsonFloat number => number.Value,
            JsonUnsigned whole => whole.Value,
            JsonSigned whole => whole.Value,
            var value => throw Wrong(key, value, "f64"),
        };

    public EventTarget Target(string key) => ReadTarget(key, Required(key));

    public EventTarget? TargetOrNone(string key) => AnyOrNone(key) is { } value ? ReadTarget(key, value) : null;

    /// <summary>Reads the name of an event, which a page may not choose freely.</summary>
    public string EventName(string key)
    {
        var name = Text(key);
        return
            (
                ReferenceHost.EventName.IsValid(name)
                && !(faults.Is("events/ascii-names-only") && !System.Text.Ascii.IsValid(name))
                && !(
                    faults.Is("events/letters-by-category-alone") && name.EnumerateRunes().Any(OtherAlphabetic.Contains)
                )
            ) || faults.Is("events/any-name-passes")
            ? name
            : throw Refuse(key, "Event name must include only alphanumeric characters, `-`, `/`, `:` and `_`.");
    }

    /// <summary>Reads a channel's marker and gives its callback.</summary>
    public uint ChannelCallback(string key)
    {
        var marker = Text(key);
        return ChannelMarker.TryRead(marker, out var callback) || faults.Is("channels/bad-marker-ignored")
            ? callback
            : throw new RejectionException(
                $"invalid channel value `{marker}`, expected a string in the `__CHANNEL__:ID` format"
            );
    }

    public RejectionException Refuse(string key, string reason) =>
        new($"invalid args `{key}` for command `{command}`: {reason}");

    private JsonValue Required(string key) =>
        Find(key)
        ?? (
            faults.Is("args/missing-is-null") ? JsonValue.Null
            : faults.Is("args/missing-is-default") ? new JsonUnsigned(0)
            : throw Refuse(key, $"command {command} missing required key {key}")
        );

    private JsonValue? Find(string key)
    {
        if (body is JsonBody json)
        {
            // No command takes more than four.
            if (faults.Is("args/extra-refused") && json.Value is JsonObject { Members.Length: > 4 })
            {
                throw Refuse(key, $"command {command} got more arguments than it takes");
            }

            return (json.Value as JsonObject)?.Find(key) ?? FindBySnakeCase(key, json.Value);
        }

        if (faults.Is("args/raw-body-is-no-arguments"))
        {
            return null;
        }

        throw Refuse(key, $"command {command} expected a value for key {key} but the IPC call used a bytes payload");
    }

    private JsonValue? FindBySnakeCase(string key, JsonValue whole)
    {
        if (!faults.Is("args/snake-case-accepted"))
        {
            return null;
        }

        var snake = string.Concat(
            key.Select(unit => char.IsUpper(unit) ? $"_{char.ToLowerInvariant(unit)}" : $"{unit}")
        );
        return (whole as JsonObject)?.Find(snake);
    }

    private EventTarget ReadTarget(string key, JsonValue value) =>
        !EventTargetReader.TryRead(value, out var target, out var fault)
            ? faults.Is("events/unknown-kinds-pass")
                ? EventTarget.Any
                : throw Refuse(key, fault)
            : target.Kind == EventTargetKind.WebviewWindow && faults.Is("events/kinds-refused")
                ? throw Refuse(key, "unknown variant `WebviewWindow`")
                : target;

    private ulong Whole(string key, JsonValue value, ulong limit, string type) =>
        value switch
        {
            JsonUnsigned whole when whole.Value <= limit => whole.Value,
            JsonUnsigned or JsonSigned when faults.Is("args/integers-wrap") => unchecked((ulong)Wide(value)) & limit,
            JsonUnsigned or JsonSigned => throw WrongValue(key, value, type),
            _ => throw Wrong(key, value, type),
        };

    private static long Wide(JsonValue value) =>
        value is JsonUnsigned whole ? unchecked((long)whole.Value) : ((JsonSigned)value).Value;

    private RejectionException Wrong(string key, JsonValue got, string expected) =>
        Refuse(key, TypeErrors.WrongType(got, expected));

    private RejectionException WrongValue(string key, JsonValue got, string expected) =>
        Refuse(key, TypeErrors.WrongValue(got, expected));
}
