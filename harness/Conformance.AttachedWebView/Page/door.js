// Stands in one document of an attached application: holds the kit's functions, runs their calls, and notes the page's own requests
// for the Core, which nobody outside of the page can see. A driver asks for news again and again, for a few milliseconds each time,
// because it can run one script at a time. The page may change JavaScript's own objects, so the door keeps those it found, makes objects
// without a prototype, and writes what it tells as JSON by hand: JSON.stringify would call whatever toJSON the page has made.
;(settings, plainly) => {
  const { parse, stringify } = JSON
  const { apply, getPrototypeOf, setPrototypeOf } = Reflect
  const { defineProperty, getOwnPropertyDescriptor } = Object
  const NativeTypeError = TypeError
  const NativeString = String
  const nativeFetch = globalThis.fetch
  const later = globalThis.setTimeout
  const noMore = globalThis.clearTimeout
  const wellFormed = NativeString.prototype.toWellFormed
  const eachHeader = Headers.prototype.forEach
  const getter = (type, name) => type && getOwnPropertyDescriptor(type.prototype, name)?.get
  const urlOf = getter(globalThis.Request, 'url')
  const hrefOf = getter(globalThis.URL, 'href')
  const statusOf = getter(globalThis.Response, 'status')
  const headersOf = getter(globalThis.Response, 'headers')
  const messageOf = getter(globalThis.ErrorEvent, 'message')
  const LONGEST_BODY = 65536

  // Waiting takes nothing that a page could have changed, but a promise's own constructor.
  const follow = async (promise, good, bad) => {
    try {
      good(await promise)
    } catch (error) {
      bad(error)
    }
  }
  const attempt = (act, otherwise) => {
    try {
      return act()
    } catch {
      return otherwise
    }
  }
  const isQuick = attempt(() => apply(wellFormed, '\ud800', []) === '\ufffd' && stringify('"\x01') === '"\\"\\u0001"', false)
  const quote = isQuick ? (text) => stringify(apply(wellFormed, text, [])) : plainly
  const words = (value) => quote(attempt(() => NativeString(value), 'It cannot be written as a text.'))

  const functions = { __proto__: null }
  const results = { __proto__: null }
  let refused = settings.refused
  let heard = ''
  let requests = 0
  let waiting = null

  const wake = () => {
    if (!waiting) return
    const tell = waiting
    waiting = null
    tell()
  }
  const note = (news) => {
    heard += (heard ? ',' : '') + news
  }
  const finish = (id, result) => {
    results[id] = result
    wake()
  }

  const call = ({ id, name, argument }) => {
    const good = (text) => finish(id, `{"text":${words(text)}}`)
    const bad = (error) => finish(id, `{"error":${words(error)}}`)
    try {
      const answer = functions[name](argument)
      if (typeof answer === 'string') good(answer)
      else follow(answer, good, bad)
    } catch (error) {
      bad(error)
    }
  }

  // What a script of the page hands over may run its code when it is read, so only what is known to be still is read.
  const still = (object, name) => {
    const found = object && typeof object === 'object' ? attempt(() => getOwnPropertyDescriptor(object, name)) : undefined
    if (found) setPrototypeOf(found, null)
    return found?.value
  }
  const addressOf = (input) => {
    const text = typeof input === 'string' ? input : attempt(() => apply(urlOf, input, []), null) ?? attempt(() => apply(hrefOf, input, []), null)
    for (let i = 0; i < settings.ipc.length; i++) if (text?.[i] !== settings.ipc[i]) return null
    return text
  }
  const pairsOf = (headers) => {
    let pairs = ''
    attempt(() => apply(eachHeader, headers, [(value, name) => (pairs += `${pairs ? ',' : ''}[${quote(name)},${quote(value)}]`)]))
    return `[${pairs}]`
  }
  const ownText = (options, name) => {
    const value = still(options, name)
    return typeof value === 'string' && value.length <= LONGEST_BODY ? value : null
  }
  const asked = (id, url, options) => {
    const body = ownText(options, 'body')
    note(
      `{"is":"request","id":${id},"url":${quote(url)},"method":${quote(ownText(options, 'method') ?? 'GET')}` +
        `,"headers":${pairsOf(still(options, 'headers'))},"body":${body === null ? 'null' : quote(body)}}`,
    )
  }
  const answered = (id, response) => {
    const headers = pairsOf(apply(headersOf, response, []))
    note(`{"is":"answer","id":${id},"status":${apply(statusOf, response, [])},"headers":${headers}}`)
    wake()
  }
  const refusal = async () => {
    throw new NativeTypeError('Load failed')
  }
  const watch = (target, self, given) => {
    const url = attempt(() => addressOf(given[0]), null)
    if (url === null) return apply(target, self, given)
    if (refused) return refusal()
    const id = ++requests
    asked(id, url, given[1])
    const failed = () => {
      note(`{"is":"failure","id":${id}}`)
      wake()
    }
    const answer = apply(target, self, given)
    follow(answer, (response) => answered(id, response), failed)
    return answer
  }
  globalThis.fetch = new Proxy(nativeFetch, { __proto__: null, apply: watch })

  const handler = globalThis.webkit?.messageHandlers?.ipc
  const posting = handler && getOwnPropertyDescriptor(getPrototypeOf(handler), 'postMessage')
  if (posting?.configurable) {
    const post = (target, self, given) => {
      if (self === handler && typeof given[0] === 'string') note(`{"is":"message","text":${quote(given[0])}}`)
      return apply(target, self, given)
    }
    const value = new Proxy(posting.value, { __proto__: null, apply: post })
    defineProperty(getPrototypeOf(handler), 'postMessage', { __proto__: null, ...posting, value })
  }

  addEventListener('error', (event) => note(`{"is":"uncaught","text":${words(attempt(() => apply(messageOf, event, [])))}}`))
  addEventListener('unhandledrejection', () => note('{"is":"unhandledrejection","text":"A rejection was handled by nobody."}'))

  functions['conformance-fetch'] = async (text) => {
    try {
      const { method, url } = parse(text)
      const response = await apply(nativeFetch, globalThis, [url, { __proto__: null, method }])
      return `{"status":${apply(statusOf, response, [])}}`
    } catch {
      return '{"status":0}'
    }
  }

  const answer = (question) => {
    const result = results[question.for]
    delete results[question.for]
    const news = heard
    heard = ''
    return `{"state":"open","result":${result ?? 'null'},"heard":[${news}]}`
  }

  const door = {
    __proto__: null,
    adopt: (name, script) => void (functions[name] = script),
    refuse: (now) => void (refused = now),
    ask(question, tell) {
      if (question.call) {
        if (!functions[question.call.name]) return tell('{"state":"unknown"}')
        // In a task of its own: WebKit lets a driver's script end without running the microtasks it has left behind.
        later(() => call(question.call), 0)
      }
      const isSettled = () => (question.for ? question.for in results : heard !== '')
      if (question.wait === 0 || isSettled()) return tell(answer(question))
      let timer = 0
      const over = () => {
        noMore(timer)
        waiting = null
        tell(answer(question))
      }
      const look = () => (isSettled() ? over() : (waiting = look))
      waiting = look
      timer = later(over, question.wait)
    },
  }
  defineProperty(globalThis, Symbol.for(settings.key), { __proto__: null, value: door })
}
