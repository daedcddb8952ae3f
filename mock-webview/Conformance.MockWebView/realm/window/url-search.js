// URLSearchParams.
let queryOf; // (url, search) → the parameters that belong to a URL
let refreshQuery;
let queryText; // (parameters) → as a URL has them
const withoutMarkOf = (search) => (textStarts(search, '?') ? textSlice(search, 1) : search);
const decodeForm = (text) => {
  const bytes = encodeUtf8(textReplaceAll(text, '+', ' '));
  const count = typedLength(bytes);
  const out = new Uint8Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const code = bytes[i] === 37 ? fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0) : '';
    if (regexTest(/^[0-9a-f]{2}$/i, code)) {
      out[length++] = Number(`0x${code}`);
      i += 2;
    } else out[length++] = bytes[i];
  }
  return bridge.readUtf8(new Uint8Array(typedBuffer(out), 0, length));
};
const HEX = '0123456789ABCDEF';
const encodeForm = (text) => {
  let out = '';
  const bytes = encodeUtf8(text);
  for (let i = 0, count = typedLength(bytes); i < count; i++) {
    const byte = bytes[i];
    const char = fromCharCode(byte);
    if (byte === 32) out += '+';
    else if (regexTest(/[A-Za-z0-9*\-._]/, char)) out += char;
    else out += `%${HEX[byte >> 4]}${HEX[byte & 15]}`;
  }
  return out;
};
function parseForm(text) {
  const list = [];
  for (let all = textSplit(text, '&'), i = 0; i < all.length; i++) {
    const part = all[i];
    if (part === '') continue;
    const at = textIndex(part, '=');
    push(list, at < 0 ? [decodeForm(part), ''] : [decodeForm(textSlice(part, 0, at)), decodeForm(textSlice(part, at + 1))]);
  }
  return list;
}
class URLSearchParams {
  #list = [];
  #owner = null;
  constructor(init = '') {
    if (typeof init !== 'object' || init === null) this.#list = parseForm(withoutMarkOf(String(init)));
    else if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const items = [...pair];
        const { 0: name, 1: value } = items;
        if (items.length !== 2) throw new TypeError('Each pair must have two items.');
        push(this.#list, [String(name), String(value)]);
      }
    } else listEach(keysOf(init), (name) => push(this.#list, [name, String(init[name])]));
  }
  static {
    queryText = (query) => URLSearchParams.#text(query);
    queryOf = (owner, search) => {
      const made = new URLSearchParams(search);
      made.#owner = owner;
      return made;
    };
    refreshQuery = (query, search) => {
      if (query !== undefined) query.#list = parseForm(withoutMarkOf(search));
    };
  }
  #changed() {
    if (this.#owner === null) return;
    const list = this.#list;
    this.#owner.search = queryText(this);
    this.#list = list;
  }
  append(name, value) {
    need(arguments.length, 2);
    push(this.#list, [String(name), String(value)]);
    this.#changed();
  }
  delete(name, value) {
    this.#list = listFilter(this.#list, ({ 0: own, 1: held }) => own !== String(name) || (value !== undefined && held !== String(value)));
    this.#changed();
  }
  get(name) {
    return listFind(this.#list, ({ 0: own }) => own === String(name))?.[1] ?? null;
  }
  getAll(name) {
    return listMap(listFilter(this.#list, ({ 0: own }) => own === String(name)), ({ 1: value }) => value);
  }
  has(name, value) {
    return listSome(this.#list, ({ 0: own, 1: held }) => own === String(name) && (value === undefined || held === String(value)));
  }
  set(name, value) {
    const at = listFindIndex(this.#list, ({ 0: own }) => own === String(name));
    if (at < 0) push(this.#list, [String(name), String(value)]);
    else {
      this.#list[at][1] = String(value);
      this.#list = listFilter(this.#list, ({ 0: own }, index) => own !== String(name) || index === at);
    }
    this.#changed();
  }
  sort() {
    listSort(this.#list, ({ 0: a }, { 0: b }) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed();
  }
  get size() {
    return this.#list.length;
  }
  forEach(callback, self) {
    for (let i = 0; i < this.#list.length; i++) apply(callback, self, [this.#list[i][1], this.#list[i][0], this]);
  }
  *entries() {
    for (let i = 0; i < this.#list.length; i++) yield [this.#list[i][0], this.#list[i][1]];
  }
  *keys() {
    for (let i = 0; i < this.#list.length; i++) yield this.#list[i][0];
  }
  *values() {
    for (let i = 0; i < this.#list.length; i++) yield this.#list[i][1];
  }
  [Symbol.iterator]() {
    return this.entries();
  }
  toString() {
    return queryText(this);
  }
  static #text(query) {
    return listJoin(listMap(query.#list, ({ 0: name, 1: value }) => `${encodeForm(name)}=${encodeForm(value)}`), '&');
  }
}
tag(URLSearchParams, 'URLSearchParams');
