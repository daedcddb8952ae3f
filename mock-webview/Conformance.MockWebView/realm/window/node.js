// Node, text, comments, fragments: the tree.
const asNode = (item) => (item instanceof Node ? item : new Text(String(item)));
const walk = (node, visitOne) => {
  visitOne(node);
  for (const child of [...node.childNodes]) walk(child, visitOne);
};
class Node extends EventTarget {
  parentNode = null;
  childNodes = [];
  get ownerDocument() { return this === document ? null : document; }
  get parentElement() { return this.parentNode instanceof Element ? this.parentNode : null; }
  get firstChild() { return this.childNodes[0] ?? null; }
  get lastChild() { return this.childNodes.at(-1) ?? null; }
  #beside(step) {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[siblings.indexOf(this) + step] ?? null;
  }
  get nextSibling() { return this.#beside(1); }
  get previousSibling() { return this.#beside(-1); }
  get isConnected() { return this.getRootNode() === document; }
  get baseURI() { return baseUri(); }
  get nodeValue() { return null; }
  set nodeValue(_) {}
  get textContent() { return this.childNodes.filter((child) => !(child instanceof Comment)).map((child) => child.textContent).join(''); }
  set textContent(value) {
    const text = value === null ? '' : String(value);
    this.replaceChildren(...(text === '' ? [] : [new Text(text)]));
  }
  hasChildNodes() { return this.childNodes.length > 0; }
  contains(node) {
    for (let at = node; at; at = at.parentNode) if (at === this) return true;
    return false;
  }
  getRootNode() {
    let node = this;
    while (node.parentNode !== null) node = node.parentNode;
    return node;
  }
  isSameNode(other) { return this === other; }
  insertBefore(node, before) {
    if (!(node instanceof Node)) throw new TypeError("Argument 1 ('node') to Node.insertBefore must be an instance of Node");
    if (node.contains(this)) throw domError('HierarchyRequestError', 'The operation would yield an incorrect node tree.');
    if (before && before.parentNode !== this) throw domError('NotFoundError', 'The object can not be found here.');
    if (node instanceof DocumentFragment) {
      for (const child of [...node.childNodes]) this.insertBefore(child, before);
      return node;
    }
    if (before === node) return node;
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    noteChildren(this, [node], []);
    if (this.isConnected) walk(node, (each) => each[INSERTED]?.());
    return node;
  }
  appendChild(node) { return this.insertBefore(node, null); }
  removeChild(node) {
    if (node?.parentNode !== this) throw domError('NotFoundError', 'The object can not be found here.');
    node.remove();
    return node;
  }
  replaceChild(node, old) {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }
  append(...items) { for (const item of items) this.appendChild(asNode(item)); }
  prepend(...items) {
    const first = this.firstChild;
    for (const item of items) this.insertBefore(asNode(item), first);
  }
  replaceChildren(...items) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...items);
  }
  before(...items) { for (const item of items) this.parentNode?.insertBefore(asNode(item), this); }
  after(...items) {
    const next = this.nextSibling;
    for (const item of items) this.parentNode?.insertBefore(asNode(item), next);
  }
  replaceWith(...items) {
    this.before(...items);
    this.remove();
  }
  remove() {
    const parent = this.parentNode;
    if (parent === null) return;
    const connected = this.isConnected;
    parent.childNodes.splice(parent.childNodes.indexOf(this), 1);
    this.parentNode = null;
    noteChildren(parent, [], [this]);
    if (connected) walk(this, (each) => each[REMOVED]?.());
  }
  normalize() {
    for (const child of [...this.childNodes]) {
      const before = child.previousSibling;
      if (child instanceof Text && before instanceof Text) {
        before.data += child.data;
        child.remove();
      } else child.normalize();
    }
  }
  cloneNode(deep = false) {
    const copy = this[COPY]();
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }
  compareDocumentPosition(other) {
    if (this === other) return 0;
    if (this.contains(other)) return 20;
    if (other.contains(this)) return 10;
    if (this.getRootNode() !== other.getRootNode()) return 1;
    const order = [];
    walk(this.getRootNode(), (each) => order.push(each));
    return order.indexOf(this) < order.indexOf(other) ? 4 : 2;
  }
}
const INSERTED = Symbol('inserted');
const REMOVED = Symbol('removed');
const COPY = Symbol('copy');
constants(Node, { ELEMENT_NODE: 1, TEXT_NODE: 3, COMMENT_NODE: 8, DOCUMENT_NODE: 9, DOCUMENT_FRAGMENT_NODE: 11 });
tag(Node, 'Node');

class CharacterData extends Node {
  #data;
  constructor(data = '') {
    super();
    this.#data = String(data);
  }
  get data() { return this.#data; }
  set data(value) {
    const old = this.#data;
    this.#data = value === null ? '' : String(value);
    noteText(this, old);
  }
  get length() { return this.#data.length; }
  get nodeValue() { return this.#data; }
  set nodeValue(value) { this.data = value; }
  get textContent() { return this.#data; }
  set textContent(value) { this.data = value; }
  [COPY]() { return new this.constructor(this.#data); }
}
class Text extends CharacterData {
  get nodeType() { return 3; }
  get nodeName() { return '#text'; }
  get wholeText() { return this.data; }
  splitText(offset) {
    const rest = new Text(this.data.slice(offset));
    this.data = this.data.slice(0, offset);
    this.after(rest);
    return rest;
  }
}
class Comment extends CharacterData {
  get nodeType() { return 8; }
  get nodeName() { return '#comment'; }
}
tag(Text, 'Text');
tag(Comment, 'Comment');

/** What elements, documents and fragments share. */
const parentMixin = {
  get children() { return this.childNodes.filter((child) => child instanceof Element); },
  get childElementCount() { return this.children.length; },
  get firstElementChild() { return this.children[0] ?? null; },
  get lastElementChild() { return this.children.at(-1) ?? null; },
  querySelector(selector) { return select(this, selector, true)[0] ?? null; },
  querySelectorAll(selector) { return select(this, selector, false); },
  getElementsByTagName(name) { return select(this, name === '*' ? '*' : String(name).toLowerCase(), false); },
  getElementsByClassName(names) { return select(this, String(names).trim().split(/\s+/).map((name) => `.${name}`).join(''), false); },
};
const mixIn = (type) => Object.defineProperties(type.prototype, Object.getOwnPropertyDescriptors(parentMixin));
class DocumentFragment extends Node {
  get nodeType() { return 11; }
  get nodeName() { return '#document-fragment'; }
  getElementById(id) { return this.querySelectorAll('*').find((element) => element.id === String(id)) ?? null; }
  [COPY]() { return new DocumentFragment(); }
}
tag(DocumentFragment, 'DocumentFragment');
mixIn(DocumentFragment);
