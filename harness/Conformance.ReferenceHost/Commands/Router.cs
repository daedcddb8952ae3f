namespace Conformance.ReferenceHost;

/// <summary>Takes calls of both transports to their commands: key, rights, command, in this order (ACL-28).</summary>
internal sealed class Router(CoreState core)
{
    private const string PluginPrefix = "plugin:";

    private readonly CommandTable _app = AppCommands.Make();
    private readonly IReadOnlyDictionary<string, CommandTable> _plugins = CorePlugins.Make();

    public void Route(CoreWebView webView, InvokeRequest request, IResponder responder)
    {
        if (core.Memory.IsAnybodyWaiting && core.Faults.Is("invoke/async-commands-block"))
        {
            return;
        }

        if (!HasKey(webView, request, responder))
        {
            core.Options.Complained($"__TAURI_INVOKE_KEY__ expected {core.InvokeKey} but received {request.Key}");
            RefuseKey(responder);
            return;
        }

        if (core.Faults.Is("acl/commands-run-before-check"))
        {
            RunUnheard(webView, request, CommandScope.Empty);
        }

        if (!TryAuthorize(webView, request, out var scope))
        {
            if (AclFaults.RunsThoughRefused(core.Faults, request.Command))
            {
                RunUnheard(webView, request, scope);
            }

            Refuse(request.Command, responder);
            return;
        }

        if (Target(request.Command, out var missing) is not { } command)
        {
            responder.Answer(
                core.Faults.Is("invoke/unknown-commands-resolve")
                    ? CommandReply.Nothing
                    : new ErrorReply(JsonValue.Of(missing))
            );
            return;
        }

        RunOften(command, webView, request, scope, responder);
    }

    private void RunOften(
        CommandDefinition command,
        CoreWebView webView,
        InvokeRequest request,
        CommandScope scope,
        IResponder responder
    )
    {
        if (core.Faults.Is("wire/bodies-run-twice"))
        {
            RunUnheard(webView, request, scope);
        }

        Run(command, NewCall(webView, request, command.Name, scope, responder));
        if (command.Name == "crash_async" && core.Faults.Is("wire/broken-commands-tried-again"))
        {
            RunUnheard(webView, request, scope);
            RunUnheard(webView, request, scope);
        }
    }

    private void RunUnheard(CoreWebView webView, InvokeRequest request, CommandScope scope)
    {
        if (Target(request.Command, out _) is { } command)
        {
            Run(command, NewCall(webView, request, command.Name, scope, new SilentResponder()));
        }
    }

    private bool HasKey(CoreWebView webView, InvokeRequest request, IResponder responder) =>
        request.Key == core.KeyOf(webView)
        || core.Faults.Is("wire/invoke-key-not-checked")
        || (core.Faults.Is("wire/invoke-key-not-checked-on-posts") && responder is ScriptResponder);

    private void Refuse(string command, IResponder responder)
    {
        if (core.Faults.Is("acl/refusal-resolves"))
        {
            responder.Answer(CommandReply.Nothing);
            return;
        }

        responder.Answer(new ErrorReply(JsonValue.Of(Denial(command))));
    }

    private CommandCall NewCall(
        CoreWebView webView,
        InvokeRequest request,
        string name,
        CommandScope scope,
        IResponder responder
    ) => new(core, webView, request, name) { Scope = scope, Responder = responder };

    private void RefuseKey(IResponder responder)
    {
        if (core.Faults.Is("wire/wrong-key-is-answered"))
        {
            responder.Answer(new ErrorReply(JsonValue.Of("wrong invoke key")));
            return;
        }

        if (core.Faults.Is("wire/wrong-key-resolves"))
        {
            responder.Answer(CommandReply.Nothing);
            return;
        }

        responder.Drop();
    }

    private string Denial(string command) =>
        core.Faults.Is("acl/refusal-says-not-found")
            ? $"Command {command} not found"
            : $"Command {command} not allowed by ACL";

