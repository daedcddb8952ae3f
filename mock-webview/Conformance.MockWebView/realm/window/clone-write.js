// Structured clone, first half: a value becomes a flat record of primitives (and bytes) that may cross to another realm.
const T = {
  __proto__: null, plain: 0, back: 1, object: 2, array: 3, dense: 4, map: 5, set: 6, date: 7, regexp: 8, buffer: 9, view: 10,
  error: 11, boxed: 12, blob: 13,
};
const unclonable = new Set(); // platform classes that refuse
const prototypeOf = Object.getPrototypeOf;
const PLAIN = Object.prototype;
const mapEach = uncurry(Map.prototype.forEach);
const setEach = uncurry(Set.prototype.forEach);
const dateValue = uncurry(Date.prototype.getTime);
const regexpSource = uncurry(Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get);
const regexpFlags = uncurry(Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get);
const DENSE_FROM = 32; // shorter arrays are not worth the look

function textOfUnclonable(value) {
  if (typeof value === 'function') return apply(Function.prototype.toString, value, []).slice(0, 80);
  if (typeof value === 'symbol') return String(value);
  return '#<Object>';
}
const cloneError = (value) => domError('DataCloneError', `${textOfUnclonable(value)} could not be cloned.`);

class CloneWriter {
  out = [];
  #seen = new Map();

  write(value) {
    const { out } = this;
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'function' || typeof value === 'symbol') throw cloneError(value);
      out.push(T.plain, value);
      return;
    }
    const known = this.#seen.get(value);
    if (known !== undefined) {
      out.push(T.back, known);
      return;
    }
    this.#seen.set(value, this.#seen.size);
    this.#writeObject(value, bridge.brand(value));
  }

  #writeObject(value, brand) {
    switch (brand) {
      case 'Object':
        return this.#writePlain(value);
      case 'Array':
        return this.#writeArray(value);
      case 'Map':
        return this.#writeMap(value);
      case 'Set':
        return this.#writeSet(value);
      case 'Date':
        return void this.out.push(T.date, dateValue(value));
      case 'RegExp':
        return void this.out.push(T.regexp, regexpSource(value), regexpFlags(value));
      case 'ArrayBuffer':
        return void this.out.push(T.buffer, copyOf(value));
      case 'Error':
        return this.#writeError(value);
      case 'Boxed':
        return this.#writeBoxed(value);
      case 'Promise': case 'Weak': case 'Proxy': case 'Module': case 'Generator': case 'SharedArrayBuffer':
        throw cloneError(value);
      default:
        this.out.push(T.view, brand, value.byteOffset, brand === 'DataView' ? value.byteLength : value.length);
        return this.write(value.buffer);
    }
  }

  #writePlain(value) {
    if (prototypeOf(value) !== PLAIN) {
      if (value instanceof Blob) return void this.out.push(T.blob, blobBytes(value), value.type);
      for (const type of unclonable) {
        if (value instanceof type) throw cloneError(value);
      }
    }
    if (value === G || windowIds.has(value)) throw cloneError(value);
    this.out.push(T.object);
    this.#writeOwn(value);
  }

  #writeOwn(value) {
    const keys = Object.keys(value);
    this.out.push(keys.length);
    for (const key of keys) {
      this.out.push(key);
      this.write(value[key]);
    }
  }

  #writeArray(value) {
    if (value.length >= DENSE_FROM && isDense(value)) {
      const items = [];
      for (let i = 0; i < value.length; i++) items[i] = value[i];
      this.out.push(T.dense, items);
      return;
    }
    this.out.push(T.array, value.length);
    this.#writeOwn(value);
  }

  #writeMap(value) {
    const entries = [];
    mapEach(value, (item, key) => entries.push(key, item));
    this.out.push(T.map, entries.length / 2);
    for (const item of entries) this.write(item);
  }

  #writeSet(value) {
    const entries = [];
    setEach(value, (item) => entries.push(item));
    this.out.push(T.set, entries.length);
    for (const item of entries) this.write(item);
  }

  #writeError(value) {
    if (isDomException(value)) return void this.out.push(T.error, value.name, value.message, stackOf(value), 0);
    const name = String(value.name);
    const known = name in NATIVE_ERRORS ? name : 'Error';
    const message = Object.hasOwn(value, 'message') ? String(value.message) : undefined;
    const hasCause = Object.hasOwn(value, 'cause');
    this.out.push(T.error, known, message, stackOf(value), hasCause ? 1 : 0);
    if (hasCause) this.write(value.cause);
  }

  #writeBoxed(value) {
    for (const read of UNBOX) {
      try {
        this.out.push(T.boxed, read(value));
        return;
      } catch {
        // of another kind
      }
    }
    throw cloneError(value);
  }
}
const UNBOX = [Number, String, Boolean, BigInt].map((type) => uncurry(type.prototype.valueOf));

// A long array of nothing but primitives (isolation sends bytes as one) goes across whole.
function isDense(array) {
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (item === undefined || typeof item === 'symbol' || typeof item === 'function') return false;
    if (typeof item === 'object' && item !== null) return false;
  }
  return Object.keys(array).length === array.length;
}

/** Serialises a value; throws DataCloneError. The buffers that go along are the page's no more. */
function serialize(value, transfer = []) {
  const buffers = [...transfer];
  for (const buffer of buffers) {
    const isOne = typeof buffer === 'object' && buffer !== null && bridge.brand(buffer) === 'ArrayBuffer';
    if (!isOne || buffers.indexOf(buffer) !== buffers.lastIndexOf(buffer)) {
      throw domError('DataCloneError', 'The list of transfers holds what cannot be transferred, or something twice.');
    }
  }
  const writer = new CloneWriter();
  writer.write(value);
  for (const buffer of buffers) bridge.detach(buffer);
  return writer.out;
}
