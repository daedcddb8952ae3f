// classList and its like, dataset, style.
class DOMTokenList {
  #element;
  #attribute;
  constructor(key, element, attribute) {
    illegal(key);
    this.#element = element;
    this.#attribute = attribute;
  }
  #tokens() {
    return [...new Set((this.#element.getAttribute(this.#attribute) ?? '').split(/\s+/).filter(Boolean))];
  }
  #write(tokens) {
    this.#element.setAttribute(this.#attribute, tokens.join(' '));
  }
  static #check(token) {
    const text = String(token);
    if (text === '') throw domError('SyntaxError', 'The token must not be empty.');
    if (/\s/.test(text)) throw domError('InvalidCharacterError', 'The token must not contain white space.');
    return text;
  }
  get length() { return this.#tokens().length; }
  get value() { return this.#element.getAttribute(this.#attribute) ?? ''; }
  set value(text) { this.#element.setAttribute(this.#attribute, text); }
  item(index) { return this.#tokens()[index] ?? null; }
  contains(token) { return this.#tokens().includes(String(token)); }
  add(...tokens) { this.#write([...new Set([...this.#tokens(), ...tokens.map(DOMTokenList.#check)])]); }
  remove(...tokens) {
    const gone = tokens.map(DOMTokenList.#check);
    this.#write(this.#tokens().filter((token) => !gone.includes(token)));
  }
  toggle(token, force) {
    const on = force ?? !this.contains(token);
    if (on) this.add(token);
    else this.remove(token);
    return on;
  }
  replace(old, token) {
    if (!this.contains(old)) return false;
    this.#write(this.#tokens().map((held) => (held === String(old) ? DOMTokenList.#check(token) : held)));
    return true;
  }
  forEach(callback, self) { this.#tokens().forEach((token, index) => apply(callback, self, [token, index, this])); }
  entries() { return this.#tokens().entries(); }
  keys() { return this.#tokens().keys(); }
  values() { return this.#tokens().values(); }
  [Symbol.iterator]() { return this.values(); }
  toString() { return this.value; }
}
tag(DOMTokenList, 'DOMTokenList');

const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** An element's data-* attributes as an object. */
function makeDataset(element) {
  const attribute = (key) => `data-${dashed(key)}`;
  const keys = () => element.getAttributeNames().filter((name) => name.startsWith('data-'))
    .map((name) => name.slice(5).replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()));
  return new Proxy({}, {
    get: (_, key) => (typeof key === 'string' ? (element.getAttribute(attribute(key)) ?? undefined) : undefined),
    set(_, key, value) {
      element.setAttribute(attribute(String(key)), value);
      return true;
    },
    has: (_, key) => typeof key === 'string' && element.hasAttribute(attribute(key)),
    deleteProperty(_, key) {
      element.removeAttribute(attribute(String(key)));
      return true;
    },
    ownKeys: keys,
    getOwnPropertyDescriptor: (_, key) => (keys().includes(key)
      ? { value: element.getAttribute(attribute(key)), writable: true, enumerable: true, configurable: true }
      : undefined),
  });
}

/** An element's inline style: declarations as texts, nothing computed. */
function makeStyle(element) {
  const read = () => new Map((element.getAttribute('style') ?? '').split(';')
    .map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()])
    .filter(([name, value]) => name !== '' && value !== ''));
  const write = (map) => {
    if (map.size === 0) element.removeAttribute('style');
    else element.setAttribute('style', [...map].map(([name, value]) => `${name}: ${value};`).join(' '));
  };
  const style = {
    getPropertyValue: (name) => read().get(String(name).toLowerCase())?.replace(/\s*!important$/, '') ?? '',
    setProperty(name, value, priority = '') {
      const map = read();
      if (value === '' || value === null || value === undefined) map.delete(name);
      else map.set(String(name), `${value}${priority === 'important' ? ' !important' : ''}`);
      write(map);
    },
    removeProperty(name) {
      const old = style.getPropertyValue(name);
      style.setProperty(name, '');
      return old;
    },
    get cssText() { return element.getAttribute('style') ?? ''; },
    set cssText(text) { element.setAttribute('style', text); },
    get length() { return read().size; },
    item: (index) => [...read().keys()][index] ?? '',
  };
  return new Proxy(style, {
    get: (_, key) => (key in style || typeof key !== 'string' ? style[key] : style.getPropertyValue(cssName(key))),
    set(_, key, value) {
      if (key in style) style[key] = value;
      else style.setProperty(cssName(String(key)), String(value));
      return true;
    },
  });
}
const cssName = (key) => (key === 'cssFloat' ? 'float' : key.includes('-') ? key : dashed(key));
