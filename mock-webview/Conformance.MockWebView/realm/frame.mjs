// One frame of a webview: where it is, what it shows, and how it goes elsewhere.
import { OVERTAKEN, PageDocument } from './document.mjs';
import { Loader } from './loader.mjs';
import { checkpoint } from './loop.mjs';
import { findHeader } from './headers.mjs';
import { textOf } from './fetches.mjs';
import { parsePolicy, policyAllows } from './csp.mjs';
import { parseUrl, withoutHash } from './urls.mjs';
import { readDataUrl } from './data-url.mjs';

const NO_NEW_DOCUMENT = new Set([204, 205]);

export class Frame {
  children = [];
  document = null;
  sandbox = null;
  name = '';
  #navigation = 0;
  #asked = 0; // the navigation whose document was asked for last
  #hearsEnd = null; // of the navigation under way
  #isAwaited = false; // whether that navigation is the one that somebody waits for
  #hasCommitted = false; // whether a document has come since somebody began to wait
  /** Set while this frame is on its way to another document. */
  moving = false;

  constructor(view, parent, element) {
    this.view = view;
    this.parent = parent;
    this.element = element;
    this.id = view.engine.nextFrameId();
    view.frames.set(this.id, this);
  }

  get isMain() {
    return this.parent === null;
  }

  /** Adds a child frame for an element of this frame's document. */
  attach(element, name) {
    const child = new Frame(this.view, this, element);
    child.name = name;
    this.children.push(child);
    return child;
  }

  /** The document; the initial about:blank is made when somebody looks. */
  current() {
    if (this.document === null) {
      this.document = this.#make('about:blank');
      this.document.loader = new Loader(this.document, null);
      this.document.entry.blank();
      this.document.isInitial = true;
    }
    return this.document;
  }

  /** Whether a document may send this frame elsewhere. */
  mayBeNavigatedBy(document) {
    if (document.frame === this || document.originKey === this.document?.originKey) return true;
    const above = [];
    for (let frame = this; frame !== null; frame = frame.parent) above.push(frame);
    if (above.includes(document.frame)) return true;
    return this.isMain && !this.#forbids(document.frame, 'allow-top-navigation');
  }

