using System.CommandLine.Parsing;
using Conformance.Hosts;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>Makes the port to a host of what stands after <c>--host</c>.</summary>
internal static class HostChoice
{
    /// <summary>The name of the host that comes with the kit.</summary>
    public const string Reference = "reference";

    /// <summary>Makes the port.</summary>
    /// <param name="text">What stands after the option.</param>
    /// <param name="patience">How many times the usual time a host has to start and to stop.</param>
    /// <exception cref="CliException">There is no such host.</exception>
    public static IHostPort Parse(string text, double patience)
    {
        var options = new HostPortOptions();
        options = options with
        {
            StartTimeout = options.StartTimeout * patience,
            StopTimeout = options.StopTimeout * patience,
            Patience = patience,
        };
        if (text == Reference)
        {
            return WithFault(null, options);
        }

        return HostPortParser.TryParse(text, options, out var port, out var problem)
            ? port
            : throw new CliException(
                $"{problem} '{Reference}' is the host that comes with the kit.",
                RunConclusion.Usage
            );
    }

    /// <summary>Gives the host of a WebView: an application that was joined is its own, whatever others are played against.</summary>
    public static IHostPort For(IWebViewPort webView, IHostPort host) =>
        webView is IApplicationPort attached ? attached.Application : host;

    /// <summary>Gives how many cases are played at once on a host when nobody says.</summary>
    /// <param name="host">The host. One that listens may serve a single session at a time, as under a debugger.</param>
    public static int DefaultJobs(IHostPort host) => host is TcpHostPort ? 1 : Environment.ProcessorCount;

    /// <summary>Refuses a host that would not be heard of, since every WebView has one of its own.</summary>
    /// <param name="given">How <c>--host</c> stands on the command line; null or implicit where it does not.</param>
    /// <param name="webViews">What holds the pages.</param>
    /// <exception cref="CliException">It would not.</exception>
    public static void RefuseUnused(OptionResult? given, IEnumerable<IWebViewPort> webViews)
    {
        if (given is { Implicit: false } && webViews.All(webView => webView is IApplicationPort))
        {
            throw new CliException(
                "With '--webview attach:…' the application is the host: leave out '--host', or name another WebView beside it.",
                RunConclusion.Usage
            );
        }
    }

    /// <summary>Makes the port to the host that comes with the kit, with a fault; with none for null.</summary>
    public static IHostPort WithFault(string? fault, HostPortOptions? options = null) =>
        new InProcessHostPort(
            Reference,
            send => ReferenceCore.Create(new ReferenceHostOptions { Fault = fault }, send),
            options
        );
}
