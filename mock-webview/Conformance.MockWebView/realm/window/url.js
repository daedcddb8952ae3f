// URL.
const URL_PARTS = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
const PART = { __proto__: null };
URL_PARTS.forEach((name, index) => { PART[name] = index; });
/** The parts of a URL in the order of URL_PARTS, or null. */
const urlParts = (text, base) => {
  const parts = bridge.parseUrl(text, base);
  return parts === '' ? null : parts.split('\n');
};
class URL {
  #parts;
  #query;
  constructor(url, base) {
    need(arguments.length, 1);
    const parts = urlParts(String(url), base === undefined ? '' : String(base));
    if (parts === null) throw new TypeError(`"${url}" cannot be parsed as a URL${base === undefined ? '.' : ` against "${base}".`}`);
    this.#parts = parts;
  }
  get searchParams() {
    return (this.#query ??= queryOf(this, this.#parts[PART.search]));
  }
  toString() {
    return this.#parts[0];
  }
  toJSON() {
    return this.#parts[0];
  }
  static canParse(url, base) {
    return urlParts(String(url), base === undefined ? '' : String(base)) !== null;
  }
  static parse(url, base) {
    return URL.canParse(url, base) ? new URL(url, base) : null;
  }
  #set(name, value) {
    const parts = bridge.setUrlPart(this.#parts[0], name, String(value));
    if (parts === '') {
      if (name === 'href') throw new TypeError(`"${value}" cannot be parsed as a URL.`);
      return;
    }
    this.#parts = parts.split('\n');
    if (name === 'href' || name === 'search') refreshQuery(this.#query, this.#parts[PART.search]);
  }
  static {
    for (const name of URL_PARTS) {
      const set = name === 'origin' ? undefined : function (value) { this.#set(name, value); };
      accessor(URL.prototype, name, function () { return this.#parts[PART[name]]; }, set);
    }
  }
}
tag(URL, 'URL');
