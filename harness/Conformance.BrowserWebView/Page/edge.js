// The edge between a browser and a host that speaks custom schemes: runs in every frame before anything else.
// Gives the page window.ipc, and lets scripts written for scheme://localhost work where only http://scheme.localhost can be loaded.
;(function (settings) {
  const schemes = new Set(settings.schemes)
  const toBrowser = (url) => {
    const text = String(url)
    const match = /^([a-z][a-z0-9+.-]*):\/\/[^/?#]*(.*)$/i.exec(text)
    if (!match || !schemes.has(match[1].toLowerCase())) return text
    const scheme = match[1].toLowerCase()
    return `${scheme === settings.secure ? 'https' : 'http'}://${scheme}.localhost${match[2].startsWith('/') ? '' : '/'}${match[2]}`
  }
  const toHost = (origin) => {
    const match = /^https?:\/\/([^/:]+)\.localhost(?::\d+)?$/i.exec(origin)
    return match && schemes.has(match[1]) ? `${match[1]}://localhost` : origin
  }

  const { fetch, Request, Reflect } = window
  const send = settings.binding in window ? window[settings.binding] : null
  if (send) delete window[settings.binding]

  Object.defineProperty(window, 'fetch', {
    configurable: true,
    enumerable: true,
    writable: true,
    value: function fetch_(input, options) {
      return Reflect.apply(fetch, window, [input instanceof Request ? input : toBrowser(input), options])
    },
  })
  const { open } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    return Reflect.apply(open, this, [method, toBrowser(url), ...rest])
  }

  const source = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...source,
    get() {
      const url = Reflect.apply(source.get, this, [])
      const match = /^(https?:\/\/[^/]+)(.*)$/.exec(url)
      return match && toHost(match[1]) !== match[1] ? toHost(match[1]) + match[2] : url
    },
    set(url) {
      Reflect.apply(source.set, this, [toBrowser(url)])
    },
  })

  const origin = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'origin')
  Object.defineProperty(MessageEvent.prototype, 'origin', {
    ...origin,
    get() {
      return toHost(Reflect.apply(origin.get, this, []))
    },
  })
  const { postMessage } = window
  window.postMessage = function (message, target, ...rest) {
    return Reflect.apply(postMessage, this ?? window, [message, typeof target === 'string' ? toBrowser(target) : target, ...rest])
  }

  const handler = { postMessage: (text) => send && send(String(text)) }
  if (window === window.top) {
    Object.defineProperty(window, 'ipc', { value: Object.freeze(handler) })
  }
  if (!window.webkit) {
    Object.defineProperty(window, 'webkit', { value: { messageHandlers: { ipc: handler } }, configurable: true })
  }
})
