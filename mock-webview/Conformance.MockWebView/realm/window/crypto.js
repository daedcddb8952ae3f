// WebCrypto: keys live in the outer process and are known by number.
const keyNumbers = new WeakMap();
class CryptoKey {
  #info;
  constructor(key, info) {
    illegal(key);
    this.#info = info;
  }
  get type() {
    return this.#info.type;
  }
  get extractable() {
    return this.#info.extractable;
  }
  get algorithm() {
    return this.#info.algorithm;
  }
  get usages() {
    return this.#info.usages;
  }
}
tag(CryptoKey, 'CryptoKey');
function keyOf(info) {
  const key = new CryptoKey(KEY, info);
  keyNumbers.set(key, info.id);
  return key;
}

// The arguments of an operation as a flat list: tag, value ….
function flatten(value, out, level) {
  if (typeof value !== 'object' || value === null) {
    out.push('v', typeof value === 'function' || typeof value === 'symbol' ? String(value) : value);
  } else if (keyNumbers.has(value)) out.push('k', keyNumbers.get(value));
  else if (isBuffer(value)) out.push('b', copyOf(value));
  else if (Array.isArray(value)) {
    out.push('l', value.length);
    for (const item of value) flatten(item, out, level + 1);
  } else {
    if (level > 8) throw new TypeError('The argument is nested too deeply.');
    const names = [];
    for (const name in value) names.push(name);
    out.push('d', names.length);
    for (const name of names) {
      out.push(name);
      flatten(value[name], out, level + 1);
    }
  }
  return out;
}
function cryptoResult(kind, value) {
  switch (kind) {
    case 'key':
      return keyOf(parseJson(value));
    case 'pair': {
      const [privateKey, publicKey] = parseJson(value).map(keyOf);
      return { privateKey, publicKey };
    }
    case 'bytes':
      return fromOuter(value).buffer;
    case 'json':
      return parseJson(value);
    default:
      return value;
  }
}
const runSubtle = (operation, args) =>
  new Promise((resolve, reject) => {
    bridge.subtle(operation, flatten(args, [], 0), (error, name, kind, value) => {
      if (error !== null) reject(makeError(name, error));
      else resolve(cryptoResult(kind, value));
    });
  });
class SubtleCrypto {
  constructor(key) {
    illegal(key);
  }
  encrypt(...args) { return runSubtle('encrypt', args); }
  decrypt(...args) { return runSubtle('decrypt', args); }
  sign(...args) { return runSubtle('sign', args); }
  verify(...args) { return runSubtle('verify', args); }
  digest(...args) { return runSubtle('digest', args); }
  generateKey(...args) { return runSubtle('generateKey', args); }
  deriveKey(...args) { return runSubtle('deriveKey', args); }
  deriveBits(...args) { return runSubtle('deriveBits', args); }
  importKey(...args) { return runSubtle('importKey', args); }
  exportKey(...args) { return runSubtle('exportKey', args); }
  wrapKey(...args) { return runSubtle('wrapKey', args); }
  unwrapKey(...args) { return runSubtle('unwrapKey', args); }
}
tag(SubtleCrypto, 'SubtleCrypto');
// Its operations are enumerable, as WebIDL has them; that is seen to when somebody looks.
function makeSubtle() {
  for (const name of ['encrypt', 'decrypt', 'sign', 'verify', 'digest', 'generateKey', 'deriveKey', 'deriveBits', 'importKey', 'exportKey',
    'wrapKey', 'unwrapKey']) {
    const own = Object.getOwnPropertyDescriptor(SubtleCrypto.prototype, name);
    if (own?.configurable) define(SubtleCrypto.prototype, name, { __proto__: null, enumerable: true });
  }
  return new SubtleCrypto(KEY);
}
class Crypto {
  #subtle = null;
  constructor(key) {
    illegal(key);
  }
  get subtle() {
    return (this.#subtle ??= makeSubtle());
  }
  getRandomValues(view) {
    const brand = typeof view === 'object' && view !== null && ArrayBuffer.isView(view) ? bridge.brand(view) : '';
    if (brand === '') throw new TypeError('Argument 1 is not an ArrayBufferView.');
    if (brand.startsWith('Float') || brand === 'DataView') throw domError('TypeMismatchError', 'The data argument must be an integer-type TypedArray');
    if (view.byteLength > 65536) throw domError('QuotaExceededError', 'The requested length exceeds 65,536 bytes.');
    const bytes = viewOf(view);
    bridge.fillRandom(bytes, typedLength(bytes));
    return view;
  }
  randomUUID() {
    return bridge.uuid();
  }
}
tag(Crypto, 'Crypto');
const crypto = new Crypto(KEY);
replaceable('crypto', () => crypto);
