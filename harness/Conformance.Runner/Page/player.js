// Plays a batch of steps, and answers for what happened.
let current = null
let stop = null
let broken = false
// What steps have come to and the kit has not been told.
let untold = []
// Where this document was loaded from: its history may have taken it elsewhere since.
const loadedFrom = globalThis.location.href

async function run(batch) {
  untold = []
  const stopping = new NativePromise((resolve) => (stop = resolve))
  forgone = new NativePromise((resolve) => (forgo = resolve))
  const keys = keysOf(batch.scopes)
  forgetOthers(batch.scopes)
  for (let i = 0; i < keys.length; i++) adopt(scopeOf(keys[i]).values, batch.scopes[keys[i]])
  broken = false
  // A stop that came too late for the last batch is none of this one's.
  stopped = null
  for (let i = 0; i < batch.steps.length && !broken && !stopped; i++) {
    current = bareStep(batch.steps[i])
    const text = await outcome(current, stopping)
    if (text) append(untold, text)
  }
  current = null
  stopped = null
  answer(`{"observations":[${told()}]}`)
}

function told() {
  const texts = untold
  untold = []
  return joinTexts(texts)
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
  // Of steps played together it is one.
  const [at, why] = error instanceof Unplayable ? [error.step || step, error.error] : [step, error]
  return `{"step":${stringifyJson(at.id)},"state":"NotReached","value":${encode(why)}}`
}

function stoppedAt(step) {
  broken = true
  if (step.verb !== 'parallel') return stoppedAlone(step, step.verb === 'await' ? step.name : step.as)
  const texts = []
  for (let i = 0; i < step.steps.length; i++) {
    const record = step.records && step.records[i]
    const text = record && record.state ? observation(step.steps[i], record, record.state) : stoppedAlone(step.steps[i])
    if (text) append(texts, text)
  }
  return joinTexts(texts)
}

// What a listener has heard by then is told, and is no hearing: more may have been on its way. Nobody waits for what was only started.
function stoppedAlone(step, name) {
  if (step.detached) return ''
  const record = name && scopeOf(step.scope).named[name]
  if (record && record.heard && (step.hears || !record.done)) return hearing(step, record, stopped)
  return `{"step":${stringifyJson(step.id)},"state":${stringifyJson(stopped)}}`
}

// Of several steps played together one has had its time: it is over, and the others go on.
function expire(ids) {
  const { steps, records } = playedTogether()
  for (let i = 0; i < records.length; i++) {
    for (let k = 0; k < ids.length; k++) {
      if (steps[i].id === ids[k] && !records[i].state) {
        // What settles between the look and this has had its time.
        broken = true
        records[i].state = 'TimedOut'
        records[i].finish()
      }
    }
  }
}

function playedTogether() {
  return current && current.records ? current : { __proto__: null, steps: [], records: [] }
}

function openPaths() {
  const open = []
  const { steps, records } = playedTogether()
  for (let i = 0; i < records.length; i++) {
    if (!steps[i].detached && !records[i].state) append(open, stringifyJson(steps[i].id))
  }
  return joinTexts(open)
}

function currentPath() {
  return current ? stringifyJson(current.id) : 'null'
}

function look() {
  const named = []
  const keys = keysOf(scopes)
  for (let i = 0; i < keys.length; i++) {
    const found = scopes[keys[i]].named
    const names = keysOf(found)
    for (let k = 0; k < names.length; k++) append(named, glance(keys[i], names[k], found[names[k]]))
  }
  const { href, origin } = globalThis.location
  return `{"current":${currentPath()},"fencing":${fences > 0},"url":${writeText(href)},"origin":${writeText(origin)},"moved":${href !== loadedFrom},"open":[${openPaths()}],"named":[${joinTexts(named)}]}`
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
      // The one who asked was in the document before this one, and took what it had with it.
      return asking.length ? turn(() => resume(message.busy)) : '{"gone":true}'
    case 'forgo':
      if (forgo) forgo()
      return '{}'
    case 'expire':
      expire(message.steps)
      return '{}'
    case 'stop':
      stopped = message.state
      if (stop) stop()
      return '{}'
    default:
      return look()
  }
}
