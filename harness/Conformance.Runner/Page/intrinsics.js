// A scenario may change the page's built-ins, so the player keeps those it found.
const { parse: parseJson, stringify: stringifyJson } = JSON
const { getPrototypeOf, setPrototypeOf, keys: keysOf, defineProperty, create } = Object
const { isArray } = Array
const { isView } = ArrayBuffer
const { fromCharCode } = String
const { trunc } = Math
const NativePromise = Promise
const NativeFunction = Function
const evaluateText = globalThis.eval
const AsyncFunction = (async () => {}).constructor
const NativeMap = Map
const NativeSet = Set
const NativeDate = Date
const NativeError = Error
const NativeSyntaxError = SyntaxError
const NativeUint8Array = Uint8Array
const NativeArrayBuffer = ArrayBuffer
const NativeRegExp = RegExp
const NativeBigInt = BigInt
const NativeNumber = Number
const NativeString = String
const toBase64 = globalThis.btoa
const fromBase64 = globalThis.atob
const nativeFetch = globalThis.fetch
const queueTask = globalThis.setTimeout
const queueMicro = globalThis.queueMicrotask

const uncurry = NativeFunction.prototype.bind.bind(NativeFunction.prototype.call)
const sliceText = uncurry(NativeString.prototype.slice)
const indexInText = uncurry(NativeString.prototype.indexOf)
const codeAt = uncurry(NativeString.prototype.charCodeAt)
const repeatText = uncurry(NativeString.prototype.repeat)
const sliceBytes = uncurry(NativeUint8Array.prototype.subarray)
const setBytes = uncurry(NativeUint8Array.prototype.set)
const applyTo = uncurry(NativeFunction.prototype.apply)
const tagOf = uncurry(Object.prototype.toString)
const ownsKey = uncurry(Object.prototype.hasOwnProperty)
const mapEntries = uncurry(NativeMap.prototype.forEach)
const setItems = uncurry(NativeSet.prototype.forEach)
const isoDate = uncurry(NativeDate.prototype.toISOString)
const dateTime = uncurry(NativeDate.prototype.getTime)
const bigintText = uncurry(NativeBigInt.prototype.toString)
const symbolText = uncurry(Symbol.prototype.toString)
const sortItems = uncurry(Array.prototype.sort)
const mapGet = uncurry(NativeMap.prototype.get)
const mapSet = uncurry(NativeMap.prototype.set)
const mapHas = uncurry(NativeMap.prototype.has)
const mapDelete = uncurry(NativeMap.prototype.delete)
const then = uncurry(NativePromise.prototype.then)
const promiseOf = uncurry(NativePromise.resolve)
const isWellFormed = NativeString.prototype.isWellFormed ? uncurry(NativeString.prototype.isWellFormed) : hasNoLoneSurrogate

function hasNoLoneSurrogate(text) {
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i)
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = i + 1 < text.length ? codeAt(text, i + 1) : 0
      if (code > 0xdbff || next < 0xdc00 || next > 0xdfff) return false
      i++
    }
  }
  return true
}

function append(list, item) {
  own(list, list.length, item)
}

// Sets a member whatever the page has put into a prototype: an accessor, or a half of a descriptor.
function own(target, key, value) {
  defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true })
}

// What the kit sent has the members it was sent with, and none that the page has put into a prototype.
function bare(value) {
  if (typeof value === 'object' && value !== null && !isArray(value)) setPrototypeOf(value, null)
  return value
}
