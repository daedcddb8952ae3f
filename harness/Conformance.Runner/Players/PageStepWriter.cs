using System.Globalization;
using System.Text;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Writes a step as the page-side player reads it.</summary>
internal sealed class PageStepWriter(StringBuilder json, string scope)
{
    /// <summary>Writes one step.</summary>
    public void Write(PlannedStep planned)
    {
        json.Append("{\"id\":");
        Text(planned.Path);
        Member("scope", scope);
        Member("verb", Verb(planned.Step));
        WriteOwn(planned);
        Member("as", planned.Step.As);
        Member("capture", planned.Step.Capture);
        Flag("detached", planned.IsDetached);
        Flag("must", planned.MustSucceed);
        if (planned.WaitsForQuiet)
        {
            Member("wait", "quiet");
        }

        json.Append('}');
    }

    private static string Verb(Step step) =>
        step switch
        {
            InvokeStep or RunsStep => "invoke",
            ListenStep => "listen",
            UnlistenStep => "unlisten",
            EmitStep => "emit",
            PostStep => "post",
            ScriptStep => "script",
            AwaitStep => "await",
            OrderStep => "order",
            ParallelStep => "parallel",
            _ => throw new InvalidOperationException($"A page cannot play the step at {step.Location}."),
        };

    private void WriteOwn(PlannedStep planned)
    {
        switch (planned.Step)
        {
            case InvokeStep invoke:
                WriteInvoke(invoke);
                break;
            case RunsStep runs:
                Member("command", AppCommands.CountRuns);
                Member("args", new SpecMapping([new("tag", new SpecText(runs.Tag))]), runs);
                Flag("counts", true);
                break;
            case ListenStep listen:
                Member("event", listen.Event);
                Member("target", listen.Target, listen);
                Flag("once", listen.Once);
                break;
            case EmitStep emit:
                Member("event", emit.Event);
                Member("payload", emit.Payload, emit);
                Member("target", emit.Target, emit);
                break;
            case ScriptStep script:
                Member("source", script.Source);
                Member("args", script.Arguments, script);
                break;
            case PostStep post:
                Member("text", post.Text, post);
                break;
            case UnlistenStep unlisten:
                Member("listener", unlisten.Listener);
                break;
            default:
                WriteOthers(planned);
                break;
        }
    }

    private void WriteOthers(PlannedStep planned)
    {
        switch (planned.Step)
        {
            case AwaitStep awaited:
                Member("name", awaited.Name);
                if (awaited.Expects is Receives receives)
                {
                    Flag("hears", true);
                    Flag("ended", receives.ThenEnded);
                    json.Append(CultureInfo.InvariantCulture, $",\"count\":{receives.Values.Count}");
                }

                break;
            case OrderStep order:
                Name("names");
                json.Append(SpecValueJson.Write(new SpecList([.. order.Names.Select(name => new SpecText(name))])));
                break;
            case ParallelStep:
                Name("steps");
                WriteList(planned.Together);
                break;
        }
    }

    private void WriteInvoke(InvokeStep invoke)
    {
        Member("command", invoke.Command);
        Member("args", invoke.Raw ?? invoke.Arguments, invoke);
        if (invoke.Headers.Count > 0)
        {
            Name("headers");
            json.Append(
                SpecValueJson.Write(
                    new SpecList([
                        .. invoke.Headers.Select(pair => new SpecList([
                            new SpecText(pair.Key),
                            new SpecText(pair.Value),
                        ])),
                    ])
                )
            );
        }
    }

    /// <summary>Writes a list of steps.</summary>
    public void WriteList(IReadOnlyList<PlannedStep> steps)
    {
        json.Append('[');
        for (var index = 0; index < steps.Count; index++)
        {
            if (index > 0)
            {
                json.Append(',');
            }

            Write(steps[index]);
        }

        json.Append(']');
    }

    private void Member(string name, string? text)
    {
        if (text is not null)
        {
            Name(name);
            Text(text);
        }
    }

    private void Member(string name, SpecValue? value, Step step)
    {
        if (value is not null)
        {
            Name(name);
            json.Append(SpecValueJson.Write(value));
        }
    }

    private void Flag(string name, bool value)
    {
        if (value)
        {
            Name(name);
            json.Append("true");
        }
    }

    private void Name(string name) => json.Append(",\"").Append(name).Append("\":");

    private void Text(string text) => json.Append(SpecValueJson.Write(new SpecText(text)));
}
