using System.Diagnostics;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Finds what a scenario's steps need of a host and of a WebView.</summary>
internal sealed class NeedsFinder
{
    private readonly HashSet<string> _needs = [];

    /// <summary>Finds features and abilities together.</summary>
    public static IReadOnlySet<string> Find(Scenario scenario, string pattern, string transport)
    {
        var finder = new NeedsFinder();
        finder._needs.Add(pattern);
        finder._needs.Add(transport);
        finder._needs.UnionWith(scenario.Needs);
        if (scenario.FreshHost)
        {
            finder._needs.Add(WebViewAbilities.FreshHost);
        }

        finder.Look(scenario.Steps);
        finder.Look(scenario.Control);
        return finder._needs;
    }

    private void Look(IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            LookAtPlace(step.In);
            LookAtExpectation(step.Expects);
            LookAtVerb(step);
        }
    }

    private void LookAtVerb(Step step)
    {
        switch (step)
        {
            case InvokeStep invoke:
                LookAtInvoke(invoke);
                break;
            case ListenStep listen:
                LookAtEvent(listen.Target);
                break;
            case EmitStep emit:
                LookAtEvent(emit.Target);
                break;
            case RequestStep:
                _needs.Add("wire");
                break;
            case RestartHostStep:
                _needs.Add(WebViewAbilities.FreshHost);
                break;
            case TamperStep:
                _needs.Add("tamper");
                break;
            case WindowStep window:
                LookAtWindow(window);
                break;
            case ParallelStep parallel:
                Look(parallel.Steps);
                break;
            case RepeatStep repeat:
                Look(repeat.Steps);
                break;
            case UnlistenStep or PostStep or ScriptStep or AwaitStep or RunsStep or OrderStep:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void LookAtPlace(string label)
    {
        if (label is not "main")
        {
            LookAtLabel(label);
        }
    }

    private void LookAtLabel(string label)
    {
        switch (label)
        {
            case "main":
                break;
            case "child":
                _needs.Add("multi-webview");
                break;
            default:
                _needs.Add("multi-window");
                if (label is "remote" or "stranger")
                {
                    _needs.Add("remote-origins");
                }

                break;
        }
    }

    private void LookAtWindow(WindowStep window)
    {
        if (window.Verb is WindowVerb.Open or WindowVerb.Close)
        {
            LookAtLabel(window.Label);
        }

        if (window.Url?.StartsWith("https:", StringComparison.Ordinal) ?? false)
        {
            _needs.Add(WebViewAbilities.SecureOrigins);
        }

        if (window.Window is not null)
        {
            _needs.Add("multi-webview");
        }

        if (window.Verb is WindowVerb.Reload)
        {
            _needs.Add("reload");
        }

        if (window.Verb is WindowVerb.Navigate)
        {
            _needs.Add("navigation");
        }
    }

    private void LookAtInvoke(InvokeStep invoke)
    {
        if (invoke.Raw is not null || invoke.Command is "make_raw" or "echo_raw")
        {
            _needs.Add("raw-bodies");
        }

        if (invoke.Arguments is not null && ChannelNames.In(invoke.Arguments).Any())
        {
            _needs.Add("channels");
        }

        switch (invoke.Command)
        {
            case "add_capability":
                _needs.Add("dynamic-capabilities");
                break;
            case "plugin:probe|scopes" or "plugin:probe|read":
                _needs.Add("acl-scopes");
                break;
            case AppCommands.OpenWindow:
                _needs.Add("multi-window");
                break;
            case AppCommands.OpenWebView:
                _needs.Add("multi-webview");
                break;
            case "emit_from_core" or "burst" or "core_listen" or "core_heard" or "core_unlisten":
            case { } command when command.StartsWith("plugin:event|", StringComparison.Ordinal):
                _needs.Add("events");
                break;
        }
    }

    private void LookAtEvent(SpecValue? target)
    {
        _needs.Add("events");
        if (target is not null)
        {
            _needs.Add("event-targets");
        }
    }

    private void LookAtExpectation(Expectation? expects)
    {
        if (expects is Rejects { Because: RefusalClass.Acl })
        {
            _needs.Add("acl");
        }

        if (expects is HostEnds)
        {
            _needs.Add(WebViewAbilities.FreshHost);
        }

        if (expects is Receives { ThenEnded: true })
        {
            _needs.Add("channel-end");
        }
    }
}
