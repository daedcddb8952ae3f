using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Reaches a Core in the kit's own process; records pass as they are.</summary>
public sealed class InProcessHostPort : IHostPort
{
    private readonly Func<Action<HostMessage>, IHostCore> _makeCore;
    private readonly HostPortOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a port.</summary>
    /// <param name="name">The host as the command line names it.</param>
    /// <param name="makeCore">Makes a Core; it is given the sink for what it says.</param>
    /// <param name="options">How the kit deals with the host.</param>
    /// <param name="time">The clock of its time-outs.</param>
    public InProcessHostPort(
        string name,
        Func<Action<HostMessage>, IHostCore> makeCore,
        HostPortOptions? options = null,
        TimeProvider? time = null
    )
    {
        Name = name;
        _makeCore = makeCore;
        _options = options ?? new HostPortOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        var session = new HostSession(new InProcessWire(_makeCore, _options), listener, _options, _time);
        await session.GreetAsync(webView, app, cancellationToken).ConfigureAwait(false);
        return session;
    }
}
