using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of channels.</summary>
internal static class ChannelFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make("channels/no-end", "A channel is never ended.", "CHN-06", "CHN-08"),
        Make("channels/end-one-early", "The end of a channel comes one message early.", "CHN-06"),
        Make("channels/end-with-the-call", "A channel that is kept ends with the call.", "CHN-06"),
        Make("channels/index-gap", "One index of a channel is left out.", "CHN-04", "CHN-05"),
        Make(
            "channels/index-from-one",
            "The messages of a channel are numbered from one.",
            "CHN-04",
            "CHN-05",
            "CHN-09"
        ),
        Make(
            "channels/first-message-twice",
            "The first message of a channel is sent twice, under two numbers.",
            "CHN-04",
            "CLM-14"
        ),
        Make(
            "channels/out-of-order-numbers",
            "The first two messages of a channel bear each other's number.",
            "CHN-04",
            "CHN-14",
            "CLM-14"
        ),
        Make("channels/old-envelope", "A message bears its number as id, as before Tauri 2.5.", "CHN-03"),
        Make("channels/raw-as-numbers", "A small raw message is a list of numbers.", "CHN-16", "CLM-17"),
        Make("channels/large-cut", "A message of 8,192 bytes or more is evaluated and cut.", "CHN-11", "CHN-12"),
        Make("channels/large-raw-lost", "A raw message of 1,024 bytes or more is lost.", "CHN-11", "CHN-16", "CLM-17"),
        Make("channels/data-fetched-twice", "Waiting data may be fetched again and again.", "CHN-13"),
        Make("channels/data-of-other-windows", "Any webview may fetch the data of another.", "CHN-15"),
        Make("channels/unknown-data-is-null", "Data that does not exist is fetched as null.", "CHN-13"),
        Make("channels/missing-id-is-zero", "A fetch without an id fetches the first data.", "CHN-13"),
        Make("channels/fetch-needs-rights", "Fetching waiting data needs rights of its own.", "CHN-12", "CHN-15"),
        Make(
            "channels/remote-fetch-needs-rights",
            "Fetching waiting data needs rights of its own in pages of remote origins.",
            "CHN-15"
        ),
        Make(
            "channels/data-not-numbered-from-zero",
            "The waiting data of webviews that are opened later is not numbered from 0.",
            "CHN-12",
            "CHN-15"
        ),
        Make(
            "channels/lengths-in-characters",
            "Whether a message is fetched is decided by its characters, not by its bytes.",
            "CHN-11"
        ),
        Make(
            "channels/refused-markers-are-kept",
            "An argument that is no channel is refused, when the command has stored a channel for it.",
            "CHN-02"
        ),
        Make(
            "channels/bad-marker-ignored",
            "An argument that is no channel is taken for a channel to nobody.",
            "CHN-02"
        ),
        Make(
            "channels/markers-converted-everywhere",
            "A text that looks like a channel is taken for one in every argument.",
            "CHN-01",
            "CHN-22"
        ),
        Make("channels/nested-markers-refused", "A channel inside another argument is refused.", "CHN-22"),
        Make("channels/replayed", "A channel sends its first message again when it ends.", "CHN-18", "CHN-05"),
        Make("channels/closed-is-an-error", "Sending to a channel whose window was closed is an error.", "CHN-23"),
        Make(
            "channels/silent-after-a-reload",
            "What is sent to a channel whose page was reloaded stays in the Core, so that no page warns.",
            "CHN-19"
        ),
        Make("channels/reload-is-an-error", "Sending to a channel whose page was reloaded is an error.", "CHN-19"),
    ];
}