  #forbids(frame, permission) {
    for (let at = frame; at !== null; at = at.parent) {
      if (at.sandbox !== null && !at.sandbox.has(permission)) return true;
    }
    return false;
  }

  #make(url) {
    const inherits = (url === 'about:blank' || url === 'about:srcdoc') && this.parent?.document ? this.parent.document : null;
    const opaque = this.#forbids(this, 'allow-same-origin');
    const own = parseUrl(url, '')?.origin ?? 'null';
    const origin = opaque ? 'null' : (inherits?.origin ?? own);
    const originKey = origin !== 'null' ? origin : !opaque && inherits ? inherits.originKey : Symbol('opaque');
    const document = new PageDocument(this.view.engine, {
      frame: this, url, origin, originKey, baseUrl: inherits?.baseUrl ?? url,
    });
    document.policy = inherits?.policy ?? null;
    document.scripting = !this.#forbids(this, 'allow-scripts');
    return document;
  }

  /**
   * Goes to a URL. Options: html (the document's text, known), byPage (the host is asked), reload,
   * done (called with null or a reason when the new document has loaded or will not come).
   */
  navigate(url, options = {}) {
    const { byPage = false, reload = false } = options;
    const target = parseUrl(url, '');
    if (target === null || target.scheme === 'javascript') {
      return options.done?.(`was to '${url}', which is no URL that a WebView can show`);
    }
    if (byPage && !reload && this.moveToFragment(target)) return options.done?.(OVERTAKEN);
    const mine = this.#begin(options.done);
    const load = () => this.#load(target, options.html ?? null, mine);
    const proceed = () => this.#foretell(mine, load);
    if (!byPage) return this.document === null ? proceed() : this.view.later(proceed); // its page runs in a task
    if (target.scheme === 'about') return proceed();
    // The page hears of it before the host does, or after it.
    const { pageFirst } = this.view.engine.profile;
    return pageFirst ? this.#foretell(mine, () => this.#ask(target, mine, load)) : this.#ask(target, mine, proceed);
  }

  // Fires beforeunload here and in the frames inside. What they answer changes nothing: an engine asks nobody who has not touched the page,
  // and none of them goes anywhere meanwhile.
  #foretell(mine, proceed) {
    if (!this.#isCurrent(mine)) return;
    this.view.foretell(this.#withFramesInside());
    if (this.#isCurrent(mine)) proceed();
  }

  #withFramesInside() {
    return [this, ...this.children.flatMap((child) => child.#withFramesInside())];
  }

  #ask(target, mine, proceed) {
    this.view.engine.requests.ask(this.view, this, target.href, this.isMain, (error, allow) => {
      this.view.later(() => {
        if (!this.#isCurrent(mine)) return;
        if (error === null && allow) return proceed();
        this.#arrive();
        this.#stay('was refused by the host');
      });
    });
  }

  // Whoever waits for the navigation before hears at once that it is overtaken: its answer will not come. A page or a host that goes
  // on by itself overtakes nobody: who waits has the document that comes last, as in a browser.
  #begin(done) {
    this.#isAwaited = done !== undefined;
    if (this.#isAwaited) {
      this.#end(OVERTAKEN);
      this.#hearsEnd = done;
      this.#hasCommitted = false;
    }
    this.moving = true;
    return ++this.#navigation;
  }

  #end(reason) {
    const hears = this.#hearsEnd;
    this.#hearsEnd = null;
    hears?.(reason);
  }

  // No document comes, and the old one stays: it is what comes last for those who have waited for it or for one before it, and they hear
  // so when it has loaded. Where none has come since they began to wait, none will.
  #stay(reason) {
    if (!this.#hasCommitted) this.#end(this.#isAwaited ? reason : OVERTAKEN);
    else if (this.document.isLoaded) this.#end(null);
  }

  #isCurrent(navigation) {
    return navigation === this.#navigation && this.view.alive;
  }

  #arrive() {
    this.moving = false;
    if (this.isMain) this.view.settled();
  }

  /** The host will never answer the load of a document: the old one stays. */
  dropped() {
    if (this.#asked !== this.#navigation) return; // it goes elsewhere already
    this.#navigation++;
    this.#arrive();
    if (!this.#isAwaited) this.#stay(OVERTAKEN);
  }

  /** Goes to another place of the same document, where the URL is one; at once, so that the page's next line sees it. */
  moveToFragment(target) {
    const { document } = this;
    if (!target.href.includes('#') || document === null || withoutHash(target.href) !== withoutHash(document.url)) return false;
    const from = document.url;
    document.changeUrl(target.href);
    if (from !== target.href) document.entry.hashChanged(from, target.href);
    return true;
  }

  #load(target, html, mine) {
    this.#asked = mine;
    this.#abortAll();
    const { view } = this;
    if (target.href === 'about:blank' && !this.isMain && this.document?.isInitial) return this.#keepInitial(mine);
    if (html !== null) return this.#commitLater(target.href, html, mine);
    if (target.scheme === 'about') return this.#commitLater(target.href, '', mine);
    if (target.scheme === 'data') {
      const [type, text] = readDataUrl(target.href);
      return this.#commitLater(target.href, asHtml(type, text), mine);
    }
    const parent = this.parent?.document;
    if (parent && !policyAllows(parent.policy, 'frame-src', target, parent.origin)) {
      parent.say('error', `Refused to load ${target.href} because it violates the document's Content Security Policy.`);
      return this.#commitLater(target.href, '', mine);
    }
    // A task later: the page first hears that its fetches were aborted.
    view.later(() => {
      if (!this.#isCurrent(mine)) return;
      view.engine.network.load(view, this, target, (error, status, headers, body, final) => {
        view.later(() => this.#arrived({ error, status, headers, body, url: final ?? target }, mine));
      });
    });
  }

  #arrived({ error, status, headers, body, url }, mine) {
    if (!this.#isCurrent(mine)) return;
    const { href } = url;
    if (error !== null) {
      this.view.say(this, 'error', `Failed to load ${href}: ${error}`);
      return this.#commit(href, '', null);
    }
    if (NO_NEW_DOCUMENT.has(status)) {
      this.#arrive();
      return this.#stay('gave no document');
    }
    const type = (findHeader(headers, 'content-type') ?? 'text/html').split(';')[0].trim().toLowerCase();
    const policy = parsePolicy(findHeader(headers, 'content-security-policy'));
    this.#commit(href, asHtml(type, textOf(body)), policy);
  }

  #commitLater(href, html, mine) {
    this.view.later(() => {
      if (this.#isCurrent(mine)) this.#commit(href, html, null);
    });
  }

  // What the page has made of the empty document stays.
  #keepInitial(mine) {
    const { document } = this;
    document.isInitial = false;
    document.later(() => {
      if (!this.#isCurrent(mine)) return;
      this.#arrive();
      document.runInitScripts(this.view.initScripts);
      this.#end(null);
    });
  }

  #commit(url, html, policy) {
    const { view } = this;
    this.document?.destroy();
    const document = this.#make(url);
    this.document = document;
    this.#hasCommitted = true;
    this.#arrive();
    if (policy !== null) document.policy = policy;
    document.loader = new Loader(document, () => {
      document.isLoaded = true;
      if (this.isMain) view.loaded();
      // A task later: a handler of the load event may have sent the frame elsewhere.
      document.later(() => {
        if (this.document === document && !this.moving) this.#end(null);
      });
    });
    if (this.isMain) view.committed(document);
    document.later(() => {
      document.runInitScripts(view.initScripts);
      if (this.isMain) view.runWaitingEvals();
      document.loader.run(html);
    });
  }

  /** Aborts what is loading here, fetches first; the document stays. */
  stop() {
    this.#navigation++;
    this.#arrive();
    this.#abortAll();
    this.#end('was stopped by the page');
  }

  #abortAll() {
    this.document?.fetches.abortAll();
    this.view.engine.requests.cancelOwner(this);
    for (const child of this.children) child.#abortAll();
  }

  /** Takes the frame out of its webview. */
  detach() {
    this.#navigation++;
    this.view.engine.requests.cancelOwner(this);
    if (this.parent !== null) this.#end(OVERTAKEN);
    this.document?.destroy();
    for (const child of [...this.children]) child.detach();
    this.view.frames.delete(this.id);
    if (this.parent === null) return;
    const at = this.parent.children.indexOf(this);
    if (at >= 0) this.parent.children.splice(at, 1);
    checkpoint();
  }
}

function asHtml(type, text) {
  if (/html|xml/.test(type)) return text;
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}
