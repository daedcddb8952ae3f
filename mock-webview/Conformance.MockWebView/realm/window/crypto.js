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
  weakSet(keyNumbers, key, info.id);
  return key;
}

// The arguments of an operation as a flat list: tag, value ….
function flatten(value, out, level) {
  if (typeof value !== 'object' || value === null) {
    push(out, 'v', typeof value === 'function' || typeof value === 'symbol' ? String(value) : value);
  } else if (weakGet(keyNumbers, value) !== undefined) push(out, 'k', weakGet(keyNumbers, value));
  else if (isBuffer(value)) push(out, 'b', copyOf(value));
  else if (isArray(value)) {
    push(out, 'l', value.length);
    listEach(value, (item) => flatten(item, out, level + 1));
  } else {
    if (level > 8) throw new TypeError('The argument is nested too deeply.');
    const names = [];
    for (const name in value) push(names, name);
    push(out, 'd', names.length);
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      push(out, name);
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
      const { 0: privateKey, 1: publicKey } = listMap(parseJson(value), keyOf);
      return { privateKey, publicKey };
    }
    case 'bytes':
      return typedBuffer(fromOuter(value));
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
  const operations = ['encrypt', 'decrypt', 'sign', 'verify', 'digest', 'generateKey', 'deriveKey', 'deriveBits', 'importKey', 'exportKey',
    'wrapKey', 'unwrapKey'];
  listEach(operations, (name) => {
    const own = descriptorOf(SubtleCrypto.prototype, name);
    if (own?.configurable) define(SubtleCrypto.prototype, name, { __proto__: null, enumerable: true });
  });
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
    const brand = typeof view === 'object' && view !== null && isView(view) ? bridge.brand(view) : '';
    if (brand === '') throw new TypeError('Argument 1 is not an ArrayBufferView.');
    if (textStarts(brand, 'Float') || brand === 'DataView') throw domError('TypeMismatchError', 'The data argument must be an integer-type TypedArray');
    const bytes = viewOf(view);
    const length = typedLength(bytes);
    if (length > 65536) throw domError('QuotaExceededError', 'The requested length exceeds 65,536 bytes.');
    bridge.fillRandom(bytes, length);
    return view;
  }
  randomUUID() {
    return bridge.uuid();
  }
}
tag(Crypto, 'Crypto');
const crypto = new Crypto(KEY);
replaceable('crypto', () => crypto);
