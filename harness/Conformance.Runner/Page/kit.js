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

function turns(count) {
  return new NativePromise((resolve) => {
    const next = () => (count-- > 0 ? queueTask(next, 0) : resolve())
    next()
  })
}
