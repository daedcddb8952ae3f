// WebCrypto for realms: keys stay here and are known by number, everything else crosses as bytes and primitives.
import { randomBytes, randomFillSync, randomUUID, webcrypto } from 'node:crypto';

// A system call for each of a page's many small wishes would be dear.
const SMALL = 64;
const store = Buffer.allocUnsafeSlow(4096);
let used = store.length;
const setBytes = Uint8Array.prototype.set;

/** Fills bytes of a realm. */
export function fillRandom(bytes, length) {
  if (length > SMALL) return void Reflect.apply(setBytes, bytes, [randomBytes(length)]);
  if (used + length > store.length) {
    randomFillSync(store);
    used = 0;
  }
  Reflect.apply(setBytes, bytes, [store.subarray(used, used + length)]);
  store.fill(0, used, used + length);
  used += length;
}

/** A random UUID. */
export const uuid = () => randomUUID();

const OPERATIONS = new Set([
  'encrypt', 'decrypt', 'sign', 'verify', 'digest', 'generateKey', 'deriveKey', 'deriveBits', 'importKey', 'exportKey',
  'wrapKey', 'unwrapKey',
]);

export class Keys {
  #keys = new Map();
  #next = 0;

  /** Runs an operation on a flat description of its arguments; answers [error, errorName, kind, value]. */
  async run(operation, flat) {
    try {
      if (!OPERATIONS.has(operation)) throw new TypeError(`There is no operation '${operation}'.`);
      const reader = { flat, at: 0 };
      const result = await webcrypto.subtle[operation](...this.#read(reader));
      return this.#describe(result);
    } catch (error) {
      const name = String(error.name).replace(/Exception$/, 'Error'); // Node 20 says InvalidAccessException
      return [String(error.message), name, '', null];
    }
  }

  // flat: tag, value …; 'd' (dictionary) and 'l' (list) are followed by a count
  #read(reader) {
    const { flat } = reader;
    const tag = flat[reader.at++];
    const value = flat[reader.at++];
    switch (tag) {
      case 'k':
        return this.#keys.get(value);
      case 'b':
        return new Uint8Array(value);
      case 'l':
        return Array.from({ length: value }, () => this.#read(reader));
      case 'd':
        return this.#readDictionary(reader, value);
      default:
        return value;
    }
  }

  #readDictionary(reader, count) {
    const made = {};
    for (let i = 0; i < count; i++) {
      const name = reader.flat[reader.at++];
      made[name] = this.#read(reader);
    }
    return made;
  }

  #describe(result) {
    if (result instanceof CryptoKey) return [null, '', 'key', this.#keep(result)];
    if (result instanceof ArrayBuffer) return [null, '', 'bytes', new Uint8Array(result)];
    if (typeof result !== 'object' || result === null) return [null, '', 'value', result];
    if (result.privateKey !== undefined) {
      return [null, '', 'pair', `[${this.#keep(result.privateKey)},${this.#keep(result.publicKey)}]`];
    }
    return [null, '', 'json', JSON.stringify(result)];
  }

  #keep(key) {
    this.#keys.set(++this.#next, key);
    const { publicExponent, ...algorithm } = key.algorithm;
    return JSON.stringify({ id: this.#next, type: key.type, extractable: key.extractable, algorithm, usages: key.usages });
  }
}
