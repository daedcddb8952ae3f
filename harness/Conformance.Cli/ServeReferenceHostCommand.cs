using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Conformance.Protocol;
using Conformance.ReferenceHost;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary><c>conformance serve-reference-host</c>: the reference host as a process of its own.</summary>
internal static class ServeReferenceHostCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliContext context)
    {
        var tcp = new Option<int?>("--tcp")
        {
            Description =
                "Listen on this port of the loopback address, for 'run --host tcp:127.0.0.1:PORT'. 0 takes a free one.",
            HelpName = "PORT",
            CustomParser = NumberOptions.WholeOrNone,
        };
        var fault = new Option<string?>("--fault")
        {
            Description = "Show this defect; 'conformance faults' lists them.",
            HelpName = "NAME",
        };
        var command = new Command(
            "serve-reference-host",
            "Serves the reference host on standard input and output, or on a port with '--tcp'."
        )
        {
            tcp,
            fault,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var options = Options(parsed.GetValue(fault), context);
                return parsed.GetValue(tcp) is { } port
                    ? await ListenAsync(port, options, context, cancellationToken)
                    : await ServeAsync(
                        Console.OpenStandardInput(),
                        Console.OpenStandardOutput(),
                        options,
                        cancellationToken
                    );
            }
        );
        return command;
    }

    private static ReferenceHostOptions Options(string? fault, CliContext context)
    {
        if (fault is not null && !FaultCatalogue.All.Any(known => known.Name == fault))
        {
            throw new CliException(
                $"There is no fault '{fault}'. 'conformance faults' lists them.",
                RunConclusion.Usage
            );
        }

        return new()
        {
            Fault = fault,
            Complained = context.Error.WriteLine,
            // A crash is a crash: no answer, no clean end, the status a panic that aborts would leave.
            Crashed = _ => Environment.Exit(134),
        };
    }

    private static async Task<int> ServeAsync(
        Stream input,
        Stream output,
        ReferenceHostOptions options,
        CancellationToken cancellationToken
    )
    {
        var server = new HostCoreServer(send => ReferenceCore.Create(options, send), options.Complained);
        return await server.ServeAsync(input, output, cancellationToken) ? 0 : 1;
    }

    private static async Task<int> ListenAsync(
        int port,
        ReferenceHostOptions options,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        using var listener = Listen(port);
        await context.Output.WriteLineAsync($"tcp:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await context.Output.FlushAsync(cancellationToken);
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(cancellationToken);
                sessions.Add(ServeAsync(client, options, context, cancellationToken));
                sessions.RemoveAll(session => session.IsCompleted);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(sessions);
            return 0;
        }
    }

    private static TcpListener Listen(int port)
    {
        try
        {
            var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return listener;
        }
        catch (Exception exception) when (exception is SocketException or ArgumentOutOfRangeException)
        {
            throw new CliException(
                $"Port '{port}' cannot be listened on: {exception.Message} Give another, or 0 for a free one.",
                RunConclusion.Usage
            );
        }
    }

    // Never faults: one session that fails is told, and the others go on.
    private static async Task ServeAsync(
        TcpClient client,
        ReferenceHostOptions options,
        CliContext context,
        CancellationToken cancellationToken
    )
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                // The kit connects again after a crash, so the process stays and only this host is gone.
                var crashing = options with
                {
                    Crashed = _ => client.Close(),
                };
                await ServeAsync(stream, stream, crashing, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The whole command ends.
            }
            catch (Exception defect)
            {
                await context.Error.WriteLineAsync($"A session of the reference host failed: {defect}");
            }
        }
    }
}
