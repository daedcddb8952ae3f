namespace Conformance.ReferenceHost;

/// <summary>The commands behind the page's event functions (EVT-01).</summary>
internal static class EventPlugin
{
    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.AddAsync("listen", Listen);
        table.AddAsync("unlisten", Unlisten);
        table.AddAsync("emit", Emit);
        table.AddAsync("emit_to", EmitTo);
        return table;
    }

    private static CommandReply Listen(CommandCall call)
    {
        var name = call.Arguments.EventName("event");
        var target = call.Arguments.Target("target");
        var handler = call.Arguments.UInt32(call.Core.Faults.Is("events/handler-renamed") ? "handlerId" : "handler");
        if (
            call.Core.Faults.Is("events/listen-own-label-only")
            && target.Label is { } label
            && label != call.WebView.Label
        )
        {
            throw call.Arguments.Refuse("target", "a webview may listen for its own label alone");
        }

        var id = call.Core.Events.Listen(call.WebView, name, target, handler);
        return call.Core.Faults.Is("events/ids-are-texts") ? CommandReply.Of($"listener-{id}") : CommandReply.Of(id);
    }

    private static CommandReply Unlisten(CommandCall call)
    {
        var name = call.Arguments.EventName("event");
        var found = call.Core.Events.UnlistenPage(call.WebView, name, call.Arguments.UInt32("eventId"));
        return found || !call.Core.Faults.Is("events/unlisten-unknown-rejects")
            ? CommandReply.Nothing
            : throw new RejectionException("no such listener");
    }

    private static CommandReply? Emit(CommandCall call)
    {
        var name = call.Arguments.EventName("event");
        var payload = call.Arguments.AnyOrNone("payload") ?? JsonValue.Null;
        return Send(call, name, payload, EventTarget.Any);
    }

    private static CommandReply? EmitTo(CommandCall call)
    {
        var target = call.Arguments.Target("target");
        var name = call.Arguments.EventName("event");
        var payload = call.Arguments.AnyOrNone("payload") ?? JsonValue.Null;
        if (target.Kind == EventTargetKind.Any && call.Core.Faults.Is("events/emit-to-any-misses-labels"))
        {
            target = new(EventTargetKind.App);
        }

        return Send(call, name, payload, target);
    }

    private static CommandReply? Send(CommandCall call, string name, JsonValue payload, EventTarget target)
    {
        var faults = call.Core.Faults;
        if (faults.Is("events/tauri-names-reserved") && name.StartsWith("tauri://", StringComparison.Ordinal))
        {
            throw call.Arguments.Refuse("event", "names that begin with tauri:// are reserved");
        }

        call.Core.Events.Emit(name, JsonWriter.Write(payload), target, call.WebView);
        if (faults.Is("events/emit-waits-for-pages") && call.Core.Events.HasPageListeners(name))
        {
            return null;
        }

        return faults.Is("events/emit-answers-count") ? CommandReply.Of(1) : CommandReply.Nothing;
    }
}
