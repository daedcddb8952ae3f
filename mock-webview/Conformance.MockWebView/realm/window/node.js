// Node, text, comments, fragments: the tree.
const asNode = (item) => (item instanceof Node ? item : new Text(String(item)));
const walk = (node, visitOne) => {
  visitOne(node);
  if (node.childNodes.length > 0) for (let all = listCopy(node.childNodes), i = 0; i < all.length; i++) walk(all[i], visitOne);
};
class Node extends EventTarget {
  parentNode = null;
  childNodes = [];
  get ownerDocument() { return this === document ? null : document; }
  get parentElement() { return this.parentNode instanceof Element ? this.parentNode : null; }
  get firstChild() { return firstOf(this.childNodes) ?? null; }
  get lastChild() { return lastOf(this.childNodes) ?? null; }
  #beside(step) {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[listIndex(siblings, this) + step] ?? null;
  }
  get nextSibling() { return this.#beside(1); }
  get previousSibling() { return this.#beside(-1); }
  get isConnected() { return this.getRootNode() === document; }
  get baseURI() { return baseUri(); }
  get nodeValue() { return null; }
  set nodeValue(_) {}
  get textContent() { return listJoin(listMap(listFilter(this.childNodes, (child) => !(child instanceof Comment)), (child) => child.textContent), ''); }
  set textContent(value) {
    const text = value === null ? '' : String(value);
    this.replaceChildren();
    if (text !== '') this.appendChild(new Text(text));
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
      listEach(listCopy(node.childNodes), (child) => this.insertBefore(child, before));
      return node;
    }
    if (before === node) return node;
    node.remove();
    const at = before ? listIndex(this.childNodes, before) : this.childNodes.length;
    insertAt(this.childNodes, at, node);
    node.parentNode = this;
    noteChildren(this, [node], []);
    if (this.isConnected) walk(node, (one) => one[INSERTED]?.());
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
  append(...items) { listEach(items, (item) => this.appendChild(asNode(item))); }
  prepend(...items) {
    const first = this.firstChild;
    listEach(items, (item) => this.insertBefore(asNode(item), first));
  }
  replaceChildren(...items) {
    listEach(listCopy(this.childNodes), (child) => child.remove());
    listEach(items, (item) => this.appendChild(asNode(item)));
  }
  before(...items) { listEach(items, (item) => this.parentNode?.insertBefore(asNode(item), this)); }
  after(...items) {
    const next = this.nextSibling;
    listEach(items, (item) => this.parentNode?.insertBefore(asNode(item), next));
  }
  replaceWith(...items) {
    listEach(items, (item) => this.parentNode?.insertBefore(asNode(item), this));
    this.remove();
  }
  remove() {
    const parent = this.parentNode;
    if (parent === null) return;
    const connected = this.isConnected;
    removeAt(parent.childNodes, listIndex(parent.childNodes, this));
    this.parentNode = null;
    noteChildren(parent, [], [this]);
    if (connected) walk(this, (one) => one[REMOVED]?.());
  }
  normalize() {
    for (let all = listCopy(this.childNodes), i = 0; i < all.length; i++) {
      const child = all[i];
      const before = child.previousSibling;
      if (child instanceof Text && before instanceof Text) {
        before.data += child.data;
        child.remove();
      } else child.normalize();
    }
  }
  cloneNode(deep = false) {
    const copy = this[COPY]();
    if (deep) listEach(this.childNodes, (child) => copy.appendChild(child.cloneNode(true)));
    return copy;
  }
  compareDocumentPosition(other) {
    if (this === other) return 0;
    if (this.contains(other)) return 20;
    if (other.contains(this)) return 10;
    if (this.getRootNode() !== other.getRootNode()) return 1;
    const order = [];
    walk(this.getRootNode(), (one) => push(order, one));
    return listIndex(order, this) < listIndex(order, other) ? 4 : 2;
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
    const rest = new Text(textSlice(this.data, offset));
    this.data = textSlice(this.data, 0, offset);
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
  get children() { return listFilter(this.childNodes, (child) => child instanceof Element); },
  get childElementCount() { return this.children.length; },
  get firstElementChild() { return firstOf(this.children) ?? null; },
  get lastElementChild() { return lastOf(this.children) ?? null; },
  querySelector(selector) { return firstOf(select(this, selector, true)) ?? null; },
  querySelectorAll(selector) { return select(this, selector, false); },
  getElementsByTagName(name) { return select(this, name === '*' ? '*' : textLower(String(name)), false); },
  getElementsByClassName(names) { return select(this, listJoin(listMap(wordsOf(String(names)), (name) => `.${name}`), ''), false); },
};
const mixIn = (type) => defineProperties(type.prototype, descriptorsOf(parentMixin));
class DocumentFragment extends Node {
  get nodeType() { return 11; }
  get nodeName() { return '#document-fragment'; }
  getElementById(id) { return listFind(this.querySelectorAll('*'), (element) => element.id === String(id)) ?? null; }
  [COPY]() { return new DocumentFragment(); }
}
tag(DocumentFragment, 'DocumentFragment');
mixIn(DocumentFragment);
