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
  const { then } = Promise.prototype
  const send = settings.binding in window ? window[settings.binding] : null
  if (send) delete window[settings.binding]

  // A browser lets 256 requests wait on one connection, so calls that wait together are dealt to several.
  const lanes = new Array(settings.lanes).fill(0)
  const calls = `https://${settings.secure}.localhost/`
  const perLane = 100
  Object.defineProperty(window, 'fetch', {
    configurable: true,
    enumerable: true,
    writable: true,
    value: function fetch_(input, options) {
      if (input instanceof Request) return Reflect.apply(fetch, window, [input, options])
      const url = toBrowser(input)
      if (!settings.secure || !url.startsWith(calls)) return Reflect.apply(fetch, window, [url, options])
      const lane = Math.max(0, lanes.findIndex((waiting) => waiting < perLane))
      const done = () => { lanes[lane] -= 1 }
      lanes[lane] += 1
      const answer = Reflect.apply(fetch, window, [lane === 0 ? url : url.replace('://', `://${lane}.`), options])
      Reflect.apply(then, answer, [done, done])
      return answer
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
