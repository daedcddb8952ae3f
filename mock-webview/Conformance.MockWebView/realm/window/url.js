// URL.
const URL_PARTS = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
const PART = { __proto__: null };
listEach(URL_PARTS, (name, index) => { PART[name] = index; });
/** The parts of a URL in the order of URL_PARTS, or null. */
const urlParts = (text, base) => {
  const parts = bridge.parseUrl(text, base);
  return parts === '' ? null : textSplit(parts, '\n');
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
    this.#parts = textSplit(parts, '\n');
    if (name === 'href' || name === 'search') refreshQuery(this.#query, this.#parts[PART.search]);
  }
  static {
    for (let i = 0; i < URL_PARTS.length; i++) {
      const name = URL_PARTS[i];
      const set = name === 'origin' ? undefined : function (value) { this.#set(name, value); };
      accessor(URL.prototype, name, function () { return this.#parts[PART[name]]; }, set);
    }
  }
}
tag(URL, 'URL');
