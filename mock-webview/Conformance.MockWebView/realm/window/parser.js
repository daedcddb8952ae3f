// A small HTML parser: good for well-meant documents, in steps that stop at each script.
const ATTRIBUTES = /\s*(?:\/(?!>))?([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
class HtmlParser {
  #html;
  #at = 0;
  #stack;
  #fragment;

  constructor(html, root, fragment) {
    this.#html = html;
    this.#stack = [root];
    this.#fragment = fragment;
  }

  get #top() {
    const top = lastOf(this.#stack);
    return isOne(top, 'HTMLTemplateElement') ? top.content : top;
  }

  /** Goes on to the next script that must run: [kind, element], or null at the end. */
  next() {
    const html = this.#html;
    while (this.#at < html.length) {
      const found = this.#token();
      if (found !== null) return found;
    }
    if (!this.#fragment) this.#toBody();
    return null;
  }

  #token() {
    const html = this.#html;
    const at = this.#at;
    if (html[at] !== '<' || !regexTest(/[a-zA-Z!/?]/, itemAt(html, at + 1) ?? '')) return this.#text();
    if (textStarts(html, '<!--', at)) return this.#comment();
    if (itemAt(html, at + 1) === '!' || itemAt(html, at + 1) === '?') {
      this.#at = this.#after('>', at);
      return null;
    }
    return itemAt(html, at + 1) === '/' ? this.#endTag() : this.#startTag();
  }

  #after(text, from) {
    const at = textIndex(this.#html, text, from);
    return at < 0 ? this.#html.length : at + text.length;
  }

  get #beforeBody() {
    return !this.#fragment && (this.#top === htmlElement || this.#top === document.head);
  }

  #toHead() {
    if (document.head === null) htmlElement.appendChild(makeElement('head'));
    this.#stack = [htmlElement, document.head];
  }

  #toBody() {
    if (document.head === null) htmlElement.appendChild(makeElement('head'));
    if (document.body === null) htmlElement.appendChild(makeElement('body'));
    if (firstOf(this.#stack) === htmlElement) this.#stack = [document.body];
  }

  #text() {
    const html = this.#html;
    const end = textIndex(html, '<', this.#at + 1);
    const text = textSlice(html, this.#at, end < 0 ? html.length : end);
    this.#at += text.length;
    if (this.#beforeBody) {
      if (textTrim(text) === '') return null;
      this.#toBody();
    }
    this.#top.appendChild(new Text(readEntities(text)));
    return null;
  }

  #comment() {
    const end = textIndex(this.#html, '-->', this.#at + 4);
    const data = textSlice(this.#html, this.#at + 4, end < 0 ? this.#html.length : end);
    this.#top.appendChild(new Comment(data));
    this.#at = this.#after('-->', this.#at + 4);
    return null;
  }

  #endTag() {
    const end = this.#after('>', this.#at);
    const name = textLower(regexExec(/^[^\s>]*/, textSlice(this.#html, this.#at + 2, end))[0]);
    this.#at = end;
    if (!this.#fragment && name === 'head') {
      this.#toHead();
      this.#stack = [htmlElement];
      return null;
    }
    for (let i = this.#stack.length - 1; i > 0; i--) {
      if (this.#stack[i].localName !== name) continue;
      this.#stack.length = i;
      break;
    }
    return null;
  }

  #startTag() {
    const { 0: opening, 1: rawName } = regexExec(/^<([a-zA-Z][^\s/>]*)/, textSlice(this.#html, this.#at, this.#at + 200));
    const name = textLower(rawName);
    this.#at += opening.length;
    const attributes = this.#attributes();
    this.#at = this.#after('>', this.#at);
    const known = this.#fragment ? null : this.#documentTag(name);
    if (known !== null) {
      for (let i = 0; i < attributes.length; i++) {
        const { 0: key, 1: value } = attributes[i];
        if (!known.hasAttribute(key)) known.setAttribute(key, value);
      }
      return null;
    }
    if (this.#beforeBody) {
      if (IN_HEAD[name] === true && document.body === null) this.#toHead();
      else this.#toBody();
    }
    this.#closeImplied(name);
    const element = makeElement(name);
    listEach(attributes, ({ 0: key, 1: value }) => element.setAttribute(key, value));
    return this.#place(element, name);
  }

  #attributes() {
    const list = [];
    ATTRIBUTES.lastIndex = this.#at;
    for (let found = regexExec(ATTRIBUTES, this.#html); found !== null && found[0] !== ''; found = regexExec(ATTRIBUTES, this.#html)) {
      push(list, [found[1], readEntities(found[2] ?? found[3] ?? found[4] ?? '')]);
      this.#at = ATTRIBUTES.lastIndex;
    }
    return list;
  }

  // The elements that every document has once.
  #documentTag(name) {
    if (name === 'html') return htmlElement;
    if (name === 'head') {
      this.#toHead();
      return document.head;
    }
    if (name !== 'body') return null;
    this.#toBody();
    return document.body;
  }

  #closeImplied(name) {
    const top = lastOf(this.#stack);
    if (this.#stack.length > 1 && ((name === 'li' && top.localName === 'li') || (name === 'option' && top.localName === 'option') || (name === 'p' && top.localName === 'p'))) {
      pop(this.#stack);
    }
  }

  #place(element, name) {
    if (RAW_OR_TEXT[name] !== true) {
      this.#top.appendChild(element);
      if (VOID[name] !== true) push(this.#stack, element);
      return null;
    }
    const close = new RegExp(`</${name}[\\s>/]`, 'ig');
    close.lastIndex = this.#at;
    const end = regexExec(close, this.#html)?.index ?? this.#html.length;
    const raw = textSlice(this.#html, this.#at, end);
    if (raw !== '') element.appendChild(new Text(RAW[name] === true ? raw : readEntities(raw)));
    this.#at = this.#after('>', end);
    if (name !== 'script') {
      this.#top.appendChild(element);
      return null;
    }
    return this.#placeScript(element);
  }

  #placeScript(element) {
    if (this.#fragment) markStarted(element); // scripts of innerHTML never run
    const before = parsing;
    parsing = element;
    this.#top.appendChild(element);
    parsing = before;
    const kind = this.#fragment ? null : parsedScript(element);
    return kind === null ? null : [kind, element];
  }
}

/** Parses text into an element or a fragment. */
function parseFragment(text, root) {
  const target = isOne(root, 'HTMLTemplateElement') ? root.content : root;
  new HtmlParser(text, target, true).next();
}
