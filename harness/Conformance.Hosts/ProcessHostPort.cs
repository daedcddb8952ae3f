using System.ComponentModel;
using Conformance.Machine;
using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Starts a host's command and speaks over its standard input and output.</summary>
public sealed class ProcessHostPort : IHostPort
{
    private readonly string _command;
    private readonly CommandWords _words;
    private readonly HostPortOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a port.</summary>
    /// <param name="command">The command line; it is cut as a shell cuts it, and given to a shell only where it needs one.</param>
    /// <param name="options">How the kit deals with the host.</param>
    /// <param name="time">The clock of its time-outs.</param>
    /// <exception cref="ArgumentException">The command line is empty, or a quote in it is open.</exception>
    public ProcessHostPort(string command, HostPortOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        _command = command;
        _words =
            CommandWords.Cut(command, OperatingSystem.IsWindows(), out var problem)
            ?? throw new ArgumentException(problem, nameof(command));
        _options = options ?? new HostPortOptions();
        _options.Validate();
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc />
    public string Name => $"exec:{_command}";

    /// <inheritdoc />
    public async Task<IHostSession> StartAsync(
        WebViewIdentity webView,
        AppSelection app,
        IHostListener listener,
        CancellationToken cancellationToken = default
    )
    {
        var folder = Path.GetFullPath(_options.WorkingDirectory ?? ".");
        ProcessLink link;
        try
        {
            var start = HostCommand.Start(_command, _words, folder, OperatingSystem.IsWindows());
            link = await ProcessLink.StartAsync(start, _options, _time).ConfigureAwait(false);
        }
        catch (Exception problem)
            when (problem is Win32Exception or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            var explanation =
                $"The host '{_command}' could not be started from the folder '{folder}': {Programs.WhyNotStarted(problem)}. "
                + "Look at the path, and whether the file may be executed; build the host before.";
            throw new HostStartException(new HostEnd(HostEndReason.NotStarted, explanation));
        }

        var session = new HostSession(new StreamWire(link, _options, _time), listener, _options, _time);
        await session.GreetAsync(webView, app, cancellationToken).ConfigureAwait(false);
        return session;
    }
}
