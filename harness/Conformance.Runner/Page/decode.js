// Tagged forms of specs/README.md as values of the page. A context gives the values behind {{names}} and makes channels.
const WHOLE = /^\{\{([a-z][\w-]*)\}\}$/i
const PART = /\{\{([a-z][\w-]*)\}\}/gi
const matchText = uncurry(NativeRegExp.prototype.exec)
const replaceText = uncurry(NativeRegExp.prototype[Symbol.replace])

function decode(node, context) {
  if (typeof node === 'string') return decodeText(node, context)
  if (typeof node !== 'object' || node === null) return node
  if (isArray(node)) return decodeList(node, context)
  const keys = keysOf(node)
  if (keys.length === 1 && keys[0][0] === '$') return decodeSpecial(sliceText(keys[0], 1), node[keys[0]], context)
  const value = {}
  for (let i = 0; i < keys.length; i++) put(value, decodeWords(keys[i], context), decode(node[keys[i]], context))
  return value
}

function put(target, key, value) {
  own(target, key, value)
}

function decodeText(text, context) {
  if (context.literal || indexInText(text, '{{') < 0) return text
  const whole = matchText(WHOLE, text)
  if (!whole) return decodeWords(text, context)
  return decode(known(whole[1], context), PLAIN)
}

function decodeWords(text, context) {
  if (context.literal || indexInText(text, '{{') < 0) return text
  return replaceText(PART, text, (written, name) => {
    const value = decode(known(name, context), PLAIN)
    return typeof value === 'string' ? value : encode(value)
  })
}

// Taken as it is written it would be sent, come back, and be what was asked for.
function known(name, context) {
  const node = context.find(name)
  if (node === undefined) throw new NativeError(`Nothing has given '{{${name}}}' a value by now.`)
  return node
}

// What was captured is a value already: its texts are taken as they stand.
const PLAIN = {
  __proto__: null,
  literal: true,
  channel: (name) => {
    throw new NativeError(`The channel '${name}' cannot come from a captured value.`)
  },
}

function decodeList(items, context) {
  const list = []
  for (let i = 0; i < items.length; i++) {
    if (isHole(items[i])) list.length++
    else append(list, decode(items[i], context))
  }
  return list
}

function isHole(node) {
  return typeof node === 'object' && node !== null && ownsKey(node, '$hole')
}

function decodeSpecial(name, node, context) {
  const special = specials[name]
  if (!special) throw new NativeError(`The form '$${name}' is not a value that a page can be given.`)
  return special(bare(node), context)
}

const specials = {
  __proto__: null,
  undefined: () => undefined,
  nan: () => NaN,
  number: (node, context) => NativeNumber(decode(node, context)),
  bigint: (node, context) => NativeBigInt(decode(node, context)),
  bytes: (node, context) => decodeBytes(decode(node, context)).buffer,
  'typed-array': decodeView,
  repeat: (node, context) => {
    const { of, times } = node
    const count = NativeNumber(decode(times, context))
    // What a name stands for says whether it is a text, not how it is written.
    const first = decode(of, context)
    if (typeof first === 'string') return repeatText(first, count)
    const list = []
    for (let i = 0; i < count; i++) append(list, i === 0 ? first : decode(of, context))
    return list
  },
  nested: (node, context) => {
    let value = decode(node.inner, context)
    for (let i = NativeNumber(decode(node.depth, context)); i > 0; i--) value = node.of === 'list' ? [value] : { n: value }
    return value
  },
  date: (node, context) => new NativeDate(decode(node, context)),
  map: (node, context) => new NativeMap(decode(node, context)),
  set: (node, context) => new NativeSet(decode(node, context)),
  utf16: (node, context) => {
    const units = decode(node, context)
    let text = ''
    for (let i = 0; i < units.length; i++) text += fromCharCode(units[i])
    return text
  },
  json: (node, context) => parseJson(decodeWords(node, context)),
  object: (node, context) => {
    const value = {}
    for (let i = 0; i < node.length; i++) put(value, decode(node[i][0], context), decode(node[i][1], context))
    return value
  },
  instance: (node, context) => decode(node.value, context),
  error: (node, context) => {
    const error = new NativeError(decode(node.message, context))
    if (node.name !== undefined) error.name = decode(node.name, context)
    return error
  },
  channel: (node, context) => context.channel(decode(node, context)),
  js: runExpression,
  captured: (node, context) => decode(known(node, context), PLAIN),
}

function decodeView({ type, bytes, items, offset }, context) {
  const name = decode(type, context)
  const View = globalThis[name]
  if (items !== undefined) {
    const list = decode(items, context)
    return View.from ? View.from(list) : new View(NativeUint8Array.from(list).buffer)
  }
  const content = decodeBytes(decode(bytes, context))
  const size = View.BYTES_PER_ELEMENT || 1
  if (content.length % size) throw new NativeError(`the $typed-array cannot be made: its bytes are ${content.length}, and each item of ${name} takes ${size}`)
  const start = offset === undefined ? 0 : NativeNumber(decode(offset, context))
  const buffer = new NativeArrayBuffer(start + content.length + (start && 8))
  setBytes(new NativeUint8Array(buffer), content, start)
  return new View(buffer, start, content.length / size)
}

function decodeBytes(text) {
  const binary = fromBase64(text)
  const bytes = new NativeUint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = codeAt(binary, i)
  return bytes
}
