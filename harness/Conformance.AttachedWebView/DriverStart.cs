namespace Conformance.AttachedWebView;

/// <summary>What a WebDriver is asked to begin with.</summary>
/// <param name="Address">Where the driver listens.</param>
/// <param name="Application">The application that the driver shall start; null for the one that it is for.</param>
/// <param name="Arguments">What the application is started with.</param>
/// <param name="Limit">How long the driver waits for a script, and for a page.</param>
internal sealed record DriverStart(Uri Address, string? Application, IReadOnlyList<string> Arguments, TimeSpan Limit);
