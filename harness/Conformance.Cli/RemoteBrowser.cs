using System.Net;
using Conformance.BrowserWebView;
using Conformance.Protocol;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>What stands after <c>--connect</c> and <c>--gateway</c>: a browser that runs elsewhere, and where it reaches the host.</summary>
/// <param name="Address">The browser's WebSocket address.</param>
/// <param name="Gateway">Where the gateway listens; null for this machine alone.</param>
internal sealed record RemoteBrowser(string Address, IPEndPoint? Gateway)
{
    /// <summary>Reads both; null where there is neither.</summary>
    /// <exception cref="CliException">One of them cannot be used.</exception>
    public static RemoteBrowser? Parse(string? connect, string? gateway)
    {
        if (connect is null)
        {
            return gateway is null
                ? null
                : throw new CliException(
                    "'--gateway' is for a browser that runs elsewhere. Name it with '--connect ws://…'.",
                    RunConclusion.Usage
                );
        }

        if (!Uri.TryCreate(connect, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
        {
            throw new CliException(
                $"'--connect {connect}' is no WebSocket address. Write it as 'ws://127.0.0.1:3000/', as the Playwright server prints it.",
                RunConclusion.Usage
            );
        }

        if (gateway is not null)
        {
            return IPEndPoint.TryParse(gateway, out var place) && place.Port > 0
                ? new RemoteBrowser(connect, place)
                : throw new CliException(
                    $"'--gateway {gateway}' is no address with a port. Write it as '192.0.2.7:8123', an address of this machine that the browser can reach.",
                    RunConclusion.Usage
                );
        }

        return address.IsLoopback
            ? new RemoteBrowser(connect, null)
            : throw new CliException(
                $"The browser at '{address.Host}' must reach the host under test through this machine. Say where: '--gateway ADDRESS:PORT'.",
                RunConclusion.Usage
            );
    }

    /// <summary>Refuses a browser that none of the WebViews would use.</summary>
    /// <exception cref="CliException">None would.</exception>
    public void RefuseUnused(IEnumerable<IWebViewPort> ports)
    {
        if (!ports.Any(port => port is BrowserWebViewPort))
        {
            throw new CliException(
                $"'--connect {Address}' is for browsers. Add '--webview chromium', 'firefox' or 'webkit'.",
                RunConclusion.Usage
            );
        }
    }
}
