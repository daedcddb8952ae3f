// Headers. Inside, a list is a Map of lower-case names to arrays of values; as it crosses, `name\nvalue\n` for each.
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const BAD_VALUE = /[\0\r\n]|[^\0-\xff]/;
let parsedBlocks = { __proto__: null }; // response headers are immutable, so answers with equal lists share one
let parsedCount = 0;
function parseBlock(block) {
  let map = parsedBlocks[block];
  if (map !== undefined) return map;
  map = new Map();
  const list = textSplit(block, '\n');
  for (let i = 0; i + 1 < list.length; i += 2) {
    const held = mapGet(map, list[i]);
    if (held === undefined) mapSet(map, list[i], [list[i + 1]]);
    else push(held, list[i + 1]);
  }
  if (++parsedCount > 64) {
    parsedBlocks = { __proto__: null };
    parsedCount = 1;
  }
  parsedBlocks[block] = map;
  return map;
}

let headersOf; // (block) → immutable headers
let requestHeaders; // (init, mode) → headers that drop what pages may not set
let blockOf; // (headers) → as it crosses
let typeOf; // (headers) → the content type, or null
let giveType; // (headers, type) sets the content type where there is none
let headerLines; // (headers) → as XMLHttpRequest tells them all
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
      mapEach(init.#map, (values, name) => listEach(values, (value) => this.#append(name, value)));
      return;
    }
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const items = [...pair];
        if (items.length !== 2) throw new TypeError('Header sub-sequence must contain exactly two items');
        this.#append(items[0], items[1]);
      }
      return;
    }
    for (let all = ownKeys(init), i = 0; i < all.length; i++) {
      const name = all[i];
      if (!descriptorOf(init, name)?.enumerable) continue;
      if (typeof name === 'symbol') throw new TypeError('Cannot convert a symbol to a string');
      this.#append(name, init[name]);
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
    typeOf = (headers) => {
      const held = mapGet(headers.#map, 'content-type');
      return held === undefined ? null : listJoin(held, ', ');
    };
    giveType = (headers, type) => {
      if (type !== null && !mapHas(headers.#map, 'content-type')) mapSet(headers.#map, 'content-type', [type]);
    };
    headerLines = (headers) => {
      let lines = '';
      listEach(headers.#names(), (name) => listEach(headers.#held(name), (value) => { lines += `${name}: ${value}\r\n`; }));
      return lines;
    };
    blockOf = (headers) => {
      let block = '';
      mapEach(headers.#map, (values, name) => {
        block += `${name}\n${values.length === 1 ? values[0] : listJoin(values, ', ')}\n`;
      });
      return block;
    };
  }
  // Gives the name as it is held, or null where the header may not be set.
  #admit(name, value) {
    if (!regexTest(TOKEN, name)) throw new TypeError(`Invalid header name: '${name}'`);
    if (value !== null && regexTest(BAD_VALUE, value)) throw new TypeError(`Header '${name}' has invalid value: '${value}'`);
    if (this.#guard === 'immutable') throw new TypeError("Headers object's guard is 'immutable'");
    const lower = textLower(name);
    if (this.#guard === 'none') return lower;
    if (this.#guard === 'no-cors' && value !== null && !bridge.isSafeHeader(lower, value)) return null;
    return bridge.isForbiddenHeader(lower) ? null : lower;
  }
  static #normal(value) {
    return regexReplace(String(value), /^[\t\n\r ]+|[\t\n\r ]+$/g, () => '');
  }
  append(name, value) {
    this.#append(name, value);
  }
  #append(name, value) {
    const normal = Headers.#normal(value);
    const lower = this.#admit(String(name), normal);
    if (lower === null) return;
    const held = mapGet(this.#map, lower);
    if (held === undefined) mapSet(this.#map, lower, [normal]);
    else push(held, normal);
  }
  set(name, value) {
    const normal = Headers.#normal(value);
    const lower = this.#admit(String(name), normal);
    if (lower !== null) mapSet(this.#map, lower, [normal]);
  }
  delete(name) {
    const lower = this.#admit(String(name), null);
    if (lower !== null) mapDelete(this.#map, lower);
  }
  #find(name) {
    const text = String(name);
    if (!regexTest(TOKEN, text)) throw new TypeError(`Invalid header name: '${text}'`);
    return mapGet(this.#map, textLower(text));
  }
  get(name) {
    const held = this.#find(name);
    return held === undefined ? null : listJoin(held, ', ');
  }
  has(name) {
    return this.#find(name) !== undefined;
  }
  getSetCookie() {
    return listCopy(mapGet(this.#map, 'set-cookie') ?? []);
  }
  // The names in the order of the alphabet, and what is held by one now: it may be deleted meanwhile.
  #names() {
    return listSort(namesOf(this.#map));
  }
  #held(name) {
    const values = mapGet(this.#map, name) ?? [];
    return name === 'set-cookie' || values.length === 0 ? values : [listJoin(values, ', ')];
  }
  forEach(callback, self) {
    listEach(this.#names(), (name) => listEach(this.#held(name), (value) => apply(callback, self, [value, name, this])));
  }
  *#walk(make) {
    for (let names = this.#names(), i = 0; i < names.length; i++) {
      for (let held = this.#held(names[i]), at = 0; at < held.length; at++) yield make(names[i], held[at]);
    }
  }
  entries() {
    return this.#walk((name, value) => [name, value]);
  }
  keys() {
    return this.#walk((name) => name);
  }
  values() {
    return this.#walk((_, value) => value);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}
tag(Headers, 'Headers');
