// How each verb is played. A step is started, then waited for; what it has come to is one observation.
const ROUNDS = 3

function contextOf(step) {
  const { values, named } = scopeOf(step.scope)
  return {
    __proto__: null,
    find(name) {
      if (step.vars && ownsKey(step.vars, name)) return step.vars[name]
      return values[name]
    },
    channel(name) {
      const record = { __proto__: null, heard: [], order: 0, step, channel: null }
      record.channel = new Channel((message) => hear(record, encode(message)))
      named[name] = record
      return record.channel
    },
  }
}

// A value that cannot be made, or a script that does not compile, is the spec's mistake, not something the step threw.
class Unplayable {
  step = null

  constructor(error) {
    this.error = error
  }
}

function made(make) {
  try {
    return make()
  } catch (error) {
    throw new Unplayable(error)
  }
}

function given(node, context) {
  return made(() => decode(node, context))
}

function words(text, context) {
  return made(() => decodeWords(text, context))
}

const verbs = {
  __proto__: null,
  invoke(step, context) {
    const command = words(step.command, context)
    const options = step.headers ? { headers: headersOf(step.headers, context) } : undefined
    if (step.args === undefined) return options ? invoke(command, undefined, options) : invoke(command)
    return invoke(command, given(step.args, context), options)
  },
  listen(step, context, record) {
    const event = words(step.event, context)
    const target = step.target === undefined ? undefined : given(step.target, context)
    record.heard = []
    record.event = event
    const hears = (message) => hear(record, `{"$event":${encode(message)}}`)
    const handler = step.once ? (message) => void (unregister(event, message.id), hears(message)) : hears
    return then(register(event, handler, target), (eventId) => (record.eventId = eventId))
  },
  unlisten(step) {
    const { event, eventId } = findNamed(step, step.listener)
    return unregister(event, eventId)
  },
  emit(step, context) {
    const event = words(step.event, context)
    const payload = step.payload === undefined ? undefined : given(step.payload, context)
    return step.target === undefined ? emit(event, payload) : emitTo(given(step.target, context), event, payload)
  },
  post(step, context) {
    return globalThis.ipc.postMessage(given(step.text, context))
  },
  script(step, context) {
    const args = step.args === undefined ? undefined : given(step.args, context)
    const body = made(() => compileScript(step.source))
    return body(makeKit(context), args)
  },
}

function headersOf(pairs, context) {
  const headers = {}
  for (let i = 0; i < pairs.length; i++) put(headers, words(pairs[i][0], context), words(pairs[i][1], context))
  return headers
}

function findNamed(step, name) {
  const record = scopeOf(step.scope).named[name]
  if (!record) throw new Unplayable(new NativeError(`Nothing named '${name}' was started in this document.`))
  return record
}

function start(step) {
  const record = makeRecord(step)
  const failed = step.verb === 'script' ? 'Threw' : 'Rejected'
  try {
    follow(record, verbs[step.verb](step, contextOf(step), record), failed)
  } catch (error) {
    if (error instanceof Unplayable) {
      error.step = step
      throw error
    }
    settle(record, 'Threw', error)
  }
  return record
}

function either(first, second) {
  return new NativePromise((resolve) => {
    then(first, resolve, resolve)
    then(second, resolve, resolve)
  })
}

// Calls of the player's own are the last resort: a scenario may count what its page sends.
async function settledOrQuiet(done, isDone) {
  await either(done, hops())
  for (let turn = 0; turn < 2 && !isDone(); turn++) await either(done, wireBusy(turn === 0 ? 'crossing' : 'turn'))
  for (let round = 0; round < ROUNDS && !isDone(); round++) await either(done, quiet())
  // A host may take longer over one call than over those that come after it.
  while (!isDone() && (await wireBusy('patient'))) await either(done, quiet())
  while (!isDone() && (await wireBusy('posted')));
}

async function finish(step, record) {
  if (step.wait === 'quiet') {
    await settledOrQuiet(record.done, () => record.state !== null)
  } else {
    await record.done
  }
  if (step.must && record.state !== 'Resolved') broken = true
  return observation(step, record, record.state || 'Pending')
}

async function finishHearing(step, record) {
  const complete = () => record.heard.length >= step.count && (!step.ended || record.channel?.ended)
  const enough = new NativePromise((resolve) => {
    record.heardEnough = () => complete() && resolve()
  })
  let rounds = 0
  while (!complete() && rounds++ < ROUNDS) await either(enough, quiet('patient'))
  // What comes by a script has nothing on the wire that says that it will.
  while (!complete() && (await wireBusy('late')));
  // What is open yet may bring more than is asked for.
  if (rounds <= ROUNDS) await quiet('patient')
  await fence()
  return hearing(step, record)
}

async function finishOrder(step) {
  const settled = []
  for (let i = 0; i < step.names.length; i++) {
    const record = findNamed(step, step.names[i])
    if (record.done) await settledOrQuiet(record.done, () => record.order > 0)
    if (record.order) append(settled, { __proto__: null, name: step.names[i], order: record.order })
  }
  sortItems(settled, (one, other) => one.order - other.order)
  const names = []
  for (let i = 0; i < settled.length; i++) append(names, stringifyJson(settled[i].name))
  return `{"step":${stringifyJson(step.id)},"state":"Resolved","value":[${joinTexts(names)}]}`
}

function finishNamed(step) {
  const record = findNamed(step, step.name)
  if (record.heard && (step.hears || !record.done)) return finishHearing(step, record)
  if (step.capture) then(record.done, () => keep(step, record.value))
  return finish(step, record)
}

async function playTogether(step) {
  const records = (step.records = [])
  for (let i = 0; i < step.steps.length; i++) append(records, start(step.steps[i]))
  watchTurn(records)
  const observations = []
  for (let i = 0; i < records.length; i++) {
    if (!step.steps[i].detached) append(observations, await finish(step.steps[i], records[i]))
  }
  return joinTexts(observations)
}

async function play(step) {
  switch (step.verb) {
    case 'await':
      return await finishNamed(step)
    case 'order':
      return await finishOrder(step)
    case 'parallel':
      return await playTogether(step)
  }
  if (step.counts) await wireBusy('aside')
  const record = start(step)
  watchTurn([record])
  return step.detached ? '' : await finish(step, record)
}
