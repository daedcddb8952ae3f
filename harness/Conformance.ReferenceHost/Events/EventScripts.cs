using System.Globalization;

namespace Conformance.ReferenceHost;

/// <summary>Writes the scripts by which a page keeps its listeners and hears events (EVT-02, EVT-05).</summary>
internal static class EventScripts
{
    /// <summary>The page's table of listeners; the name is Tauri's, which scripts in the field know.</summary>
    public const string Table = "__internal_unstable_listeners_object_id__";

    /// <summary>The page's function that hands an event to listeners.</summary>
    public const string Dispatch = "__internal_unstable_listeners_function_id__";

    public static string Register(string name, uint id, EventTarget target, uint handler)
    {
        var entry = string.Create(
            CultureInfo.InvariantCulture,
            $"{{ target: {JsonWriter.Write(target.ToJson())}, handlerId: {handler} }}"
        );
        return $$"""
            (function () {
              var hidden = function (owner, name, value) {
                if (owner[name] === undefined) Object.defineProperty(owner, name, { value: value });
                return owner[name];
              };
              var table = hidden(window, '{{Table}}', Object.create(null));
              var listeners = hidden(table, {{JsonWriter.Quote(name)}}, Object.create(null));
              Object.defineProperty(listeners, '{{id.ToString(
                CultureInfo.InvariantCulture
            )}}', { value: {{entry}}, configurable: true });
            })()
            """;
    }

    public static string Deliver(string name, string payload, IEnumerable<uint> ids)
    {
        var list = string.Join(',', ids);
        return $"(function () {{ var hear = window['{Dispatch}']; "
            + $"hear && hear({{ event: {JsonWriter.Quote(name)}, payload: {payload} }}, [{list}]) }})()";
    }
}
