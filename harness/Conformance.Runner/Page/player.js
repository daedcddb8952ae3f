// Plays a batch of steps, and answers for what happened.
let current = null
let stop = null
let broken = false

async function run(batch) {
  const observations = []
  const stopping = new NativePromise((resolve) => (stop = resolve))
  forgone = new NativePromise((resolve) => (forgo = resolve))
  const keys = keysOf(batch.scopes)
  for (let i = 0; i < keys.length; i++) adopt(scopeOf(keys[i]).values, batch.scopes[keys[i]])
  broken = false
  // A stop that came too late for the last batch is none of this one's.
  stopped = null
  for (let i = 0; i < batch.steps.length && !broken && !stopped; i++) {
    current = bareStep(batch.steps[i])
    const text = await outcome(current, stopping)
    if (text) append(observations, text)
  }
  current = null
  stopped = null
  answer(`{"observations":[${joinTexts(observations)}]}`)
}

function bareStep(step) {
  bare(step)
  bare(step.vars)
  for (let i = 0; step.steps && i < step.steps.length; i++) bareStep(step.steps[i])
  return step
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
  const keys = keysOf(scopes)
  for (let i = 0; i < keys.length; i++) {
    const found = scopes[keys[i]].named
    const names = keysOf(found)
    for (let k = 0; k < names.length; k++) append(named, glance(keys[i], names[k], found[names[k]]))
  }
  const step = current ? stringifyJson(current.id) : 'null'
  const { href, origin } = globalThis.location
  return `{"current":${step},"fencing":${fences > 0},"url":${writeText(href)},"origin":${writeText(origin)},"named":[${joinTexts(named)}]}`
}

function glance(scope, name, record) {
  const head = `{"scope":${stringifyJson(scope)},"name":${stringifyJson(name)},"observation":`
  const id = { __proto__: null, id: record.step.id, scope: record.step.scope }
  const shown = record.heard ? hearing(id, record) : observation(id, record, record.state || 'Pending')
  return `${head}${shown}}`
}

function receive(text) {
  const message = bare(parseJson(text))
  switch (message.do) {
    case 'run':
      return turn(() => void run(message))
    case 'resume':
      return turn(() => resume(message.busy))
    case 'forgo':
      if (forgo) forgo()
      return '{}'
    case 'stop':
      stopped = message.state
      if (stop) stop()
      return '{}'
    default:
      return look()
  }
}
