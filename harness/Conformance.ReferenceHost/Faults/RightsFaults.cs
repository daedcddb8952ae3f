using static Conformance.ReferenceHost.FaultCatalogue;

namespace Conformance.ReferenceHost;

/// <summary>Defects of the access control: who may call what.</summary>
internal static class RightsFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Make(
            "acl/no-check",
            "No call is checked against the access control list.",
            "ACL-25",
            "ACL-26",
            "ACL-27",
            "ACL-20",
            "CLM-07",
            "CLM-33"
        ),
        Make("acl/skip-for-plugins", "Plugins' commands are not checked.", "ACL-22", "ACL-25", "EVT-32", "INV-10"),
        Make("acl/skip-for-app-commands", "The app's own commands are not checked.", "ACL-20", "ACL-25", "ACL-02"),
        Make("acl/skip-for-events", "The event plugin's commands are not checked.", "EVT-32"),
        Make(
            "acl/skip-for-core-plugins",
            "The commands of the core plugins app and window are not checked.",
            "ACL-09",
            "ACL-25"
        ),
        Make("acl/skip-for-raw-bodies", "A call with raw bytes is not checked.", "ACL-25", "ACL-26"),
        Make("acl/skip-for-channels", "A call that brings a channel is not checked.", "ACL-25", "CLM-07"),
        Make("acl/skip-for-window-restricted", "The window restricted may call everything.", "ACL-25", "ACL-26"),
        Make(
            "acl/skip-for-window-bare",
            "A window that no capability names may call everything.",
            "ACL-20",
            "ACL-26",
            "ACL-02"
        ),
        Make("acl/skip-for-children", "A second webview of a window may call everything.", "ACL-11", "ACL-26"),
        Make(
            "acl/skip-for-remote-origins",
            "Pages of remote origins may call everything.",
            "ACL-21",
            "ACL-26",
            "ENV-37",
            "CLM-36"
        ),
        Make(
            "acl/skip-for-unknown-commands",
            "Commands that nobody granted are looked up first, and said not to exist.",
            "ACL-28"
        ),
        Make(
            "acl/commands-run-before-check",
            "The body runs, and then the call is refused.",
            "ACL-25",
            "ACL-26",
            "ACL-27",
            "ACL-28",
            "CLM-37"
        ),
        Make("acl/refusal-says-not-found", "A refusal reads as if the command did not exist.", "ACL-23", "ACL-25"),
        Make("acl/refusal-resolves", "A refused call resolves to null.", "ACL-25", "CLM-07", "ACL-20"),
        Make("acl/deny-ignored", "A deny has no effect.", "ACL-14", "ACL-27", "CLM-34"),
        Make(
            "acl/allow-beats-deny",
            "A command that is allowed somewhere is never denied.",
            "ACL-14",
            "ACL-27",
            "CLM-34"
        ),
        Make("acl/deny-binds-its-window-only", "A deny binds only the windows of its own capability.", "ACL-14"),
        Make(
            "acl/deny-binds-all-origins",
            "A deny for the app binds remote pages too, and a remote one the app.",
            "ACL-14"
        ),
        Make(
            "acl/remote-deny-binds-the-application",
            "A deny for a remote origin binds the application's own pages too.",
            "ACL-14"
        ),
        Make("acl/windows-ignored", "A grant holds for every window.", "ACL-11", "ACL-26", "ACL-02", "CLM-33"),
        Make("acl/webviews-ignored", "The webviews of a capability are not asked, its windows alone.", "ACL-11"),
        Make(
            "acl/window-label-alone",
            "A second webview is judged by its own label alone, not by its window.",
            "ACL-11"
        ),
        Make("acl/window-patterns-ignore-case", "Labels are matched without regard to case.", "ACL-12"),
        Make("acl/window-patterns-literal", "A label pattern matches only itself.", "ACL-12"),
        Make(
            "acl/two-stars-are-one",
            "Two stars in a label pattern stand for any text and not for whole parts between slashes.",
            "ACL-12"
        ),
        Make("acl/window-patterns-star-alone", "In a label pattern a star alone is more than itself.", "ACL-12"),
        Make("acl/one-capability-a-window", "Only the first capability that names a window counts.", "ACL-13"),
        Make(
            "acl/kinds-of-labels-mixed",
            "What is for webviews of a label is for windows of that label too, and the other way round.",
            "ACL-11",
            "PRC-05"
        ),
        Make(
            "acl/window-rights-hide-the-webviews",
            "Where a capability names a window, those that name its webviews do not count.",
            "ACL-13"
        ),
        Make(
            "acl/effects-though-refused",
            "A refused command that counts no runs does its work all the same.",
            "ACL-25",
            "CLM-07"
        ),
        Make("acl/default-sets-empty", "A default set grants nothing.", "ACL-08", "ACL-09"),
        Make(
            "acl/core-default-incomplete",
            "The set core:default leaves out the defaults of menus and trays.",
            "ACL-09"
        ),
        Make("acl/default-grants-everything", "A default set grants all commands of its plugin.", "ACL-09"),
        Make("acl/plugin-prefix-ignored", "A permission of a plugin governs the app's command of that name.", "ACL-07"),
        Make("acl/platforms-ignored", "A capability for other platforms is in force.", "ACL-10"),
        Make("acl/scope-ignored", "A scope permits everything.", "ACL-34", "CLM-35"),
        Make("acl/scope-denies-ignored", "The deny side of a scope has no effect.", "ACL-34", "CLM-35", "ACL-05"),
        Make("acl/scope-allow-beats-deny", "In a scope an allow beats a deny.", "ACL-34", "CLM-35"),
        Make("acl/odd-scope-entries-skipped", "An entry of a scope that cannot be read is passed over.", "ACL-34"),
        Make("acl/scope-of-all-windows", "A command gets the scopes of all windows together.", "ACL-29", "ACL-32"),
        Make("acl/scope-of-the-first-entry", "A command gets the scope of one entry, not of all that match.", "ACL-29"),
        Make("acl/scope-of-all-origins", "A command gets the scopes of its window for every origin.", "ACL-29"),
        Make("acl/scopeless-entries-drop-scopes", "An entry without a scope takes away those of the others.", "ACL-29"),
        Make("acl/added-scopes-deny-nothing", "The deny side of a scope added at run time has no effect.", "ACL-29"),
        Make(
            "acl/scope-of-entries-dropped",
            "A permission given with a scope in a capability grants without it.",
            "ACL-05"
        ),
        Make("acl/dynamic-ignored", "A capability added at run time grants nothing.", "ACL-31"),
        Make("acl/bad-capability-passes", "A capability that cannot be read is passed over.", "ACL-31"),
        Make(
            "acl/dynamic-replaces",
            "A capability added at run time takes the place of all others.",
            "ACL-31",
            "ACL-13"
        ),
        Make("acl/dynamic-lists-refused", "Of several capabilities added at once only the first counts.", "ACL-03"),
        Make("acl/dynamic-needs-windows", "A capability without windows names every window.", "ACL-02", "ACL-01"),
        Make(
            "acl/remote-by-default",
            "A capability is for remote pages by default, not for the app.",
            "ACL-01",
            "ACL-19"
        ),
    ];
}
