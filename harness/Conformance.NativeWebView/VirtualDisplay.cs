using System.Diagnostics;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>A display for a machine without one: an Xvfb that the kit starts. One for the kit's own process ends by itself when that, its
/// first and last client, has ended; ending it before would have GDK end the process with a failure. One for applications is ended by the kit.</summary>
public sealed class VirtualDisplay : IDisposable
{
    private readonly Process? _server;

    private VirtualDisplay(string name, Process? server)
    {
        Name = name;
        _server = server;
    }

    /// <summary>The display's name, such as <c>:99</c>.</summary>
    public string Name { get; }

    /// <summary>Takes the display there is, or starts one.</summary>
    /// <param name="isForApplications">Whether it is for applications, which come and go, and not for the kit's own process.</param>
    /// <exception cref="WebViewException">There is none and Xvfb is not installed.</exception>
    public static VirtualDisplay Open(bool isForApplications = false)
    {
        if (Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } present)
        {
            return new VirtualDisplay(present, null);
        }

        var end = isForApplications ? "-noreset" : "-terminate";
        var start = new ProcessStartInfo("Xvfb", $"-displayfd 1 -screen 0 1280x1024x24 -nolisten tcp {end}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var server = Process.Start(start)!;
            server.ErrorDataReceived += (_, _) => { };
            server.BeginErrorReadLine();
            var number = server.StandardOutput.ReadLine();
            return string.IsNullOrWhiteSpace(number)
                ? throw new WebViewException(
                    "Xvfb ended before it named its display. Run 'Xvfb -displayfd 1' to see why."
                )
                : new VirtualDisplay($":{number.Trim()}", server);
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
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
        }

        _server?.Dispose();
    }
}
