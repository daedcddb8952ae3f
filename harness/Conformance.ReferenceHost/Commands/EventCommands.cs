namespace Conformance.ReferenceHost;

/// <summary>Commands by which the Core emits and listens (EVT-11).</summary>
internal static class EventCommands
{
    public static void Register(CommandTable table)
    {
        table.Add("emit_from_core", Emit);
        table.Add("burst", Burst);
        table.Add("core_listen", Listen);
        table.Add("core_unlisten", Unlisten);
        table.Add("core_heard", Heard);
    }

    private static CommandReply Emit(CommandCall call)
    {
        var name = call.Arguments.Text("event");
        var payload = call.Arguments.Any("payload");
        var target = call.Arguments.TargetOrNone("target") ?? EventTarget.Any;
        Demand(name, call.Core.Faults);
        call.Core.Events.Emit(name, JsonWriter.Write(payload), target);
        return CommandReply.Nothing;
    }

    private static CommandReply Burst(CommandCall call)
    {
        var name = call.Arguments.Text("event");
        var count = call.Arguments.Count("count");
        for (var number = 0; number < count; number++)
        {
            Demand(name, call.Core.Faults);
            if (number % 100 == 99 && call.Core.Faults.Is("events/burst-drops"))
            {
                continue;
            }

            var sent = call.Core.Faults.Is("events/burst-out-of-order") ? number ^ 1 : number;
            call.Core.Events.Emit(name, JsonWriter.Write(JsonValue.Of(sent)), EventTarget.Any);
        }

        return CommandReply.Nothing;
    }

    private static CommandReply Listen(CommandCall call)
    {
        var name = call.Arguments.Text("event");
        var target = call.Arguments.TargetOrNone("target") ?? EventTarget.Any;
        var note = call.Arguments.TextOrNone("note") ?? name;
        var once = call.Arguments.TruthOrNone("once") ?? false;
        DemandExisting(call.Core.WebViews, target);
        if (!EventName.IsValid(name))
        {
            throw new PanicException($"'{name}' is not the name of an event");
        }

        var memory = call.Core.Memory;
        var id = call.Core.Events.Listen(name, target, payload => memory.Hear(note, JsonReader.Read(payload)), once);
        return CommandReply.Of(id);
    }

    private static CommandReply Unlisten(CommandCall call)
    {
        call.Core.Events.UnlistenCore(call.Arguments.UInt32("id"));
        return CommandReply.Nothing;
    }

    private static CommandReply Heard(CommandCall call) =>
        CommandReply.Of(JsonValue.Of(call.Core.Memory.Heard(call.Arguments.Text("note"))));

    private static void Demand(string name, Faults faults)
    {
        if (!EventName.IsValid(name) && !faults.Is("events/core-names-not-checked"))
        {
            throw new RejectionException(
                $"only alphanumeric, '-', '/', ':', '_' permitted for event names: {TypeErrors.QuoteForDebugging(name)}"
            );
        }
    }

    private static void DemandExisting(WebViewTable webViews, EventTarget target)
    {
        var fault = target.Kind switch
        {
            EventTargetKind.AnyLabel => "no Core listener of that kind",
            EventTargetKind.Window when !webViews.Windows.Contains(target.Label) => "no such window",
            EventTargetKind.Webview when webViews.Find(target.Label!) is null => "no such webview",
            EventTargetKind.WebviewWindow when webViews.FindWindow(target.Label!) is null => "no such window",
            _ => null,
        };
        if (fault is not null)
        {
            throw new RejectionException(fault);
        }
    }
}
