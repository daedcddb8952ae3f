namespace Conformance.NativeWebView;

/// <summary>What the kit runs in every document before the host's own scripts.</summary>
internal static class EngineScripts
{
    /// <summary>The name of the handler that carries console lines.</summary>
    public const string ConsoleHandler = "conformance";

    // WebKitGTK hands an application no console lines, so the page's console passes them on. A page may have changed JavaScript's own
    // objects, and what it prints may run its code when it is read, or fail; so the engine's console comes first, and no failure leaves.
    /// <summary>Passes the console on.</summary>
    public const string Console = """
        ;(() => {
          const { console, location } = window
          const { apply } = Reflect
          const { stringify } = JSON
          const NativeError = Error
          const text = String
          const descriptor = Object.getOwnPropertyDescriptor
          const parentOf = Object.getPrototypeOf
          const isList = Array.isArray
          const isError = NativeError.isError ?? ((value) => value instanceof NativeError)
          const wellFormed = text.prototype.toWellFormed
          const sourceOf = Function.prototype.toString
          const messageOf = descriptor(ErrorEvent.prototype, 'message').get
          const reasonOf = descriptor(PromiseRejectionEvent.prototype, 'reason').get
          const tell = window.webkit.messageHandlers.conformance
          const post = tell.postMessage
          const quote = (words) => stringify(wellFormed ? apply(wellFormed, words, []) : words)
          const still = (value, name) => {
            for (let depth = 0; value && depth < 16; depth++) {
              const found = descriptor(value, name)
              if (found) return typeof found.value === 'string' ? found.value : ''
              value = parentOf(value)
            }
            return ''
          }
          const exceptionName = descriptor(DOMException.prototype, 'name').get
          const exceptionMessage = descriptor(DOMException.prototype, 'message').get
          const exceptionText = (value) => {
            try {
              return `${apply(exceptionName, value, [])}: ${apply(exceptionMessage, value, [])}`
            } catch {
              return ''
            }
          }
          const errorText = (error) => {
            const name = still(error, 'name')
            const message = still(error, 'message')
            return name && message ? `${name}: ${message}` : name || message
          }
          const word = (value) => {
            if (typeof value === 'function') return apply(sourceOf, value, [])
            if (typeof value !== 'object' || value === null) return text(value)
            if (isError(value)) return errorText(value)
            return exceptionText(value) || (isList(value) ? '[object Array]' : '[object Object]')
          }
          const say = (level, words, partOf) => {
            try {
              let line = ''
              for (let i = 0; i < words.length; i++) line += (i ? ' ' : '') + word(partOf ? apply(partOf, words[i], []) : words[i])
              apply(post, tell, ['[' + quote(location.href) + ',' + quote(level) + ',' + quote(line) + ']'])
            } catch {}
          }
          for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
            const original = console[level]
            console[level] = (...words) => {
              apply(original, console, words)
              say(level, words)
            }
          }
          addEventListener('error', (event) => say('uncaught', [event], messageOf))
          addEventListener('unhandledrejection', (event) => say('unhandledrejection', [event], reasonOf))
        })()
        """;

    /// <summary>Gives the main frame its window.ipc.</summary>
    public const string MainFrameIpc =
        "Object.defineProperty(window, 'ipc', { value: Object.freeze({ postMessage: (text) => window.webkit.messageHandlers.ipc.postMessage(String(text)) }) })";
}
