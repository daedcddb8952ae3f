using System.Diagnostics;
using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Writes steps as YAML.</summary>
internal static class StepWriter
{
    /// <summary>Writes a list of steps under a key.</summary>
    /// <param name="yaml">Takes the lines.</param>
    /// <param name="key">The key.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="defaultIn">The webview of a step that names none.</param>
    public static void Write(YamlLines yaml, string key, IReadOnlyList<Step> steps, string defaultIn)
    {
        yaml.Line($"{key}:");
        using var list = yaml.Indent();
        foreach (var step in steps)
        {
            using var item = yaml.Item();
            WriteStep(yaml, step, defaultIn);
        }
    }

    private static void WriteStep(YamlLines yaml, Step step, string defaultIn)
    {
        if (step.In != defaultIn)
        {
            yaml.Text("in", step.In);
        }

        switch (step)
        {
            case ParallelStep parallel:
                Write(yaml, "parallel", parallel.Steps, step.In);
                break;
            case RepeatStep repeat:
                Write(yaml, "repeat", repeat.Steps, step.In);
                yaml.Line(Number("times", repeat.Times));
                break;
            case RequestStep or PostStep or TamperStep:
                WireStepWriter.Write(yaml, step);
                break;
            case InvokeStep or ListenStep or EmitStep or ScriptStep:
                WritePageStep(yaml, step);
                break;
            default:
                WriteOther(yaml, step);
                break;
        }

        WriteRest(yaml, step);
    }

    private static void WritePageStep(YamlLines yaml, Step step)
    {
        switch (step)
        {
            case InvokeStep invoke:
                yaml.Text("invoke", invoke.Command);
                yaml.Value("with", invoke.Arguments);
                yaml.Value("raw", invoke.Raw);
                yaml.Value("headers", WireStepWriter.Pairs(invoke.Headers));
                break;
            case ListenStep listen:
                yaml.Text(listen.Once ? "once" : "listen", listen.Event);
                yaml.Value("target", listen.Target);
                break;
            case EmitStep emit:
                yaml.Text(emit.Target is null ? "emit" : "emit-to", emit.Event);
                yaml.Value("target", emit.Target);
                yaml.Value("payload", emit.Payload);
                break;
            case ScriptStep script:
                yaml.Text("script", script.Source);
                yaml.Value("args", script.Arguments);
                break;
        }
    }

    private static void WriteOther(YamlLines yaml, Step step)
    {
        switch (step)
        {
            case UnlistenStep unlisten:
                yaml.Text("unlisten", unlisten.Listener);
                break;
            case WindowStep window:
                yaml.Text(window.Verb.ToString().ToLowerInvariant(), window.Label);
                yaml.Value("url", Optional(window.Url));
                yaml.Value("window", Optional(window.Window));
                break;
            case AwaitStep awaited:
                yaml.Text("await", awaited.Name);
                break;
            case OrderStep order:
                yaml.Line($"order: [{string.Join(", ", order.Names)}]");
                break;
            case RunsStep runs:
                yaml.Line(Number("runs", runs.Times));
                yaml.Text("tag", runs.Tag);
                break;
            case RestartHostStep:
                yaml.Line("restart-host: true");
                break;
            default:
                throw new UnreachableException($"A step {step.GetType().Name}.");
        }
    }

    private static void WriteRest(YamlLines yaml, Step step)
    {
        yaml.Value("as", Optional(step.As));
        if (step.Within is { } within)
        {
            yaml.Line($"within: {Durations.Write(within)}");
        }

        if (step.Expects is { } expects)
        {
            ExpectationWriter.Write(yaml, expects);
        }

        yaml.Value("same-turn", step.SameTurn is { } sameTurn ? new SpecBoolean(sameTurn) : null);
        yaml.Value("capture", Optional(step.Capture));
    }

    private static SpecText? Optional(string? text) => text is null ? null : new(text);

    private static string Number(string key, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}: {number}");
}
