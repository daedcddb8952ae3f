// The classes of HTML elements that have something of their own, and the making of elements.
const plainElement = (name) => {
  const type = { [name]: class extends HTMLElement {} }[name];
  tag(type, name);
  return type;
};
const HTMLHtmlElement = plainElement('HTMLHtmlElement');
const HTMLHeadElement = plainElement('HTMLHeadElement');
const HTMLBodyElement = plainElement('HTMLBodyElement');
const HTMLDivElement = plainElement('HTMLDivElement');
const HTMLSpanElement = plainElement('HTMLSpanElement');
const HTMLParagraphElement = plainElement('HTMLParagraphElement');
const HTMLHeadingElement = plainElement('HTMLHeadingElement');
const HTMLUListElement = plainElement('HTMLUListElement');
const HTMLLIElement = plainElement('HTMLLIElement');
const HTMLPreElement = plainElement('HTMLPreElement');
const HTMLTitleElement = plainElement('HTMLTitleElement');
const HTMLUnknownElement = plainElement('HTMLUnknownElement');
const HTMLStyleElement = plainElement('HTMLStyleElement');
reflect(HTMLStyleElement, ['type', 'media']);
const HTMLMetaElement = plainElement('HTMLMetaElement');
reflect(HTMLMetaElement, ['name', 'content', ['httpEquiv', 'http-equiv'], 'charset']);
const HTMLBaseElement = plainElement('HTMLBaseElement');
reflect(HTMLBaseElement, ['href'], 'url');
const HTMLLinkElement = plainElement('HTMLLinkElement');
reflect(HTMLLinkElement, ['rel', 'type', 'as', 'media']);
reflect(HTMLLinkElement, ['href'], 'url');
accessor(HTMLLinkElement.prototype, 'relList', function () { return new DOMTokenList(KEY, this, 'rel'); });
const HTMLImageElement = plainElement('HTMLImageElement');
reflect(HTMLImageElement, ['alt']);
reflect(HTMLImageElement, ['src'], 'url');

class HTMLAnchorElement extends HTMLElement {
  get text() { return this.textContent; }
  toString() { return this.href; }
}
reflect(HTMLAnchorElement, ['target', 'rel', 'download']);
reflect(HTMLAnchorElement, ['href'], 'url');
for (const name of ['protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash', 'origin']) {
  accessor(HTMLAnchorElement.prototype, name, function () {
    return urlParts(this.href, '')?.[PART[name]] ?? '';
  });
}
tag(HTMLAnchorElement, 'HTMLAnchorElement');

class HTMLTemplateElement extends HTMLElement {
  #content = new DocumentFragment();
  get content() { return this.#content; }
}
tag(HTMLTemplateElement, 'HTMLTemplateElement');

const ELEMENT_CLASSES = {
  __proto__: null, html: HTMLHtmlElement, head: HTMLHeadElement, body: HTMLBodyElement, div: HTMLDivElement, span: HTMLSpanElement,
  p: HTMLParagraphElement, ul: HTMLUListElement, li: HTMLLIElement, pre: HTMLPreElement, title: HTMLTitleElement,
  style: HTMLStyleElement, meta: HTMLMetaElement, base: HTMLBaseElement, link: HTMLLinkElement, img: HTMLImageElement,
  a: HTMLAnchorElement, template: HTMLTemplateElement, h1: HTMLHeadingElement, h2: HTMLHeadingElement, h3: HTMLHeadingElement,
  h4: HTMLHeadingElement, h5: HTMLHeadingElement, h6: HTMLHeadingElement,
};
/** Makes an element. */
function makeElement(name) {
  const lower = String(name).toLowerCase();
  return new (ELEMENT_CLASSES[lower] ?? HTMLElement)(lower, KEY);
}

// What a click or a submission does where nobody prevents it.
function activate(target, event, state) {
  if (state.type !== 'click' || !(target instanceof Element)) return;
  const active = target.closest('a[href], button, input');
  if (active instanceof HTMLAnchorElement) {
    const name = active.target;
    if (name === '' || name === '_self') goTo(bridge.selfId(), active.href);
    else if (name === '_top' || name === '_parent') goTo(name === '_top' ? bridge.topId() : bridge.parentOf(bridge.selfId()), active.href);
  } else if (active !== null) activateControl(active);
}
