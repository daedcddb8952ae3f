// classList and its like, dataset, style.
const withoutTwins = (list) => listFilter(list, (item, at) => listIndex(list, item) === at);
class DOMTokenList {
  #element;
  #attribute;
  constructor(key, element, attribute) {
    illegal(key);
    this.#element = element;
    this.#attribute = attribute;
  }
  #tokens() {
    return withoutTwins(wordsOf(this.#element.getAttribute(this.#attribute) ?? ''));
  }
  #write(tokens) {
    this.#element.setAttribute(this.#attribute, listJoin(tokens, ' '));
  }
  static #check(token) {
    const text = String(token);
    if (text === '') throw domError('SyntaxError', 'The token must not be empty.');
    if (regexTest(/\s/, text)) throw domError('InvalidCharacterError', 'The token must not contain white space.');
    return text;
  }
  get length() { return this.#tokens().length; }
  get value() { return this.#element.getAttribute(this.#attribute) ?? ''; }
  set value(text) { this.#element.setAttribute(this.#attribute, text); }
  item(index) { return itemAt(this.#tokens(), index) ?? null; }
  contains(token) { return listHas(this.#tokens(), String(token)); }
  add(...tokens) { this.#write(withoutTwins(listJoined(this.#tokens(), listMap(tokens, DOMTokenList.#check)))); }
  remove(...tokens) {
    const gone = listMap(tokens, DOMTokenList.#check);
    this.#write(listFilter(this.#tokens(), (token) => !listHas(gone, token)));
  }
  toggle(token, force) {
    const on = force ?? !this.contains(token);
    if (on) this.add(token);
    else this.remove(token);
    return on;
  }
  replace(old, token) {
    if (!this.contains(old)) return false;
    this.#write(listMap(this.#tokens(), (held) => (held === String(old) ? DOMTokenList.#check(token) : held)));
    return true;
  }
  forEach(callback, self) { listEach(this.#tokens(), (token, index) => apply(callback, self, [token, index, this])); }
  entries() { return this.#tokens().entries(); }
  keys() { return this.#tokens().keys(); }
  values() { return this.#tokens().values(); }
  [Symbol.iterator]() { return this.values(); }
  toString() { return this.value; }
}
tag(DOMTokenList, 'DOMTokenList');

const dashed = (name) => regexReplace(name, /[A-Z]/g, ({ 0: letter }) => `-${textLower(letter)}`);
/** An element's data-* attributes as an object. */
function makeDataset(element) {
  const attribute = (key) => `data-${dashed(key)}`;
  const ownAttributes = () => listFilter(element.getAttributeNames(), (name) => textStarts(name, 'data-'));
  const keys = () => listMap(ownAttributes(), (name) => regexReplace(textSlice(name, 5), /-([a-z])/g, ({ 1: letter }) => textUpper(letter)));
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
    getOwnPropertyDescriptor: (_, key) => (listHas(keys(), key)
      ? { value: element.getAttribute(attribute(key)), writable: true, enumerable: true, configurable: true }
      : undefined),
  });
}

/** An element's inline style: declarations as texts, nothing computed. */
function makeStyle(element) {
  const read = () => {
    const map = new Map();
    for (let all = textSplit(element.getAttribute('style') ?? '', ';'), i = 0; i < all.length; i++) {
      const part = all[i];
      const at = textIndex(part, ':');
      const name = textTrim(textSlice(part, 0, at));
      const value = textTrim(textSlice(part, at + 1));
      if (name !== '' && value !== '') mapSet(map, name, value);
    }
    return map;
  };
  const write = (map) => {
    if (namesOf(map).length === 0) element.removeAttribute('style');
    else element.setAttribute('style', listJoin(listMap(namesOf(map), (name) => `${name}: ${mapGet(map, name)};`), ' '));
  };
  const style = {
    getPropertyValue: (name) => regexReplace(mapGet(read(), textLower(String(name))) ?? '', /\s*!important$/g, () => ''),
    setProperty(name, value, priority = '') {
      const map = read();
      if (value === '' || value === null || value === undefined) mapDelete(map, name);
      else mapSet(map, String(name), `${value}${priority === 'important' ? ' !important' : ''}`);
      write(map);
    },
    removeProperty(name) {
      const old = style.getPropertyValue(name);
      style.setProperty(name, '');
      return old;
    },
    get cssText() { return element.getAttribute('style') ?? ''; },
    set cssText(text) { element.setAttribute('style', text); },
    get length() { return namesOf(read()).length; },
    item: (index) => itemAt(namesOf(read()), index) ?? '',
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
const cssName = (key) => (key === 'cssFloat' ? 'float' : textHas(key, '-') ? key : dashed(key));
