using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Puts values in the place of names everywhere in a step, its expectation and its nested steps.</summary>
internal static class StepBinder
{
    /// <summary>Binds a scenario's steps and control.</summary>
    public static Scenario Bind(Scenario scenario, ValueBinder binder) =>
        scenario with
        {
            Steps = Bind(scenario.Steps, binder),
            Control = Bind(scenario.Control, binder),
        };

    /// <summary>Binds steps.</summary>
    public static IReadOnlyList<Step> Bind(IReadOnlyList<Step> steps, ValueBinder binder) =>
        [.. steps.Select(step => Bind(step, binder))];

    /// <summary>Binds one step.</summary>
    public static Step Bind(Step step, ValueBinder binder) =>
        BindOwn(step, binder) with
        {
            In = binder.BindText(step.In),
            As = binder.BindAnyText(step.As),
            Expects = step.Expects is null ? null : Bind(step.Expects, binder),
        };

    private static Step BindOwn(Step step, ValueBinder binder) =>
        step switch
        {
            InvokeStep invoke => invoke with
            {
                Command = binder.BindText(invoke.Command),
                Arguments = binder.BindAny(invoke.Arguments),
                Headers = Bind(invoke.Headers, binder),
                Raw = binder.BindAny(invoke.Raw),
            },
            ListenStep listen => listen with
            {
                Event = binder.BindText(listen.Event),
                Target = binder.BindAny(listen.Target),
            },
            EmitStep emit => emit with
            {
                Event = binder.BindText(emit.Event),
                Payload = binder.BindAny(emit.Payload),
                Target = binder.BindAny(emit.Target),
            },
            PostStep post => post with { Text = binder.Bind(post.Text) },
            ScriptStep script => script with { Arguments = binder.BindAny(script.Arguments) },
            ParallelStep parallel => parallel with { Steps = Bind(parallel.Steps, binder) },
            RepeatStep repeat => repeat with { Steps = Bind(repeat.Steps, binder) },
            _ => BindOutside(step, binder),
        };

    private static Step BindOutside(Step step, ValueBinder binder) =>
        step switch
        {
            RequestStep request => request with
            {
                Method = binder.BindText(request.Method),
                Url = binder.BindAnyText(request.Url),
                Command = binder.BindAnyText(request.Command),
                Set = Bind(request.Set, binder),
                Omit = [.. request.Omit.Select(binder.BindText)],
                Body = binder.BindAny(request.Body),
            },
            TamperStep tamper => tamper with
            {
                Matching = binder.BindAnyText(tamper.Matching),
                Find = binder.BindAnyText(tamper.Find),
                Put = binder.BindAnyText(tamper.Put),
            },
            WindowStep window => window with
            {
                Label = binder.BindText(window.Label),
                Url = binder.BindAnyText(window.Url),
                Window = binder.BindAnyText(window.Window),
            },
            UnlistenStep unlisten => unlisten with { Listener = binder.BindText(unlisten.Listener) },
            AwaitStep awaited => awaited with { Name = binder.BindText(awaited.Name) },
            RunsStep runs => runs with { Tag = binder.BindText(runs.Tag) },
            OrderStep order => order with { Names = [.. order.Names.Select(binder.BindText)] },
            RestartHostStep => step,
            _ => throw new UnreachableException(),
        };

    private static Expectation Bind(Expectation expectation, ValueBinder binder) =>
        expectation switch
        {
            Resolves resolves => new Resolves(binder.Bind(resolves.Value)),
            Rejects rejects => rejects with { Reason = binder.BindAny(rejects.Reason) },
            Throws throws => new Throws(binder.Bind(throws.Error)),
            Returns returns => new Returns(binder.Bind(returns.Value)),
            Receives receives => receives with { Values = [.. receives.Values.Select(binder.Bind)] },
            Responds responds => responds with
            {
                Headers = [.. responds.Headers.Select(binder.Bind)],
                Body = binder.BindAny(responds.Body),
            },
            Refuses or StaysPending or HostEnds => expectation,
            _ => throw new UnreachableException(),
        };

    private static IReadOnlyList<KeyValuePair<string, string>> Bind(
        IReadOnlyList<KeyValuePair<string, string>> pairs,
        ValueBinder binder
    ) => [.. pairs.Select(pair => KeyValuePair.Create(binder.BindText(pair.Key), binder.BindText(pair.Value)))];
}
