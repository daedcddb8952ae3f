// Values of the page as text, in the tagged forms of specs/README.md. The text is written by hand: JSON.stringify would call
// whatever toJSON the page has put into a prototype.
const DEEPEST = 400
const CHAIN = 100

function encode(value) {
  return write(value, [])
}

function write(value, above) {
  switch (typeof value) {
    case 'string':
      return writeText(value)
    case 'number':
      return writeNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'undefined':
      return '{"$undefined":true}'
    case 'bigint':
      return `{"$bigint":"${bigintText(value)}"}`
    case 'symbol':
      return `{"$symbol":${writeText(symbolText(value))}}`
    case 'function':
      return `{"$function":${writeText(nameOf(value))}}`
    default:
      return value === null ? 'null' : writeObject(value, above)
  }
}

function writeText(text) {
  return isWellFormed(text) ? stringifyJson(text) : writeUtf16(text)
}

function writeUtf16(text) {
  let units = ''
  for (let i = 0; i < text.length; i++) units += (i ? ',' : '') + codeAt(text, i)
  return `{"$utf16":[${units}]}`
}

function writeNumber(number) {
  if (number !== number) return '{"$nan":true}'
  if (number === 0) return 1 / number < 0 ? '{"$number":"-0"}' : '0'
  if (number === Infinity) return '{"$number":"Infinity"}'
  if (number === -Infinity) return '{"$number":"-Infinity"}'
  return `${number}`
}

function writeObject(value, above) {
  for (let i = 0; i < above.length; i++) if (above[i] === value) return '{"$cycle":true}'
  if (above.length > DEEPEST) return '{"$deeper":true}'
  const chain = writeChain(value, above)
  if (chain !== null) return chain
  append(above, value)
  const text = isArray(value) ? writeList(value, above) : writeTagged(value, above)
  above.length--
  return text
}

function linkOf(value) {
  if (typeof value !== 'object' || value === null) return null
  if (isArray(value)) return value.length === 1 && ownsKey(value, 0) ? 0 : null
  if (!isPlain(value)) return null
  const keys = keysOf(value)
  return keys.length === 1 && keys[0] === 'n' ? 'n' : null
}

function writeChain(value, above) {
  const link = linkOf(value)
  if (link === null || (above.length && linkOf(above[above.length - 1]) === link)) return null
  let depth = 0
  let inner = value
  while (linkOf(inner) === link && depth < 1e6) {
    inner = inner[link]
    depth++
  }
  if (depth < CHAIN) return null
  const of = link === 0 ? 'list' : 'mapping'
  return `{"$nested":{"of":"${of}","depth":${depth},"inner":${write(inner, above)}}}`
}

function writeList(list, above) {
  let text = ''
  for (let i = 0; i < list.length; i++) text += (i ? ',' : '') + (ownsKey(list, i) ? write(list[i], above) : '{"$hole":true}')
  return `[${text}]`
}

// An object literal with __proto__ is still no instance of a class.
function isPlain(value) {
  const prototype = getPrototypeOf(value)
  return prototype === null || getPrototypeOf(prototype) === null || nameOf(prototype.constructor) === 'Object'
}

function writeTagged(value, above) {
  const tag = sliceText(tagOf(value), 8, -1)
  if (value instanceof NativeError || tag === 'Error' || tag === 'DOMException') return writeError(value)
  if (tag === 'ArrayBuffer' || tag === 'SharedArrayBuffer') return `{"$bytes":"${encodeBytes(new NativeUint8Array(value))}"}`
  if (isView(value)) return writeView(value, tag)
  if (isPlain(value)) return writeMapping(value, above)
  return writeSpecialObject(value, tag, above)
}

function writeSpecialObject(value, tag, above) {
  try {
    switch (tag) {
      case 'Date':
        return dateTime(value) === dateTime(value) ? `{"$date":"${isoDate(value)}"}` : '{"$date":"invalid"}'
      case 'Map':
        return `{"$map":[${writeEntries(value, above)}]}`
      case 'Set':
        return `{"$set":[${writeItems(value, above)}]}`
    }
  } catch {
    // A tag that the page made up: an instance like any other.
  }
  const name = nameOf(getPrototypeOf(value).constructor)
  return `{"$instance":{"class":${writeText(name)},"value":${writeMapping(value, above)}}}`
}

function writeError(error) {
  return `{"$error":{"name":${writeText(NativeString(error.name))},"message":${writeText(NativeString(error.message))}}}`
}

function writeView(view, tag) {
  const bytes = new NativeUint8Array(view.buffer, view.byteOffset, view.byteLength)
  return `{"$typed-array":{"type":"${tag}","bytes":"${encodeBytes(bytes)}"}}`
}

function writeEntries(map, above) {
  let text = ''
  mapEntries(map, (value, key) => (text += `${text && ','}[${write(key, above)},${write(value, above)}]`))
  return text
}

function writeItems(set, above) {
  let text = ''
  setItems(set, (item) => (text += `${text && ','}${write(item, above)}`))
  return text
}

function writeMapping(value, above) {
  const keys = keysOf(value)
  let marked = keys.length === 1 && keys[0][0] === '$'
  for (let i = 0; i < keys.length && !marked; i++) marked = !isWellFormed(keys[i])
  let text = ''
  for (let i = 0; i < keys.length; i++) {
    const member = writeMember(value, keys[i], above)
    text += (i ? ',' : '') + (marked ? `[${writeText(keys[i])},${member}]` : `${stringifyJson(keys[i])}:${member}`)
  }
  return marked ? `{"$object":[${text}]}` : `{${text}}`
}

function writeMember(value, key, above) {
  try {
    return write(value[key], above)
  } catch (error) {
    return `{"$throws":${write(error, above)}}`
  }
}

function nameOf(thing) {
  return typeof thing === 'function' ? NativeString(thing.name) : ''
}

function encodeBytes(bytes) {
  let text = ''
  for (let i = 0; i < bytes.length; i += 24573) {
    text += toBase64(applyTo(fromCharCode, null, sliceBytes(bytes, i, i + 24573)))
  }
  return text
}
