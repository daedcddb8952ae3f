// Document.
let readyState = 'loading';
let visibility = 'visible';
const baseUri = () => {
  const held = bridge.baseHref();
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  return base === null ? held : (urlParts(base, held)?.[0] ?? held);
};
const childNamed = (node, name) => listFind(node?.childNodes ?? [], (child) => child.localName === name) ?? null;
class Document extends Node {
  constructor(key) {
    illegal(key);
    super();
  }
  get nodeType() { return 9; }
  get nodeName() { return '#document'; }
  get readyState() { return readyState; }
  get documentElement() { return listFind(this.childNodes, (child) => child instanceof Element) ?? null; }
  get head() { return childNamed(this.documentElement, 'head'); }
  get body() { return childNamed(this.documentElement, 'body'); }
  get currentScript() { return currentScript; }
  get defaultView() { return G; }
  get location() { return location; }
  set location(address) { goTo(bridge.selfId(), address); }
  get URL() { return bridge.href(); }
  get documentURI() { return bridge.href(); }
  get referrer() { return bridge.referrer(); }
  get domain() { return here()[PART.hostname]; }
  get title() { return listJoin(wordsOf(this.querySelector('title')?.textContent ?? ''), ' '); }
  set title(value) {
    let element = this.querySelector('title');
    if (element === null) {
      element = makeElement('title');
      this.head?.append(element);
    }
    element.textContent = value;
  }
  get characterSet() { return 'UTF-8'; }
  get contentType() { return 'text/html'; }
  get compatMode() { return 'CSS1Compat'; }
  get hidden() { return visibility === 'hidden'; }
  get visibilityState() { return visibility; }
  get activeElement() { return focused !== null && focused.isConnected ? focused : this.body; }
  get scripts() { return this.querySelectorAll('script'); }
  get forms() { return this.querySelectorAll('form'); }
  get links() { return this.querySelectorAll('a[href]'); }
  get onreadystatechange() { return handlerOf(this, 'readystatechange'); }
  set onreadystatechange(value) { setHandler(this, 'readystatechange', value); }
  get onvisibilitychange() { return handlerOf(this, 'visibilitychange'); }
  set onvisibilitychange(value) { setHandler(this, 'visibilitychange', value); }
  hasFocus() { return true; }
  createElement(name) {
    need(arguments.length, 1);
    const text = String(name);
    if (!regexTest(/^[a-zA-Z][^\s/>]*$/, text)) throw domError('InvalidCharacterError', `Invalid qualified name: '${text}'`);
    return makeElement(text);
  }
  createElementNS(_namespace, name) { return makeElement(name); }
  createTextNode(text) { return new Text(text); }
  createComment(text) { return new Comment(text); }
  createDocumentFragment() { return new DocumentFragment(); }
  createEvent() { return new Event(''); }
  getElementById(id) {
    const wanted = String(id);
    let found = null;
    walk(this, (node) => {
      if (found === null && node instanceof Element && node.id === wanted) found = node;
    });
    return found;
  }
  getElementsByName(name) { return listFilter(this.querySelectorAll('[name]'), (element) => element.getAttribute('name') === String(name)); }
  importNode(node, deep) { return node.cloneNode(deep); }
  adoptNode(node) {
    node.remove();
    return node;
  }
}
tag(Document, 'Document');
mixIn(Document);
class HTMLDocument extends Document {}
tag(HTMLDocument, 'HTMLDocument');
const document = new HTMLDocument(KEY);
define(G, 'document', { __proto__: null, value: document, enumerable: true, configurable: false });
// An empty document element is there before init scripts run, as at document start in engines.
const htmlElement = makeElement('html');
document.appendChild(htmlElement);

function hideDocument() {
  visibility = 'hidden';
  fire(document, new Event('visibilitychange', { bubbles: true }));
}
function setReadyState(state) {
  readyState = state;
  fire(document, new Event('readystatechange'));
}
