// One call of the kit is one promise; it settles when the batch is through, or when the player asks about the wire. The kit alone
// knows whether every request has been answered, and has the clock.
let reply = null
let kept = null
let stopped = null
let asking = []
// How many of those who ask the kit was told of: it answers these, and no others.
let toldOf = 0

function answer(text) {
  if (reply) {
    const settle = reply
    reply = null
    settle(text)
  } else {
    kept = text
  }
}

function turn(action) {
  return new NativePromise((resolve) => {
    reply = resolve
    action()
    if (kept !== null) {
      const text = kept
      kept = null
      answer(text)
    } else if (reply && asking.length) {
      answer(question())
    }
  })
}

// Asks the kit about the wire, in one of seven ways. 'crossing': until what is under way has crossed, and been answered if the host
// answers at once. 'turn': nothing, only a way to the kit and back. 'open': resolves with whether requests are open that were not
// open at the last such asking, for these may yet be answered; one that stays open through a round trip counts as left
// unanswered. 'patient': waits for every request, and resolves with whether it had to. 'posted' and 'late': a moment, and whether what
// leaves no trace on the wire has more of them; the answer to a posted call and what is heard have a part of the bound each.
// 'aside': until what was posted by hand, which nobody answers, has had a part of the bound to be taken.
function wireBusy(kind) {
  return new NativePromise((resolve) => {
    append(asking, { __proto__: null, resolve, kind })
    if (reply) answer(question())
  })
}

// It brings along what steps have come to: the document may be gone before the batch is through.
function question() {
  toldOf = asking.length
  let kinds = ''
  for (let i = 0; i < asking.length; i++) kinds += (i ? ',' : '') + stringifyJson(asking[i].kind)
  return `{"asks":[${kinds}],"current":${currentPath()},"observations":[${told()}]}`
}

function resume(busy) {
  const waiting = asking
  const count = toldOf
  asking = []
  toldOf = 0
  for (let i = count; i < waiting.length; i++) append(asking, waiting[i])
  for (let i = 0; i < count; i++) waiting[i].resolve(busy)
}

async function quiet(kind = 'open') {
  do await fence()
  while (await wireBusy(kind))
}
