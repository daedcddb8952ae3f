// script: what runs, when, and who is document.currentScript.
const CLASSIC_TYPE = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/jscript)$/;
let currentScript = null;
const scriptKind = (element) => {
  const type = textLower(textTrim(element.getAttribute('type') ?? ''));
  if (type === '' || regexTest(CLASSIC_TYPE, type)) return 'classic';
  return type === 'module' || type === 'importmap' ? type : 'data';
};
let markStarted; // (element) → whether it had not been started
later(['HTMLScriptElement'], () => {
  class HTMLScriptElement extends HTMLElement {
    #started = false;
    static {
      markStarted = (element) => {
        const fresh = !element.#started;
        element.#started = true;
        return fresh;
      };
    }
    get text() { return this.textContent; }
    set text(value) { this.textContent = value; }
    get async() { return this.hasAttribute('async'); }
    set async(value) { this.toggleAttribute('async', !!value); }
    static supports(type) { return type === 'classic' || type === 'module' || type === 'importmap'; }
    [INSERTED]() {
      if (parsing === this || (this.text === '' && !this.hasAttribute('src'))) return;
      startScript(this);
    }
  }
  reflect(HTMLScriptElement, ['type', 'charset', 'integrity', ['crossOrigin', 'crossorigin'], 'nonce']);
  reflect(HTMLScriptElement, ['src'], 'url');
  reflect(HTMLScriptElement, ['defer', ['noModule', 'nomodule']], 'flag');
  tag(HTMLScriptElement, 'HTMLScriptElement');
  return { HTMLScriptElement };
});
let parsing = null; // the script element that the parser is about to hand over

function runElement(element, source, name) {
  const before = currentScript;
  currentScript = element;
  try {
    runScript(source, name);
  } finally {
    currentScript = before;
  }
}
const scriptLoaded = (element, ok) => fire(element, new Event(ok ? 'load' : 'error'));

// A script that page code put into the document: it never blocks.
function startScript(element) {
  const kind = scriptKind(element);
  if (kind === 'data' || (kind === 'classic' && element.noModule) || !markStarted(element)) return;
  const { src } = element;
  if (kind === 'importmap') bridge.importMap(element.text);
  else if (kind === 'module') {
    const done = (ok) => scriptLoaded(element, ok);
    if (src !== '') bridge.loadModule(src, done);
    else bridge.runModule(element.text, done);
  } else if (src === '') runElement(element, element.text, bridge.href());
  else {
    bridge.loadScript(src, (ok, source) => {
      if (ok) runElement(element, source, src);
      checkpoint();
      scriptLoaded(element, ok);
    });
  }
}
/** What the parser does with a script it has read: a word for the loader, or null where nothing is to be done. */
function parsedScript(element) {
  const kind = scriptKind(element);
  const src = element.hasAttribute('src');
  if (kind === 'data' || (kind === 'classic' && element.noModule) || (!src && element.text === '')) return null;
  markStarted(element);
  if (kind === 'importmap') {
    bridge.importMap(element.text);
    return null;
  }
  if (kind === 'module') return element.async ? 'async-module' : 'module';
  if (!src) return 'inline';
  return element.async ? 'async' : element.defer ? 'deferred' : 'blocking';
}
