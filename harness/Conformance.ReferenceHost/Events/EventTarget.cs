namespace Conformance.ReferenceHost;

/// <summary>The kinds of things that listen, or that an event is meant for (EVT-13).</summary>
internal enum EventTargetKind
{
    Any,
    AnyLabel,
    App,
    Window,
    Webview,
    WebviewWindow,
}

/// <summary>Whom an event is meant for, or as whom somebody listens.</summary>
internal sealed record EventTarget(EventTargetKind Kind, string? Label = null)
{
    public static EventTarget Any { get; } = new(EventTargetKind.Any);

    /// <summary>Whether a listener of another target hears what is emitted to this one (EVT-14, EVT-15, EVT-16).</summary>
    public bool Reaches(EventTarget listener) =>
        listener.Kind == EventTargetKind.Any
        || Kind switch
        {
            EventTargetKind.Any => true,
            EventTargetKind.App => listener.Kind == EventTargetKind.App,
            EventTargetKind.AnyLabel => listener.Kind != EventTargetKind.App && listener.Label == Label,
            _ => (listener.Kind == Kind || listener.Kind == EventTargetKind.AnyLabel) && listener.Label == Label,
        };

    public JsonValue ToJson() =>
        Label is null
            ? JsonValue.Object(("kind", JsonValue.Of(Kind.ToString())))
            : JsonValue.Object(("kind", JsonValue.Of(Kind.ToString())), ("label", JsonValue.Of(Label)));
}
