using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Names what a step does, for the first line of a finding; two spaces set a name apart from the words.</summary>
internal static class StepSubject
{
    public static string Of(Step step, IReadOnlyDictionary<string, Step> named) =>
        step switch
        {
            AwaitStep awaited => OfAwaited(awaited.Name, named),
            InvokeStep invoke => $"the promise of  {invoke.Command}",
            ListenStep listen => $"the promise of  {(listen.Once ? "once" : "listen")} {listen.Event}",
            UnlistenStep unlisten => $"the removal of  {unlisten.Listener}",
            EmitStep emit => $"the promise of  {(emit.Target is null ? "emit" : "emit-to")} {emit.Event}",
            RequestStep request => $"the request  {request.Method} {request.Url ?? request.Command}",
            ScriptStep => "the script",
            _ => OfAction(step),
        };

    private static string OfAction(Step step) =>
        step switch
        {
            PostStep => "the posted message",
            TamperStep tamper => $"the tampering with the next  {tamper.Kind.ToString().ToLowerInvariant()}",
            WindowStep window => $"{Verb(window.Verb)}  {window.Label}",
            ParallelStep => "the parallel steps",
            RepeatStep => "the repeated steps",
            RestartHostStep => "the restart of the host",
            RunsStep runs => $"the bodies run under the tag  {runs.Tag}",
            OrderStep => "the order of settlement",
            _ => throw new UnreachableException(),
        };

    private static string OfAwaited(string name, IReadOnlyDictionary<string, Step> named) =>
        named.GetValueOrDefault(name) switch
        {
            null => $"the channel  {name}",
            ListenStep listen => $"the listener  {name} of {listen.Event}",
            AwaitStep => $"the promise of  {name}",
            { } step => $"{Of(step, named)}, named {name}",
        };

    private static string Verb(WindowVerb verb) =>
        verb switch
        {
            WindowVerb.Open => "the opening of",
            WindowVerb.Close => "the closing of",
            WindowVerb.Reload => "the reload of",
            WindowVerb.Navigate => "the navigation of",
            _ => throw new UnreachableException(),
        };
}
