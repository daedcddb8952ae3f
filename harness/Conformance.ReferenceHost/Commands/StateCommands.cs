namespace Conformance.ReferenceHost;

/// <summary>Commands about what the Core remembers, about time, and about its own death (ACL-31, PRC-02, PRC-16).</summary>
internal static class StateCommands
{
    public static void Register(CommandTable table)
    {
        table.Add("crash", Crash);
        table.AddAsync("crash_async", Crash);
        table.AddAsync("wait_gate", WaitGate);
        table.Add("open_gate", OpenGate);
        table.Add("count_runs", CountRuns);
        table.Add("put", Put);
        table.Add("get", Get);
        table.Add("caller", WhoCalls);
        table.Add("add_capability", AddCapability);
    }

    private static CommandReply Crash(CommandCall call)
    {
        call.CountRun();
        throw new PanicException("crash was asked for");
    }

    private static CommandReply? WaitGate(CommandCall call)
    {
        var gate = call.Arguments.Text("gate");
        call.Core.Memory.Wait(gate, () => call.Core.Post(() => call.Responder.Answer(CommandReply.Of(gate))));
        return null;
    }

    private static CommandReply OpenGate(CommandCall call)
    {
        foreach (var waiter in call.Core.Memory.Open(call.Arguments.Text("gate")))
        {
            waiter();
        }

        return CommandReply.Nothing;
    }

    private static CommandReply CountRuns(CommandCall call) =>
        CommandReply.Of(new JsonUnsigned(call.Core.Memory.Runs(call.StateKey(call.Arguments.Text("tag")))));

    private static CommandReply Put(CommandCall call)
    {
        var key = call.Arguments.Text("key");
        call.Core.Memory.Values[call.StateKey(key)] = call.Arguments.Any("value");
        return CommandReply.Nothing;
    }

    private static CommandReply Get(CommandCall call)
    {
        var key = call.StateKey(call.Arguments.Text("key"));
        return CommandReply.Of(call.Core.Memory.Values.GetValueOrDefault(key, JsonValue.Null));
    }

    private static CommandReply WhoCalls(CommandCall call)
    {
        var caller = Caller.Of(call.WebView, call.Core.Faults);
        return CommandReply.Of(
            JsonValue.Object(
                ("webview", JsonValue.Of(caller.WebView)),
                ("window", JsonValue.Of(caller.Window)),
                ("url", JsonValue.Of(call.WebView.Url))
            )
        );
    }

    private static CommandReply AddCapability(CommandCall call)
    {
        var problems = new ProblemList();
        var text = call.Arguments.Text("capability");
        var capabilities = CapabilityReader.ReadText(text, problems);
        if (problems.IsEmpty)
        {
            CapabilityCheck.Run(capabilities, call.Core.App.Manifests, problems);
        }

        if (!problems.IsEmpty && call.Core.Faults.Is("acl/bad-capability-passes"))
        {
            return CommandReply.Nothing;
        }

        if (!problems.IsEmpty)
        {
            throw new PanicException($"invalid capability: {problems}");
        }

        call.Core.Authority.AddAtRunTime(capabilities);
        return CommandReply.Nothing;
    }
}
