namespace Conformance.AttachedWebView;

/// <summary>What an application is taken to have, since no page can ask its Core: everything that pages can see, but what the caller says it lacks.</summary>
internal static class AttachedFeatures
{
    /// <summary>The features of the host protocol that can be seen from pages.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "brownfield",
        "isolation",
        "custom-protocol",
        "post-message",
        "raw-bodies",
        "events",
        "event-targets",
        "channels",
        "channel-end",
        "acl",
        "acl-app-manifest",
        "acl-scopes",
        "remote-origins",
        "multi-window",
        "multi-webview",
        "reload",
        "navigation",
        "dynamic-capabilities",
    ];

    /// <summary>Tells what a running application is taken to have.</summary>
    /// <param name="settings">How it was joined.</param>
    /// <param name="pattern">The pattern it was found to have.</param>
    /// <param name="servesOrigins">Whether its pages reach the remote origins that the kit serves.</param>
    public static IReadOnlyList<string> Of(AttachSettings settings, string pattern, bool servesOrigins) =>
        [
            .. All.Except(settings.Lacks)
                .Where(feature => servesOrigins || feature is not "remote-origins")
                .Where(feature => settings.Application is not null || feature is not "multi-webview")
                .Where(feature =>
                    settings.Application is not null
                    || feature is not ("brownfield" or "isolation")
                    || feature == pattern
                ),
        ];
}
