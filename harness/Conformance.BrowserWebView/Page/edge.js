// The edge between a browser and a host that speaks custom schemes: runs in every frame before anything else.
// Gives the page window.ipc, and lets scripts written for scheme://localhost work where only http://scheme.localhost can be loaded.
;(function (settings) {
  // A page may change its built-ins, so the edge keeps those it found.
  const { fetch, Request, String, Promise, eval: evaluate, reportError, postMessage } = window
  const { apply, construct } = Reflect
  const { parse, stringify } = JSON
  const { defineProperty, getOwnPropertyDescriptor } = Object
  const uncurry = Function.prototype.bind.bind(Function.prototype.call)
  const matchText = uncurry(RegExp.prototype.exec)
  const lowerText = uncurry(String.prototype.toLowerCase)
  const beginsText = uncurry(String.prototype.startsWith)
  const sliceText = uncurry(String.prototype.slice)
  const then = uncurry(Promise.prototype.then)

  const schemes = { __proto__: null }
  for (const scheme of settings.schemes) schemes[scheme] = true
  const toBrowser = (url) => {
    const text = String(url)
    const match = matchText(/^([a-z][a-z0-9+.-]*):\/\/[^/?#]*(.*)$/i, text)
    const scheme = match && lowerText(match[1])
    if (!match || !schemes[scheme]) return text
    return `${scheme === settings.secure ? 'https' : 'http'}://${scheme}.localhost${match[2][0] === '/' ? '' : '/'}${match[2]}`
  }
  const toHost = (origin) => {
    const match = matchText(/^https?:\/\/([^/:]+)\.localhost(?::\d+)?$/i, origin)
    return match && schemes[match[1]] ? `${match[1]}://localhost` : origin
  }
  const toHostUrl = (url) => {
    const match = matchText(/^(https?:\/\/[^/]+)(.*)$/, url)
    return match && toHost(match[1]) !== match[1] ? toHost(match[1]) + match[2] : url
  }

  const send = settings.binding in window ? window[settings.binding] : null
  if (send) delete window[settings.binding]

  // A browser tells of a fragment that changes as it tells of a new document; this runs for a document alone, and comes before all it says.
  // What a Firefox shows while it takes a page to another process has no URL yet.
  if (send && window === window.top && location.href) send(settings.began + location.href)

  // A Request has its URL in the browser's words within, and tells it in the host's.
  const address = getOwnPropertyDescriptor(Request.prototype, 'url')
  const isRequest = (input) => {
    try {
      apply(address.get, input, [])
      return true
    } catch {
      return false
    }
  }
  const HostsRequest = new Proxy(Request, {
    __proto__: null,
    construct(target, given, made) {
      if (given.length > 0 && !isRequest(given[0])) given[0] = toBrowser(given[0])
      return construct(target, given, made)
    },
  })
  defineProperty(window, 'Request', { value: HostsRequest, writable: true, configurable: true })
  defineProperty(Request.prototype, 'constructor', { value: HostsRequest, writable: true, configurable: true })
  defineProperty(Request.prototype, 'url', {
    ...address,
    get() {
      return toHostUrl(apply(address.get, this, []))
    },
  })

  // A browser lets 256 requests wait on one connection, so calls that wait together are dealt to several.
  const lanes = new Array(settings.lanes).fill(0)
  const calls = `https://${settings.secure}.localhost/`
  const perLane = 100
  const freeLane = () => {
    for (let lane = 0; lane < settings.lanes; lane++) if (lanes[lane] < perLane) return lane
    return 0
  }
  defineProperty(window, 'fetch', {
    configurable: true,
    enumerable: true,
    writable: true,
    value: function fetch_(input, options) {
      if (isRequest(input)) return apply(fetch, window, [input, options])
      const url = toBrowser(input)
      if (!settings.secure || !beginsText(url, calls)) return apply(fetch, window, [url, options])
      const lane = freeLane()
      const done = () => { lanes[lane] -= 1 }
      lanes[lane] += 1
      const answer = apply(fetch, window, [lane === 0 ? url : `https://${lane}.${sliceText(url, 'https://'.length)}`, options])
      then(answer, done, done)
      return answer
    },
  })
  const { open } = XMLHttpRequest.prototype
  XMLHttpRequest.prototype.open = function (...given) {
    if (given.length > 1) given[1] = toBrowser(given[1])
    return apply(open, this, given)
  }

  const source = getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')
  defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...source,
    get() {
      return toHostUrl(apply(source.get, this, []))
    },
    set(url) {
      apply(source.set, this, [toBrowser(url)])
    },
  })

  const origin = getOwnPropertyDescriptor(MessageEvent.prototype, 'origin')
  defineProperty(MessageEvent.prototype, 'origin', {
    ...origin,
    get() {
      return toHost(apply(origin.get, this, []))
    },
  })
  window.postMessage = function (...given) {
    if (typeof given[1] === 'string') given[1] = toBrowser(given[1])
    return apply(postMessage, this ?? window, given)
  }

  // No other window than this one: a WebView whose host takes none opens none.
  const { open: openWindow } = window
  const here = { __proto__: null, _self: true, _parent: true, _top: true }
  const opening = {
    open(...given) {
      if (!here[lowerText(String(given[1] ?? ''))]) return null
      given[0] = toBrowser(given[0] ?? '')
      return apply(openWindow, window, given)
    },
  }
  defineProperty(window, 'open', { value: opening.open, writable: true, enumerable: true, configurable: true })

  const handler = { postMessage: (text) => send && send(settings.posted + String(text)) }
  if (window === window.top) {
    defineProperty(window, 'ipc', { value: Object.freeze(handler) })
  }
  if (!window.webkit) {
    defineProperty(window, 'webkit', { value: { messageHandlers: { ipc: handler } }, configurable: true })
  }
  if (window !== window.top) return

  // An uncaught error of a host's script is the page's own, as in any WebView.
  const run = (script) => {
    try {
      return stringify(evaluate(script)) ?? null
    } catch (error) {
      reportError(error)
      return null
    }
  }
  const { port1, port2 } = new MessageChannel()
  const post = uncurry(MessagePort.prototype.postMessage)
  let next
  port1.onmessage = () => next()
  const turn = () => new Promise((done) => { next = done; post(port2, 0) })
  const runAll = async (scripts) => {
    let values = ''
    for (let i = 0; i < scripts.length; i++) {
      values += `${i === 0 ? '' : ','}${stringify(run(scripts[i]))}`
      // Each script is a task of its own.
      await turn()
    }
    return `[${values}]`
  }
  defineProperty(window, settings.runner, {
    value: (text) => {
      const scripts = parse(text)
      return scripts.length === 1 ? `[${stringify(run(scripts[0]))}]` : runAll(scripts)
    },
  })
})
