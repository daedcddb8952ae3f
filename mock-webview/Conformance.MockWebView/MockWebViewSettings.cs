namespace Conformance.MockWebView;

/// <summary>How a mock WebView is made.</summary>
public sealed record MockWebViewSettings
{
    /// <summary>The platforms whose engines it can be like.</summary>
    public static IReadOnlyList<string> Platforms { get; } = ["linux", "windows", "macos", "android", "ios"];

    /// <summary>Whose engine to be like.</summary>
    /// <value><c>linux</c>, <c>windows</c>, <c>macos</c>, <c>android</c> or <c>ios</c>. The default is <c>linux</c>.</value>
    public string Platform { get; init; } = "linux";

    /// <summary>The Node executable to use, or null to look for one.</summary>
    public string? NodePath { get; init; }

    /// <summary>Whether the pages' time jumps to the next timer when nothing else can happen.</summary>
    /// <value>The default is true.</value>
    public bool VirtualTime { get; init; } = true;

    /// <summary>Whether the process gets a network namespace of its own where the system allows it.</summary>
    /// <value>The default is true.</value>
    public bool OwnNetwork { get; init; } = true;

    /// <summary>How long the process may take from its start to its greeting.</summary>
    /// <value>The default is 60 seconds; more than zero.</value>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gives the clock of the watchdog and of the start.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        if (!Platforms.Contains(Platform, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"The mock WebView knows no platform '{Platform}'; give one of {string.Join(", ", Platforms)}."
            );
        }

        if (StartLimit <= TimeSpan.Zero)
        {
            throw new ArgumentException($"'{nameof(StartLimit)}' is '{StartLimit}' and must be more than zero.");
        }
    }
}
