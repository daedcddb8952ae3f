// Stands in one document of an attached application: holds the kit's functions, runs their calls, and notes the page's own requests
// for the Core, which nobody outside of the page can see. A driver asks for news again and again, for a few milliseconds each time,
// because it can run one script at a time.
;(settings) => {
  const { parse, stringify } = JSON
  const { apply, getPrototypeOf } = Reflect
  const { defineProperty, getOwnPropertyDescriptor } = Object
  const NativePromise = Promise
  const NativeHeaders = Headers
  const NativeRequest = Request
  const NativeTypeError = TypeError
  const NativeUrl = URL
  const nativeFetch = globalThis.fetch
  const later = globalThis.setTimeout
  const noMore = globalThis.clearTimeout
  const then = (promise, good, bad) => apply(NativePromise.prototype.then, promise, [good, bad])
  const LONGEST_BODY = 65536
  const whole = (text) => text?.toWellFormed?.() ?? text

  const functions = new Map()
  const results = new Map()
  let refused = settings.refused
  let heard = []
  let requests = 0
  let waiting = null

  const wake = () => {
    if (!waiting) return
    const tell = waiting
    waiting = null
    tell()
  }
  const note = (news) => {
    heard[heard.length] = news
  }
  const finish = (id, result) => {
    results.set(id, result)
    wake()
  }

  const call = ({ id, name, argument }) => {
    const fail = (error) => finish(id, { error: whole(String(error)) })
    try {
      const answer = functions.get(name)(argument)
      if (typeof answer === 'string') finish(id, { text: answer })
      else then(NativePromise.resolve(answer), (text) => finish(id, { text }), fail)
    } catch (error) {
      fail(error)
    }
  }

  // What a script of the page hands over may run its code when it is read, so only what is known to be still is read.
  const addressOf = (input) => {
    const text = typeof input === 'string' ? input : input instanceof NativeRequest || input instanceof NativeUrl ? (input.url ?? input.href) : ''
    return text.startsWith(settings.ipc) ? text : null
  }
  const headersOf = (options) => {
    const given = options && getOwnPropertyDescriptor(options, 'headers')?.value
    const pairs = []
    if (given instanceof NativeHeaders) given.forEach((value, name) => (pairs[pairs.length] = [name, value]))
    return pairs
  }
  const ownText = (options, name) => {
    const value = options && typeof options === 'object' ? getOwnPropertyDescriptor(options, name)?.value : undefined
    return typeof value === 'string' && value.length <= LONGEST_BODY ? value : null
  }
  const answered = (id, response) => {
    const headers = []
    response.headers.forEach((value, name) => (headers[headers.length] = [name, value]))
    note({ is: 'answer', id, status: response.status, headers })
    wake()
  }
  const watch = (target, self, given) => {
    const url = addressOf(given[0])
    if (!url) return apply(target, self, given)
    if (refused) return NativePromise.reject(new NativeTypeError('Load failed'))
    const id = ++requests
    const options = given[1]
    const [method, body] = [ownText(options, 'method') ?? 'GET', whole(ownText(options, 'body'))]
    note({ is: 'request', id, url: whole(url), method, headers: headersOf(options), body })
    const answer = apply(target, self, given)
    then(
      answer,
      (response) => answered(id, response),
      (error) => {
        note({ is: 'failure', id })
        wake()
      },
    )
    return answer
  }
  globalThis.fetch = new Proxy(nativeFetch, { apply: watch })

  const handler = globalThis.webkit?.messageHandlers?.ipc
  const posting = handler && getOwnPropertyDescriptor(getPrototypeOf(handler), 'postMessage')
  if (posting?.configurable) {
    const post = (target, self, given) => {
      if (self === handler && typeof given[0] === 'string') note({ is: 'message', text: whole(given[0]) })
      return apply(target, self, given)
    }
    defineProperty(getPrototypeOf(handler), 'postMessage', { ...posting, value: new Proxy(posting.value, { apply: post }) })
  }

  addEventListener('error', (event) => note({ is: 'uncaught', text: whole(String(event.message)) }))
  addEventListener('unhandledrejection', () => note({ is: 'unhandledrejection', text: 'A rejection was handled by nobody.' }))

  functions.set('conformance-fetch', (text) => {
    const { method, url } = parse(text)
    const asked = apply(nativeFetch, globalThis, [url, { method }])
    return then(asked, (response) => stringify({ status: response.status }), () => stringify({ status: 0 }))
  })

  const answer = (asked) => {
    const result = results.get(asked.for)
    if (result) results.delete(asked.for)
    const news = heard
    heard = []
    return stringify({ state: 'open', result, heard: news })
  }

  const door = {
    adopt: (name, script) => void functions.set(name, script),
    refuse: (now) => void (refused = now),
    ask(text, tell) {
      const asked = parse(text)
      if (asked.call) {
        if (!functions.has(asked.call.name)) return tell(stringify({ state: 'unknown', heard: [] }))
        // In a task of its own: WebKit lets a driver's script end without running the microtasks it has left behind.
        later(() => call(asked.call), 0)
      }
      const isSettled = () => (asked.for ? results.has(asked.for) : heard.length > 0)
      if (asked.wait === 0 || isSettled()) return tell(answer(asked))
      let timer = 0
      const over = () => {
        noMore(timer)
        waiting = null
        tell(answer(asked))
      }
      const look = () => (isSettled() ? over() : (waiting = look))
      waiting = look
      timer = later(over, asked.wait)
    },
  }
  defineProperty(globalThis, Symbol.for(settings.key), { value: door })
}
