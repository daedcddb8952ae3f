// Element and HTMLElement: attributes, places, and the texts inside.
let attributesOf; // (element) → its Map of attributes
class Element extends Node {
  #name;
  #attributes = new Map();
  #classes = null;
  constructor(name, key) {
    illegal(key);
    super();
    this.#name = name;
  }
  static {
    attributesOf = (element) => element.#attributes;
  }
  get nodeType() { return 1; }
  get nodeName() { return this.tagName; }
  get tagName() { return textUpper(this.#name); }
  get localName() { return this.#name; }
  get namespaceURI() { return 'http://www.w3.org/1999/xhtml'; }
  get nextElementSibling() {
    for (let at = this.nextSibling; at !== null; at = at.nextSibling) if (at instanceof Element) return at;
    return null;
  }
  get previousElementSibling() {
    for (let at = this.previousSibling; at !== null; at = at.previousSibling) if (at instanceof Element) return at;
    return null;
  }
  getAttribute(name) { return mapGet(this.#attributes, textLower(String(name))) ?? null; }
  hasAttribute(name) { return mapHas(this.#attributes, textLower(String(name))); }
  hasAttributes() { return namesOf(this.#attributes).length > 0; }
  getAttributeNames() { return namesOf(this.#attributes); }
  get attributes() { return listMap(namesOf(this.#attributes), (name) => ({ name, value: mapGet(this.#attributes, name) })); }
  setAttribute(name, value) {
    need(arguments.length, 2);
    const lower = textLower(String(name));
    if (lower === '' || regexTest(/[\s>/=]/, lower)) throw domError('InvalidCharacterError', 'Invalid qualified name.');
    const old = mapGet(this.#attributes, lower) ?? null;
    mapSet(this.#attributes, lower, String(value));
    noteAttribute(this, lower, old);
    if (textStarts(lower, 'on')) setHandlerCode(this, lower, String(value));
    this[CHANGED]?.(lower, String(value));
  }
  setAttributeNS(_namespace, name, value) { this.setAttribute(name, value); }
  removeAttribute(name) {
    const lower = textLower(String(name));
    const old = mapGet(this.#attributes, lower);
    if (old === undefined) return;
    mapDelete(this.#attributes, lower);
    noteAttribute(this, lower, old);
    if (textStarts(lower, 'on')) setHandlerCode(this, lower, null);
    this[CHANGED]?.(lower, null);
  }
  toggleAttribute(name, force) {
    const on = force ?? !this.hasAttribute(name);
    if (on && !this.hasAttribute(name)) this.setAttribute(name, '');
    else if (!on) this.removeAttribute(name);
    return on;
  }
  get id() { return this.getAttribute('id') ?? ''; }
  set id(value) { this.setAttribute('id', value); }
  get className() { return this.getAttribute('class') ?? ''; }
  set className(value) { this.setAttribute('class', value); }
  get classList() { return (this.#classes ??= new DOMTokenList(KEY, this, 'class')); }
  set classList(value) { this.className = value; }
  get slot() { return this.getAttribute('slot') ?? ''; }
  matches(selector) { return matchesSelector(this, selector); }
  closest(selector) {
    for (let at = this; at instanceof Element; at = at.parentNode) if (at.matches(selector)) return at;
    return null;
  }
  get innerHTML() { return listJoin(listMap(this.childNodes, markupOf), ''); }
  set innerHTML(text) {
    this.replaceChildren();
    parseFragment(String(text), this);
  }
  get outerHTML() { return markupOf(this); }
  insertAdjacentHTML(where, text) {
    const fragment = new DocumentFragment();
    parseFragment(String(text), fragment);
    this.#place(where, fragment);
  }
  insertAdjacentElement(where, element) {
    this.#place(where, element);
    return element;
  }
  insertAdjacentText(where, text) { this.#place(where, new Text(String(text))); }
  #place(where, node) {
    switch (textLower(String(where))) {
      case 'beforebegin': return this.before(node);
      case 'afterbegin': return this.prepend(node);
      case 'beforeend': return this.append(node);
      case 'afterend': return this.after(node);
      default: throw domError('SyntaxError', `'${where}' is not a position.`);
    }
  }
  [COPY]() {
    const copy = makeElement(this.#name);
    listEach(namesOf(this.#attributes), (name) => copy.setAttribute(name, mapGet(this.#attributes, name)));
    return copy;
  }
}
const CHANGED = Symbol('changed');
tag(Element, 'Element');
mixIn(Element);

class HTMLElement extends Element {
  #dataset = null;
  #style = null;
  get dataset() { return (this.#dataset ??= makeDataset(this)); }
  get style() { return (this.#style ??= makeStyle(this)); }
  set style(value) { this.setAttribute('style', value); }
  get innerText() { return this.textContent; }
  set innerText(value) { this.textContent = value; }
  get isContentEditable() { return listHas(['', 'true', 'plaintext-only'], this.getAttribute('contenteditable')); }
  click() { if (this.disabled !== true) dispatch(this, makeEvent('PointerEvent', 'click', { bubbles: true, cancelable: true, composed: true })); }
  focus() {
    if (document.activeElement === this) return;
    focused = this;
    fire(this, makeEvent('FocusEvent', 'focus'));
  }
  blur() {
    if (focused !== this) return;
    focused = null;
    fire(this, makeEvent('FocusEvent', 'blur'));
  }
}
let focused = null;
tag(HTMLElement, 'HTMLElement');

/** Attributes that a class shows as properties: texts, booleans, URLs. */
function reflect(type, names, kind = 'text') {
  for (let all = listMap(names, (name) => (isArray(name) ? name : [name, textLower(name)])), i = 0; i < all.length; i++) {
    const { 0: property, 1: attribute } = all[i];
    if (kind === 'flag') {
      accessor(type.prototype, property, function () { return this.hasAttribute(attribute); }, function (value) { this.toggleAttribute(attribute, !!value); });
      continue;
    }
    const get = kind === 'url'
      ? function () {
        const value = this.getAttribute(attribute);
        return value === null ? '' : (urlParts(value, baseUri())?.[0] ?? value);
      }
      : function () { return this.getAttribute(attribute) ?? ''; };
    accessor(type.prototype, property, get, function (value) { this.setAttribute(attribute, value); });
  }
}
reflect(HTMLElement, ['title', 'lang', 'dir', 'role', 'accessKey']);
reflect(HTMLElement, ['hidden', 'inert', 'autofocus'], 'flag');
accessor(HTMLElement.prototype, 'tabIndex', function () { return Number(this.getAttribute('tabindex') ?? -1); }, function (value) { this.setAttribute('tabindex', value); });
