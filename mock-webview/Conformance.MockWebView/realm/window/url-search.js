// URLSearchParams.
let queryOf; // (url, search) → the parameters that belong to a URL
let refreshQuery;
const decodeForm = (text) => {
  const bytes = [];
  for (const byte of encodeUtf8(text.replaceAll('+', ' '))) bytes.push(byte);
  const out = [];
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] === 37 ? String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(code)) {
      out.push(Number(`0x${code}`));
      i += 2;
    } else out.push(bytes[i]);
  }
  return bridge.readUtf8(new Uint8Array(out));
};
const encodeForm = (text) => {
  let out = '';
  for (const byte of encodeUtf8(text)) {
    const char = String.fromCharCode(byte);
    if (byte === 32) out += '+';
    else if (/[A-Za-z0-9*\-._]/.test(char)) out += char;
    else out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
};
function parseForm(text) {
  const list = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    list.push(at < 0 ? [decodeForm(part), ''] : [decodeForm(part.slice(0, at)), decodeForm(part.slice(at + 1))]);
  }
  return list;
}
class URLSearchParams {
  #list = [];
  #owner = null;
  constructor(init = '') {
    if (typeof init !== 'object' || init === null) this.#list = parseForm(String(init).replace(/^\?/, ''));
    else if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const [name, value, ...rest] = pair;
        if (value === undefined || rest.length > 0) throw new TypeError('Each pair must have two items.');
        this.#list.push([String(name), String(value)]);
      }
    } else for (const name of Object.keys(init)) this.#list.push([name, String(init[name])]);
  }
  static {
    queryOf = (owner, search) => {
      const made = new URLSearchParams(search);
      made.#owner = owner;
      return made;
    };
    refreshQuery = (query, search) => {
      if (query !== undefined) query.#list = parseForm(search.replace(/^\?/, ''));
    };
  }
  #changed() {
    if (this.#owner === null) return;
    const list = this.#list;
    this.#owner.search = this.toString();
    this.#list = list;
  }
  append(name, value) {
    need(arguments.length, 2);
    this.#list.push([String(name), String(value)]);
    this.#changed();
  }
  delete(name, value) {
    this.#list = this.#list.filter(([own, held]) => own !== String(name) || (value !== undefined && held !== String(value)));
    this.#changed();
  }
  get(name) {
    return this.#list.find(([own]) => own === String(name))?.[1] ?? null;
  }
  getAll(name) {
    return this.#list.filter(([own]) => own === String(name)).map(([, value]) => value);
  }
  has(name, value) {
    return this.#list.some(([own, held]) => own === String(name) && (value === undefined || held === String(value)));
  }
  set(name, value) {
    const at = this.#list.findIndex(([own]) => own === String(name));
    if (at < 0) this.#list.push([String(name), String(value)]);
    else {
      this.#list[at][1] = String(value);
      this.#list = this.#list.filter(([own], index) => own !== String(name) || index === at);
    }
    this.#changed();
  }
  sort() {
    this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed();
  }
  get size() {
    return this.#list.length;
  }
  forEach(callback, self) {
    for (const [name, value] of this) apply(callback, self, [value, name, this]);
  }
  *entries() {
    for (let i = 0; i < this.#list.length; i++) yield [this.#list[i][0], this.#list[i][1]];
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
  toString() {
    return this.#list.map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`).join('&');
  }
}
tag(URLSearchParams, 'URLSearchParams');
