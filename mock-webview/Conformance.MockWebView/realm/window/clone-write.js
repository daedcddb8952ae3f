// Structured clone, first half: a value becomes a flat record of primitives (and bytes) that may cross to another realm.
const T = {
  __proto__: null, plain: 0, back: 1, object: 2, array: 3, dense: 4, map: 5, set: 6, date: 7, regexp: 8, buffer: 9, view: 10,
  error: 11, boxed: 12, blob: 13,
};
const unclonable = []; // platform classes that refuse
const dateValue = uncurry(Date.prototype.getTime);
const regexpSource = uncurry(descriptorOf(RegExp.prototype, 'source').get);
const regexpFlags = uncurry(descriptorOf(RegExp.prototype, 'flags').get);
const DENSE_FROM = 32; // shorter arrays are not worth the look

const { toString: functionText } = G.Function.prototype;
const setEach = uncurry(Set.prototype.forEach);
function textOfUnclonable(value) {
  if (typeof value === 'function') return textSlice(apply(functionText, value, []), 0, 80);
  if (typeof value === 'symbol') return String(value);
  return '#<Object>';
}
const cloneError = (value) => domError('DataCloneError', `${textOfUnclonable(value)} could not be cloned.`);

class CloneWriter {
  out = [];
  #seen = new Map();
  #count = 0;

  write(value) {
    const { out } = this;
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'function' || typeof value === 'symbol') throw cloneError(value);
      push(out, T.plain, value);
      return;
    }
    const known = mapGet(this.#seen, value);
    if (known !== undefined) {
      push(out, T.back, known);
      return;
    }
    mapSet(this.#seen, value, this.#count++);
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
        return void push(this.out, T.date, dateValue(value));
      case 'RegExp':
        return void push(this.out, T.regexp, regexpSource(value), regexpFlags(value));
      case 'ArrayBuffer':
        return void push(this.out, T.buffer, copyOf(value));
      case 'Error':
        return this.#writeError(value);
      case 'Boxed':
        return this.#writeBoxed(value);
      case 'Promise': case 'Weak': case 'Proxy': case 'Module': case 'Generator': case 'SharedArrayBuffer':
        throw cloneError(value);
      default:
        return this.#writeView(value, brand);
    }
  }

  #writePlain(value) {
    if (prototypeOf(value) !== objects) {
      if (value instanceof Blob) return void push(this.out, T.blob, blobBytes(value), value.type);
      for (let i = 0; i < unclonable.length; i++) {
        const type = unclonable[i];
        if (value instanceof type) throw cloneError(value);
      }
    }
    if (value === G || weakGet(windowIds, value) !== undefined) throw cloneError(value);
    push(this.out, T.object);
    this.#writeOwn(value);
  }

  #writeOwn(value) {
    const keys = keysOf(value);
    push(this.out, keys.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      push(this.out, key);
      this.write(value[key]);
    }
  }

  #writeArray(value) {
    if (value.length >= DENSE_FROM && isDense(value)) {
      push(this.out, T.dense, listCopy(value));
      return;
    }
    push(this.out, T.array, value.length);
    this.#writeOwn(value);
  }

  #writeView(value, brand) {
    if (brand === 'DataView') {
      push(this.out, T.view, brand, apply(dataOffset, value, []), apply(dataBytes, value, []));
      this.write(apply(dataBuffer, value, []));
    } else {
      push(this.out, T.view, brand, typedOffset(value), typedLength(value));
      this.write(typedBuffer(value));
    }
  }

  #writeMap(value) {
    const entries = [];
    mapEach(value, (item, key) => push(entries, key, item));
    push(this.out, T.map, entries.length / 2);
    listEach(entries, (item) => this.write(item));
  }

  #writeSet(value) {
    const entries = [];
    setEach(value, (item) => push(entries, item));
    push(this.out, T.set, entries.length);
    listEach(entries, (item) => this.write(item));
  }

  #writeError(value) {
    if (isDomException(value)) return void push(this.out, T.error, value.name, value.message, stackOf(value), 0);
    const name = String(value.name);
    const known = name in NATIVE_ERRORS ? name : 'Error';
    const message = hasOwn(value, 'message') ? String(value.message) : undefined;
    const hasCause = hasOwn(value, 'cause');
    push(this.out, T.error, known, message, stackOf(value), hasCause ? 1 : 0);
    if (hasCause) this.write(value.cause);
  }

  #writeBoxed(value) {
    for (let i = 0; i < UNBOX.length; i++) {
      const read = UNBOX[i];
      try {
        push(this.out, T.boxed, read(value));
        return;
      } catch {
        // of another kind
      }
    }
    throw cloneError(value);
  }
}
const UNBOX = listMap([Number, String, Boolean, BigInt], (type) => uncurry(type.prototype.valueOf));

// A long array of nothing but primitives (isolation sends bytes as one) goes across whole.
function isDense(array) {
  for (let i = 0; i < array.length; i++) {
    const item = array[i];
    if (item === undefined || typeof item === 'symbol' || typeof item === 'function') return false;
    if (typeof item === 'object' && item !== null) return false;
  }
  return keysOf(array).length === array.length;
}

/** Serialises a value; throws DataCloneError. The buffers that go along are the page's no more. */
function serialize(value, transfer) {
  const buffers = transfer === undefined ? [] : [...transfer];
  for (let i = 0; i < buffers.length; i++) {
    const buffer = buffers[i];
    const isOne = typeof buffer === 'object' && buffer !== null && bridge.brand(buffer) === 'ArrayBuffer';
    if (!isOne || listFilter(buffers, (other) => other === buffer).length > 1) {
      throw domError('DataCloneError', 'The list of transfers holds what cannot be transferred, or something twice.');
    }
  }
  const writer = new CloneWriter();
  writer.write(value);
  listEach(buffers, (buffer) => bridge.detach(buffer));
  return writer.out;
}
