using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>Reads what a host is asked to start, and the app it names.</summary>
internal static class HostStartReader
{
    /// <summary>Gives the error to answer with, or null and what was read.</summary>
    public static HostError? Read(HostStart start, out ConformanceApp? app, out Platform? platform)
    {
        app = null;
        platform = new Platform(start.WebView.Platform);
        if (start.App.Pattern is not ("brownfield" or "isolation"))
        {
            return new(HostError.PatternNotSupported, $"pattern not supported: '{start.App.Pattern}'");
        }

        if (!platform.IsKnown)
        {
            return new(
                HostError.InvalidParameters,
                $"The platform '{platform.Name}' is not known; use linux, macos, windows, android or ios."
            );
        }

        var problems = new ProblemList();
        app = AppReader.Read(start.App, platform, problems);
        return problems.IsEmpty ? null : new(HostError.AppNotReadable, problems.ToString());
    }
}
