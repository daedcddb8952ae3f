// The classes of HTML elements, made when the first of its kind is, and the making of elements.
function classNameOf(tagName) {
  switch (tagName) {
    case 'html': return 'HTMLHtmlElement';
    case 'head': return 'HTMLHeadElement';
    case 'body': return 'HTMLBodyElement';
    case 'script': return 'HTMLScriptElement';
    case 'iframe': return 'HTMLIFrameElement';
    case 'div': return 'HTMLDivElement';
    case 'span': return 'HTMLSpanElement';
    case 'p': return 'HTMLParagraphElement';
    case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': return 'HTMLHeadingElement';
    case 'ul': return 'HTMLUListElement';
    case 'li': return 'HTMLLIElement';
    case 'pre': return 'HTMLPreElement';
    case 'title': return 'HTMLTitleElement';
    case 'style': return 'HTMLStyleElement';
    case 'meta': return 'HTMLMetaElement';
    case 'base': return 'HTMLBaseElement';
    case 'link': return 'HTMLLinkElement';
    case 'img': return 'HTMLImageElement';
    case 'a': return 'HTMLAnchorElement';
    case 'template': return 'HTMLTemplateElement';
    case 'input': return 'HTMLInputElement';
    case 'textarea': return 'HTMLTextAreaElement';
    case 'option': return 'HTMLOptionElement';
    case 'select': return 'HTMLSelectElement';
    case 'button': return 'HTMLButtonElement';
    case 'label': return 'HTMLLabelElement';
    case 'form': return 'HTMLFormElement';
    default: return null;
  }
}
/** Makes an element. */
function makeElement(name) {
  const lower = textLower(String(name));
  const className = classNameOf(lower);
  return new (className === null ? HTMLElement : interfaceNamed(className))(lower, KEY);
}

const plainElement = (name) => {
  const type = { [name]: class extends HTMLElement {} }[name];
  tag(type, name);
  return type;
};
later(['HTMLHtmlElement', 'HTMLHeadElement', 'HTMLBodyElement', 'HTMLDivElement', 'HTMLSpanElement', 'HTMLParagraphElement',
  'HTMLHeadingElement', 'HTMLUListElement', 'HTMLLIElement', 'HTMLPreElement', 'HTMLTitleElement', 'HTMLUnknownElement',
  'HTMLStyleElement', 'HTMLMetaElement', 'HTMLBaseElement', 'HTMLImageElement'], (name) => {
  const type = plainElement(name);
  addAttributes(name, type);
  return { [name]: type };
});
function addAttributes(name, type) {
  switch (name) {
    case 'HTMLBodyElement':
      return setPrototypeOf(type.prototype, WINDOW_HANDLERS);
    case 'HTMLStyleElement':
      return reflect(type, ['type', 'media']);
    case 'HTMLMetaElement':
      return reflect(type, ['name', 'content', ['httpEquiv', 'http-equiv'], 'charset']);
    case 'HTMLBaseElement':
      return reflect(type, ['href'], 'url');
    case 'HTMLImageElement':
      reflect(type, ['alt']);
      return reflect(type, ['src'], 'url');
    default:
      return undefined;
  }
}

// Front ends wait for the style sheets of what they import; what these say is nobody's business here.
later(['HTMLLinkElement'], () => {
  class HTMLLinkElement extends HTMLElement {
    #relList = null;
    get relList() { return (this.#relList ??= new DOMTokenList(KEY, this, 'rel')); }
    [INSERTED]() {
      if (this.href === '' || !this.relList.contains('stylesheet')) return;
      bridge.loadStyle(this.href, (ok) => fire(this, new Event(ok ? 'load' : 'error')));
    }
    [CHANGED](name) {
      if ((name === 'href' || name === 'rel') && this.isConnected) this[INSERTED]();
    }
  }
  reflect(HTMLLinkElement, ['rel', 'type', 'as', 'media', ['crossOrigin', 'crossorigin'], 'integrity', ['referrerPolicy', 'referrerpolicy']]);
  reflect(HTMLLinkElement, ['href'], 'url');
  reflect(HTMLLinkElement, ['disabled'], 'flag');
  tag(HTMLLinkElement, 'HTMLLinkElement');
  return { HTMLLinkElement };
});

later(['HTMLAnchorElement'], () => {
  class HTMLAnchorElement extends HTMLElement {
    get text() { return this.textContent; }
    toString() { return this.href; }
  }
  reflect(HTMLAnchorElement, ['target', 'rel', 'download']);
  reflect(HTMLAnchorElement, ['href'], 'url');
  for (let all = ['protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash', 'origin'], i = 0; i < all.length; i++) {
    const name = all[i];
    accessor(HTMLAnchorElement.prototype, name, function () {
      return urlParts(this.href, '')?.[PART[name]] ?? '';
    });
  }
  tag(HTMLAnchorElement, 'HTMLAnchorElement');
  return { HTMLAnchorElement };
});

later(['HTMLTemplateElement'], () => {
  class HTMLTemplateElement extends HTMLElement {
    #content = new DocumentFragment();
    get content() { return this.#content; }
    get innerHTML() { return listJoin(listMap(this.#content.childNodes, markupOf), ''); }
    set innerHTML(text) {
      this.#content.replaceChildren();
      parseFragment(String(text), this);
    }
    cloneNode(deep = false) {
      const copy = super.cloneNode(deep);
      if (deep) copy.#content = this.#content.cloneNode(true);
      return copy;
    }
  }
  tag(HTMLTemplateElement, 'HTMLTemplateElement');
  return { HTMLTemplateElement };
});

// What a click does where nobody prevents it, and to what.
const activeOf = (target) => (target instanceof Element ? target.closest('a[href], button, input') : null);
const tick = (active) => (isOne(active, 'HTMLInputElement') ? tickBox(active) : null);
function activate(active, ticked) {
  if (isOne(active, 'HTMLAnchorElement')) {
    const name = active.target;
    if (name === '' || name === '_self') goTo(bridge.selfId(), active.href);
    else if (name === '_top' || name === '_parent') goTo(name === '_top' ? bridge.topId() : bridge.parentOf(bridge.selfId()), active.href);
  } else activateControl(active, ticked);
}
