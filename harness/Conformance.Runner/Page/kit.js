// The object that scripts are given.
function makeKit(context) {
  return {
    invoke: (command, args, options) => invoke(command, args, options),
    settle: settleOrQuiet,
    turns: (count) => turns(count),
    quiet: () => quiet(),
    listen,
    emit,
    emitTo: (event, payload, target) => emitTo(target, event, payload),
    channel: (handler) => new Channel(handler),
    distinctIds: drawOnce,
    get bridge() {
      return bridge()
    },
    get invokeKey() {
      return context.find('invoke-key')
    },
    get case() {
      return context.find('case')
    },
    get ipc() {
      return context.find('ipc')
    },
  }
}

async function settleOrQuiet(promise) {
  const found = { __proto__: null, state: 'pending', value: undefined }
  const settled = then(
    promiseOf(NativePromise, promise),
    (value) => {
      found.state = 'resolved'
      found.value = value
    },
    (reason) => {
      found.state = 'rejected'
      found.value = reason
    },
  )
  await settledOrQuiet(settled, () => found.state !== 'pending')
  return { state: found.state, value: found.value }
}

// Callback ids are random numbers of 32 bits: of those of a thousand calls in flight two are the same about once in 2,000 times.
function drawOnce() {
  const { crypto } = globalThis
  const draw = uncurry(crypto.getRandomValues)
  const drawn = { __proto__: null }
  crypto.getRandomValues = (array) => {
    do draw(crypto, array)
    while (isOneWord(array) && drawn[array[0]])
    if (isOneWord(array)) drawn[array[0]] = true
    return array
  }
}

function isOneWord(array) {
  return tagOf(array) === '[object Uint32Array]' && array.length === 1
}

function turns(count) {
  return new NativePromise((resolve) => {
    const next = () => (count-- > 0 ? queueTask(next, 0) : resolve())
    next()
  })
}
