// Plays a batch of steps, and answers for what happened.
let current = null
let stop = null
let broken = false

async function run(batch) {
  const observations = []
  const stopping = new NativePromise((resolve) => (stop = resolve))
  for (const key of keysOf(batch.scopes)) adopt(scopeOf(key).values, batch.scopes[key])
  broken = false
  for (let i = 0; i < batch.steps.length && !broken && !stopped; i++) {
    current = batch.steps[i]
    const text = await outcome(current, stopping)
    if (text) append(observations, text)
  }
  current = null
  stopped = null
  answer(`{"observations":[${joinTexts(observations)}]}`)
}

function adopt(values, given) {
  const names = keysOf(given)
  for (let i = 0; i < names.length; i++) values[names[i]] = given[names[i]]
}

async function outcome(step, stopping) {
  let text
  const playing = play(step)
  const played = then(
    playing,
    (found) => (text = found),
    (error) => (text = unplayed(step, error)),
  )
  await either(played, stopping)
  return text === undefined ? stoppedAt(step) : text
}

// What the player itself could not do: a name that nothing bears, a value that no page can hold.
function unplayed(step, error) {
  broken = true
  return `{"step":${stringifyJson(step.id)},"state":"NotReached","value":${encode(error instanceof Unplayable ? error.error : error)}}`
}

function stoppedAt(step) {
  broken = true
  const steps = step.verb === 'parallel' ? step.steps : [step]
  const texts = []
  for (let i = 0; i < steps.length; i++) {
    const name = steps[i].verb === 'await' ? steps[i].name : steps[i].as
    const record = name && scopeOf(steps[i].scope).named[name]
    if (record && record.heard && (steps[i].hears || !record.done)) append(texts, hearing(steps[i], record))
    else append(texts, `{"step":${stringifyJson(steps[i].id)},"state":${stringifyJson(stopped)}}`)
  }
  return joinTexts(texts)
}

function look() {
  const named = []
  for (const scope of keysOf(scopes)) {
    for (const name of keysOf(scopes[scope].named)) append(named, glance(scope, name, scopes[scope].named[name]))
  }
  const step = current ? stringifyJson(current.id) : 'null'
  const { href, origin } = globalThis.location
  return `{"current":${step},"url":${writeText(href)},"origin":${writeText(origin)},"named":[${joinTexts(named)}]}`
}

function glance(scope, name, record) {
  const head = `{"scope":${stringifyJson(scope)},"name":${stringifyJson(name)},"observation":`
  const id = { id: record.step.id, scope: record.step.scope }
  const shown = record.heard ? hearing(id, record) : observation(id, record, record.state || 'Pending')
  return `${head}${shown}}`
}

function receive(text) {
  const message = parseJson(text)
  switch (message.do) {
    case 'run':
      return turn(() => void run(message))
    case 'resume':
      return turn(() => resume(message.busy))
    case 'stop':
      stopped = message.state
      if (stop) stop()
      return '{}'
    default:
      return look()
  }
}
