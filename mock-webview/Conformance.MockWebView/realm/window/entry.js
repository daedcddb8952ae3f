// What the outer process drives a realm with.
const LEXICAL = /\b(?:let|const|class|import|function|var)\b/;
const entry = {
  __proto__: null,
  promisePrototype: Promise.prototype,
  makeError,
  describe,
  report: reportError,
  runElement,
  scriptLoaded,

  /** The realm has become a document's. */
  attach(isMain) {
    timeOrigin = bridge.now();
    wallOrigin = bridge.wall();
    addHostObjects(isMain);
  },

  /** Begins to parse; gives the step function. */
  parse(html) {
    const parser = new HtmlParser(html, htmlElement, false);
    return () => parser.next();
  },
  blank() {
    new HtmlParser('', htmlElement, false).next();
    readyState = 'complete';
  },
  textOf: (element) => element.text,
  srcOf: (element) => element.src,
  interactive() {
    setReadyState('interactive');
  },
  contentLoaded() {
    fire(document, new Event('DOMContentLoaded', { bubbles: true }));
  },
  complete() {
    setReadyState('complete');
    fireAtWindow(new Event('load'));
    fireAtWindow(new PageTransitionEvent('pageshow', { bubbles: true, cancelable: true }));
  },
  beforeUnload() {
    if (listens(G, 'beforeunload')) fireAtWindow(new (interfaceNamed('BeforeUnloadEvent'))(KEY));
  },
  unload() {
    fireAtWindow(new PageTransitionEvent('pagehide', { bubbles: true, cancelable: true }));
    hideDocument();
    fireAtWindow(new Event('unload'));
  },
  frameLoaded(element) {
    fire(element, new Event('load'));
  },
  hashChanged(oldURL, newURL) {
    bridge.task(() => fire(G, makeEvent('HashChangeEvent', 'hashchange', { oldURL, newURL })));
  },
  message(record, origin, sourceId) {
    const source = windowFor(sourceId);
    let data;
    try {
      data = deserialize(record);
    } catch {
      fire(G, new MessageEvent('messageerror', { origin, source }));
      return;
    }
    fire(G, new MessageEvent('message', { data, origin, source }));
  },
  rejected(promise, reason) {
    const event = new PromiseRejectionEvent('unhandledrejection', { promise, reason, cancelable: true });
    if (fire(G, event)) bridge.say('unhandledrejection', withStack(reason));
  },
  fillMeta(meta, url) {
    meta.url = url;
    meta.resolve = (specifier) => {
      const found = bridge.resolveModule(String(specifier), url);
      if (found === '') throw new TypeError(`Module name, '${specifier}' does not resolve to a valid URL.`);
      return found;
    };
  },

  /** Runs a script of the host; gives its completion value's JSON text where that is wanted. */
  evalScript(source, wanted) {
    if (!wanted && regexTest(LEXICAL, source)) {
      runScript(source, 'webview-eval');
      return null;
    }
    let json = null;
    guarded(() => {
      const value = indirectEval(source);
      if (wanted) json = toJson(value) ?? null;
    }, undefined);
    return json;
  },

  /** Calls a function of the kit; its text, or what went wrong, goes to `done`. */
  evaluate(target, argument, done) {
    const failed = (error) => done('threw', describe(error), stackOf(error));
    depth++;
    try {
      then(promiseOf(Promise, target(argument)), (value) => done('ok', typeof value === 'string' ? value : describe(value), ''), failed);
    } catch (error) {
      failed(error);
    } finally {
      depth--;
    }
  },
};
isFresh = false;
