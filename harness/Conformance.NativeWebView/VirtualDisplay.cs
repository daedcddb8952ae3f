using System.Diagnostics;
using Conformance.Machine;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>A display for a machine without one: an Xvfb that the kit starts. One for the kit's own process ends by itself when that, its
/// first and last client, has ended; ending it before would have GDK end the process with a failure. One for applications is ended by the kit.</summary>
public sealed class VirtualDisplay : IDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(30);
    private readonly Process? _server;

    private VirtualDisplay(string name, Process? server)
    {
        Name = name;
        _server = server;
    }

    /// <summary>The display's name, such as <c>:99</c>.</summary>
    public string Name { get; }

    /// <summary>Takes the display there is, or starts one.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="isForApplications">Whether it is for applications, which come and go, and not for the kit's own process.</param>
    /// <param name="cancellationToken">Gives up waiting, and ends what was started.</param>
    /// <exception cref="WebViewException">There is none and Xvfb is not installed, or does not start.</exception>
    public static async Task<VirtualDisplay> OpenAsync(
        TimeProvider time,
        bool isForApplications = false,
        CancellationToken cancellationToken = default
    ) =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } present
            ? new VirtualDisplay(present, null)
            : await StartAsync("Xvfb", isForApplications, time, cancellationToken).ConfigureAwait(false);

    /// <summary>Starts one.</summary>
    internal static async Task<VirtualDisplay> StartAsync(
        string program,
        bool isForApplications,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        var server = Start(program, isForApplications ? "-noreset" : "-terminate");
        try
        {
            server.ErrorDataReceived += (_, _) => { };
            server.BeginErrorReadLine();
            var number = await server
                .StandardOutput.ReadLineAsync(cancellationToken)
                .AsTask()
                .WaitAsync(s_startLimit, time, cancellationToken)
                .ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(number)
                ? throw new WebViewException(
                    "Xvfb ended before it named its display. Run 'Xvfb -displayfd 1' to see why."
                )
                : new VirtualDisplay($":{number.Trim()}", server);
        }
        catch (Exception problem)
        {
            ProcessEnd.KillTree(server);
            server.Dispose();
            if (problem is not TimeoutException)
            {
                throw;
            }

            throw new WebViewException(
                $"Xvfb named no display within {s_startLimit.TotalSeconds} s. Run 'Xvfb -displayfd 1' to see why.",
                problem
            );
        }
    }

    private static Process Start(string program, string end)
    {
        var start = new ProcessStartInfo(program, $"-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp {end}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new WebViewException(
                "There is no display, and 'Xvfb' could not be started. Install it: 'apt-get install xvfb'.",
                problem
            );
        }
    }

    /// <summary>Ends a display that nobody uses.</summary>
    public void Dispose()
    {
        if (_server is not null)
        {
            ProcessEnd.KillTree(_server);
            _server.Dispose();
        }
    }
}
