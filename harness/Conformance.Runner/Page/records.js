// What was started in this document, and what it has come to.
const HOPS = 64
const scopes = create(null)
let settlements = 0

function scopeOf(key) {
  return scopes[key] || (scopes[key] = { __proto__: null, values: create(null), named: create(null) })
}

// Cases that share a document follow one another: what those before this one have come to is theirs, and nobody asks for it any more.
function forgetOthers(own) {
  const keys = keysOf(scopes)
  for (let i = 0; i < keys.length; i++) {
    if (!ownsKey(own, keys[i])) delete scopes[keys[i]]
  }
}

function makeRecord(step) {
  const record = { __proto__: null, step, state: null, value: null, order: 0, sameTurn: false, turnOver: false, heard: null, channel: null }
  record.done = new NativePromise((resolve) => (record.finish = resolve))
  if (step.as) scopeOf(step.scope).named[step.as] = record
  return record
}

function settle(record, state, value) {
  if (record.state) return
  let text
  try {
    text = encode(value)
  } catch (error) {
    text = encode(error)
  }
  record.state = state
  record.value = text
  record.order = ++settlements
  record.sameTurn = !record.turnOver
  keep(record.step, text)
  record.finish()
}

function keep(step, text) {
  if (step.capture) scopeOf(step.scope).values[step.capture] = parseJson(text)
}

function follow(record, promise, failed) {
  if (promise instanceof NativePromise) {
    then(
      promise,
      (value) => settle(record, 'Resolved', value),
      (reason) => settle(record, failed, reason),
    )
  } else {
    settle(record, 'Resolved', promise)
  }
}

// A settlement within this many microtasks of the call came before the calling turn ended: no task can run in between.
function watchTurn(records) {
  then(hops(), () => {
    for (let i = 0; i < records.length; i++) records[i].turnOver = true
  })
}

function hops() {
  let hop = promiseOf(NativePromise)
  for (let i = 0; i < HOPS; i++) hop = then(hop, nothing)
  return hop
}

function nothing() {}

function hear(record, item) {
  append(record.heard, item)
  record.order = ++settlements
  if (record.heardEnough) record.heardEnough()
}

function observation(step, record, state) {
  const value = record.value === null ? '' : `,"value":${record.value}`
  return `{"step":${stringifyJson(step.id)},"state":"${state}","sameTurn":${record.sameTurn},"order":${record.order}${value}}`
}

function hearing(step, record, state = 'Heard') {
  const ended = record.channel ? record.channel.ended : false
  const value = `[${joinTexts(record.heard)}]`
  keep(step, value)
  return `{"step":${stringifyJson(step.id)},"state":"${state}","order":${record.order},"ended":${ended},"value":${value}}`
}

function joinTexts(texts) {
  let all = ''
  for (let i = 0; i < texts.length; i++) all += (i ? ',' : '') + texts[i]
  return all
}
