// The page's API over the bridge that the host injects, as version 2.12 of the page API has it.
const SERIALIZE = '__TAURI_TO_IPC_KEY__'

function bridge() {
  const found = globalThis.__TAURI_INTERNALS__
  if (!found) throw new NativeError(`The page ${location.href} has no window.__TAURI_INTERNALS__: the host injected no bridge here, or its script failed; see the console of the pages.`)
  return found
}

function invoke(command, args, options) {
  return bridge().invoke(command, args, options)
}

function Channel(handler) {
  let next = 0
  let end = null
  const early = new NativeMap()
  const channel = this
  this.onmessage = handler
  this.ended = false
  const close = () => {
    channel.ended = true
    bridge().unregisterCallback(channel.id)
  }
  const deliver = (message) => {
    next++
    try {
      if (channel.onmessage) channel.onmessage(message)
    } catch (error) {
      queueMicro(() => {
        throw error
      })
    }
  }
  defineProperty(this, 'id', {
    __proto__: null,
    enumerable: true,
    value: bridge().transformCallback((envelope) => {
      const { index } = envelope
      if ('end' in envelope) {
        if (index === next) close()
        else end = index
        return
      }
      if (index !== next) {
        mapSet(early, index, envelope.message)
        return
      }
      deliver(envelope.message)
      while (mapHas(early, next)) {
        const message = mapGet(early, next)
        mapDelete(early, next)
        deliver(message)
      }
      if (next === end) close()
    }),
  })
}

Channel.prototype[SERIALIZE] = function () {
  return `__CHANNEL__:${this.id}`
}
Channel.prototype.toJSON = function () {
  return this[SERIALIZE]()
}

function targetOf(target) {
  if (target === undefined) return { kind: 'Any' }
  return typeof target === 'string' ? { kind: 'AnyLabel', label: target } : target
}

async function register(event, handler, target) {
  const id = bridge().transformCallback(handler)
  return await invoke('plugin:event|listen', { event, target: targetOf(target), handler: id })
}

async function unregister(event, eventId) {
  globalThis.__TAURI_EVENT_PLUGIN_INTERNALS__.unregisterListener(event, eventId)
  await invoke('plugin:event|unlisten', { event, eventId })
}

async function listen(event, handler, target) {
  const eventId = await register(event, handler, target)
  return async () => unregister(event, eventId)
}

function emit(event, payload) {
  return invoke('plugin:event|emit', { event, payload })
}

function emitTo(target, event, payload) {
  return invoke('plugin:event|emit_to', { target: targetOf(target), event, payload })
}

// A later call on the same page: whatever its answer, it has made its round trip. The command exists nowhere. A scenario that
// has put its own fetch in place does not see the call, where the bridge fetches at once. Where the kit has seen that no call leaves
// the page, it is not waited for.
let fences = 0
let forgone = null
let forgo = null

async function fence() {
  const { fetch } = globalThis
  let called
  try {
    globalThis.fetch = nativeFetch
    called = invoke('conformance_fence')
  } catch {
    return
  } finally {
    globalThis.fetch = fetch
  }
  // It is refused, and has made its round trip.
  fences++
  await either(promiseOf(NativePromise, called), forgone)
  fences--
}
