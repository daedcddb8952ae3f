namespace Conformance.ReferenceHost;

/// <summary>Commands about arguments and values (INV-18, INV-19).</summary>
internal static class ValueCommands
{
    public static void Register(CommandTable table)
    {
        table.Add("echo", Echo);
        table.Add("echo_i32", call => CommandReply.Of(call.Arguments.Int32("value")));
        table.Add(
            "echo_u64",
            call => CommandReply.Of(new JsonUnsigned(call.Arguments.Whole("value", ulong.MaxValue, "u64")))
        );
        table.Add("echo_f64", call => CommandReply.Of(new JsonFloat(call.Arguments.Float("value"))));
        table.Add("echo_bool", call => CommandReply.Of(call.Arguments.Truth("value")));
        table.Add("echo_string", call => CommandReply.Of(call.Arguments.Text("value")));
        table.Add("echo_optional", EchoOptional);
        table.Add("sum", Sum);
        table.Add("nothing", Nothing);
        table.Add("constant", call => new JsonReply(Constants.Find(call.Arguments.Text("name"))));
        table.Add("fail", Fail);
        table.Add("secret", Secret);
        foreach (var name in (string[])["revoked", "never_granted"])
        {
            table.Add(name, Nothing);
        }

        foreach (var name in (string[])["throw", "rejection", "null", "undefined", "silence", "empty", "false"])
        {
            table.Add($"blocked_by_{name}", Nothing);
        }
    }

    private static CommandReply Echo(CommandCall call)
    {
        var value = call.Arguments.Any("value");
        call.CountRun();
        return CommandReply.Of(EchoFaults.Spoil(call, value));
    }

    private static CommandReply EchoOptional(CommandCall call) =>
        CommandReply.Of(call.Arguments.AnyOrNone("value") ?? JsonValue.Null);

    private static CommandReply Sum(CommandCall call)
    {
        var first = call.Arguments.Int32("firstTerm");
        var second = call.Arguments.Int32("secondTerm");
        call.CountRun();
        var sum = (long)first + second;
        return sum is < int.MinValue or > int.MaxValue
            ? throw new RejectionException("overflow")
            : CommandReply.Of(sum);
    }

    private static CommandReply Nothing(CommandCall call)
    {
        call.CountRun();
        return call.Core.Faults.Is("invoke/unit-is-empty-object") ? new JsonReply("{}") : CommandReply.Nothing;
    }

    private static CommandReply Fail(CommandCall call)
    {
        var error = call.Arguments.Any("error");
        call.CountRun();
        return call.Core.Faults.Is("invoke/errors-become-texts")
            ? new ErrorReply(JsonValue.Of(JsonWriter.Write(error)))
            : new ErrorReply(error);
    }

    private static CommandReply Secret(CommandCall call)
    {
        call.CountRun();
        return CommandReply.Of("the secret");
    }
}
