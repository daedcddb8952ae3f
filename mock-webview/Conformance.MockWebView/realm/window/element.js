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
  get tagName() { return this.#name.toUpperCase(); }
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
  getAttribute(name) { return this.#attributes.get(String(name).toLowerCase()) ?? null; }
  hasAttribute(name) { return this.#attributes.has(String(name).toLowerCase()); }
  hasAttributes() { return this.#attributes.size > 0; }
  getAttributeNames() { return [...this.#attributes.keys()]; }
  get attributes() { return [...this.#attributes].map(([name, value]) => ({ name, value })); }
  setAttribute(name, value) {
    need(arguments.length, 2);
    const lower = String(name).toLowerCase();
    if (lower === '' || /[\s>/=]/.test(lower)) throw domError('InvalidCharacterError', 'Invalid qualified name.');
    const old = this.#attributes.get(lower) ?? null;
    this.#attributes.set(lower, String(value));
    noteAttribute(this, lower, old);
    if (lower.startsWith('on')) setHandler(this, lower, String(value));
    this[CHANGED]?.(lower, String(value));
  }
  setAttributeNS(_namespace, name, value) { this.setAttribute(name, value); }
  removeAttribute(name) {
    const lower = String(name).toLowerCase();
    const old = this.#attributes.get(lower);
    if (old === undefined) return;
    this.#attributes.delete(lower);
    noteAttribute(this, lower, old);
    if (lower.startsWith('on')) setHandler(this, lower, null);
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
  get innerHTML() { return this.childNodes.map(markupOf).join(''); }
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
    switch (String(where).toLowerCase()) {
      case 'beforebegin': return this.before(node);
      case 'afterbegin': return this.prepend(node);
      case 'beforeend': return this.append(node);
      case 'afterend': return this.after(node);
      default: throw domError('SyntaxError', `'${where}' is not a position.`);
    }
  }
  [COPY]() {
    const copy = makeElement(this.#name);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
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
  get isContentEditable() { return ['', 'true', 'plaintext-only'].includes(this.getAttribute('contenteditable')); }
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
  for (const [property, attribute] of names.map((name) => (Array.isArray(name) ? name : [name, name.toLowerCase()]))) {
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
