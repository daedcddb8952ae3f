namespace Conformance.NativeWebView;

/// <summary>What the kit runs in every document before the host's own scripts.</summary>
internal static class EngineScripts
{
    /// <summary>The name of the handler that carries console lines.</summary>
    public const string ConsoleHandler = "conformance";

    // WebKitGTK hands an application no console lines, so the page's console passes them on.
    /// <summary>Passes the console on.</summary>
    public const string Console = """
        ;(() => {
          const tell = window.webkit.messageHandlers.conformance
          const say = (level, words) => tell.postMessage(JSON.stringify([location.href, level, words.map((word) => String(word)).join(' ')]))
          for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
            const original = console[level].bind(console)
            console[level] = (...words) => { say(level, words); original(...words) }
          }
          addEventListener('error', (event) => say('uncaught', [event.message]))
          addEventListener('unhandledrejection', (event) => say('unhandledrejection', [event.reason]))
        })()
        """;

    /// <summary>Gives the main frame its window.ipc.</summary>
    public const string MainFrameIpc =
        "Object.defineProperty(window, 'ipc', { value: Object.freeze({ postMessage: (text) => window.webkit.messageHandlers.ipc.postMessage(String(text)) }) })";
}