    /// <summary>Asks the access control; the command that fetches channel data is free for everybody (CHN-15).</summary>
    private bool TryAuthorize(CoreWebView webView, InvokeRequest request, out CommandScope scope)
    {
        scope = CommandScope.Empty;
        if (request.Command == ReplyScripts.FetchCommand && !NeedsRightsToFetch(request))
        {
            return true;
        }

        if (AclFaults.SkipsCheck(core.Faults, webView, request))
        {
            return true;
        }

        var caller = Caller.Of(webView, core.Faults);
        var found = core.Authority.Resolve(
            Judged(request.Command),
            caller.Window,
            caller.WebView,
            AclFaults.Origin(core, webView, request)
        );
        scope = found ?? CommandScope.Empty;
        return found is not null;
    }

    private bool NeedsRightsToFetch(InvokeRequest request) =>
        core.Faults.Is("channels/fetch-needs-rights")
        || (
            core.Faults.Is("channels/remote-fetch-needs-rights")
            && !OriginRules.IsLocal(request.Url, core.Platform, core.Faults)
        );

    private string Judged(string command) =>
        core.Faults.Is("wire/plugin-names-by-first-bar") && command.StartsWith(PluginPrefix, StringComparison.Ordinal)
            ? string.Join('|', command.Split('|').Take(2))
            : command;

    private CommandDefinition? Target(string name, out string missing)
    {
        missing = $"Command {name} not found";
        if (!name.StartsWith(PluginPrefix, StringComparison.Ordinal))
        {
            return _app.Find(name);
        }

        var parts = name[PluginPrefix.Length..].Split('|');
        var function = parts.Length > 1 ? parts[1] : string.Empty;
        if (!_plugins.TryGetValue(parts[0], out var plugin))
        {
            missing = core.Faults.Is("invoke/unknown-plugins-are-commands") ? missing : $"plugin {parts[0]} not found";
            return null;
        }

        missing = core.Faults.Is("invoke/plugins-named-in-refusals") ? missing : $"Command {function} not found";
        return plugin.Find(function);
    }

    private void Run(CommandDefinition command, CommandCall call)
    {
        try
        {
            var reply = ReplyFaultsOnValues.Spoil(core.Faults, command.Body(call));
            call.EndChannels();
            if (reply is not null)
            {
                call.Responder.Answer(reply);
                return;
            }

            LeaveOpen(command, call);
        }
        catch (RejectionException refusal)
        {
            if (core.Faults.Is("args/body-runs-on-bad-arguments"))
            {
                core.Memory.Count(call.Arguments.TagOr(command.Name));
            }

            call.EndChannels();
            call.Responder.Answer(new ErrorReply(JsonValue.Of(refusal.Message)));
        }
        catch (PanicException panic) when (IsSurvived(command))
        {
            core.Options.Complained($"A command panicked: {panic.Message}");
            call.Responder.Drop();
            LeaveOpen(command, call);
        }
        catch (PanicException panic)
        {
            core.Crash($"A synchronous command panicked: {panic.Message}");
        }
    }

    private void LeaveOpen(CommandDefinition command, CommandCall call)
    {
        if (!call.WebView.IsClosed && core.Faults.Is("windows/closing-repeats-calls"))
        {
            var again = NewCall(call.WebView, call.Request, command.Name, call.Scope, new SilentResponder());
            call.WebView.Unanswered.Add(() => Run(command, again));
        }
    }

    private bool IsSurvived(CommandDefinition command) =>
        command.IsAsync
            ? !core.Faults.Is("wire/async-failure-ends-host")
            : core.Faults.Is("wire/sync-failure-survived");

    private sealed class SilentResponder : IResponder
    {
        public void Answer(CommandReply reply)
        {
            // A run that must not have been has no answer of its own.
        }

        public void Drop()
        {
            // As above.
        }
    }
}
