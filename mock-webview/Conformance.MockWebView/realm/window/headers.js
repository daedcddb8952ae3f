// Headers. Inside, a list is a Map of lower-case names to arrays of values; as it crosses, `name\nvalue\n` for each.
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const BAD_VALUE = /[\0\r\n]|[^\0-\xff]/;
const parsedBlocks = new Map(); // response headers are immutable, so answers with equal lists share one
function parseBlock(block) {
  let map = parsedBlocks.get(block);
  if (map !== undefined) return map;
  map = new Map();
  const list = block.split('\n');
  for (let i = 0; i + 1 < list.length; i += 2) {
    const held = map.get(list[i]);
    if (held === undefined) map.set(list[i], [list[i + 1]]);
    else held.push(list[i + 1]);
  }
  if (parsedBlocks.size > 64) parsedBlocks.clear();
  parsedBlocks.set(block, map);
  return map;
}

let headersOf; // (block) → immutable headers
let requestHeaders; // (init, mode) → headers that drop what pages may not set
let blockOf; // (headers) → as it crosses
class Headers {
  #map;
  #guard = 'none';
  constructor(init) {
    this.#map = new Map();
    if (init !== undefined && init !== null) this.#fill(init);
  }
  #fill(init) {
    if (typeof init !== 'object') throw new TypeError('Type error');
    if (#map in init) {
      for (const [name, values] of init.#map) for (const value of values) this.append(name, value);
      return;
    }
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const items = [...pair];
        if (items.length !== 2) throw new TypeError('Header sub-sequence must contain exactly two items');
        this.append(items[0], items[1]);
      }
      return;
    }
    for (const name of G.Reflect.ownKeys(init)) {
      if (!Object.getOwnPropertyDescriptor(init, name)?.enumerable) continue;
      if (typeof name === 'symbol') throw new TypeError('Cannot convert a symbol to a string');
      this.append(name, init[name]);
    }
  }
  static {
    headersOf = (block) => {
      const made = new Headers();
      made.#map = parseBlock(block);
      made.#guard = 'immutable';
      return made;
    };
    requestHeaders = (init, mode) => {
      const made = new Headers();
      made.#guard = mode === 'no-cors' ? mode : 'request';
      if (init !== undefined && init !== null) made.#fill(init);
      return made;
    };
    blockOf = (headers) => {
      let block = '';
      for (const [name, values] of headers.#map) block += `${name}\n${values.length === 1 ? values[0] : values.join(', ')}\n`;
      return block;
    };
  }
  // Gives the name as it is held, or null where the header may not be set.
  #admit(name, value) {
    if (!TOKEN.test(name)) throw new TypeError(`Invalid header name: '${name}'`);
    if (value !== null && BAD_VALUE.test(value)) throw new TypeError(`Header '${name}' has invalid value: '${value}'`);
    if (this.#guard === 'immutable') throw new TypeError("Headers object's guard is 'immutable'");
    const lower = name.toLowerCase();
    if (this.#guard === 'none') return lower;
    if (this.#guard === 'no-cors' && value !== null && !bridge.isSafeHeader(lower, value)) return null;
    return bridge.isForbiddenHeader(lower) ? null : lower;
  }
  static #normal(value) {
    return String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  }
  append(name, value) {
    const normal = Headers.#normal(value);
    const lower = this.#admit(String(name), normal);
    if (lower === null) return;
    const held = this.#map.get(lower);
    if (held === undefined) this.#map.set(lower, [normal]);
    else held.push(normal);
  }
  set(name, value) {
    const normal = Headers.#normal(value);
    const lower = this.#admit(String(name), normal);
    if (lower !== null) this.#map.set(lower, [normal]);
  }
  delete(name) {
    const lower = this.#admit(String(name), null);
    if (lower !== null) this.#map.delete(lower);
  }
  #find(name) {
    const text = String(name);
    if (!TOKEN.test(text)) throw new TypeError(`Invalid header name: '${text}'`);
    return this.#map.get(text.toLowerCase());
  }
  get(name) {
    return this.#find(name)?.join(', ') ?? null;
  }
  has(name) {
    return this.#find(name) !== undefined;
  }
  getSetCookie() {
    return [...(this.#map.get('set-cookie') ?? [])];
  }
  forEach(callback, self) {
    for (const [name, value] of this) apply(callback, self, [value, name, this]);
  }
  *entries() {
    for (const name of [...this.#map.keys()].sort()) {
      if (!this.#map.has(name)) continue; // deleted meanwhile
      if (name === 'set-cookie') for (const value of this.#map.get(name)) yield [name, value];
      else yield [name, this.#map.get(name).join(', ')];
    }
  }
  *keys() {
    for (const [name] of this.entries()) yield name;
  }
  *values() {
    for (const [, value] of this.entries()) yield value;
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}
tag(Headers, 'Headers');
