// One document: its realm, its URL and origin, what it waits for, and what it asks of the world.
import { Decoders } from './codecs.mjs';
import { Keys } from './crypto.mjs';
import { checkpoint } from './loop.mjs';
import { Modules } from './modules.mjs';
import { Out } from './kinds.mjs';
import { isSamePlace, parseUrl } from './urls.mjs';

/** Why a document never came that nobody waits for any more. */
export const OVERTAKEN = 'was overtaken by another navigation';
const DEAD_ORIGIN = 'null';
const LOST = { status: 0, headers: '', url: '', type: '', body: null, redirected: false };

export class PageDocument {
  alive = true;
  /** Whether it is the empty document that a frame has before it goes anywhere. */
  isInitial = false;
  /** Whether its load event has fired. */
  isLoaded = false;
  policy = null;
  referrer = '';
  scripting = true;
  decoders = new Decoders();
  keys = new Keys();
  modules = new Modules(this);
  #timers = new Map();
  #nextTimer = 0;
  #fetches = new Map();
  #nextFetch = 0;
  #functions = new Map();
  #evaluations = new Set();

  /** @param place {frame, url, origin, originKey, baseUrl} */
  constructor(engine, place) {
    this.engine = engine;
    Object.assign(this, place);
    this.view = place.frame.view;
    this.realm = engine.pool.take();
    this.realm.document = this;
    this.entry = this.realm.entry;
    this.global = this.realm.global;
    engine.track(this);
    this.entry.attach(this.frame.isMain);
  }

  /** Queues a task of this document. */
  later(run) {
    this.engine.loop.enqueue(this, run);
  }

  say(level, text) {
    this.engine.wire.write(Out.said, JSON.stringify([this.view.label, this.url, level]), text);
  }

  /** Gives the document another URL of its own place, as its page's history may; gives whether it has it. */
  rewriteUrl(text) {
    const target = parseUrl(`${text}`, '');
    if (target === null || !isSamePlace(parseUrl(this.url, ''), target)) return false;
    this.changeUrl(target.href);
    return true;
  }

  changeUrl(url) {
    if (this.baseUrl === this.url) this.baseUrl = url;
    this.url = url;
  }

  // ---- scripts

  /** Runs a classic script as one callback of this realm; what it throws is reported in the page. */
  runScript(source, name) {
    if (!this.scripting) return;
    let compiled;
    try {
      compiled = this.engine.compile(source, name);
    } catch (error) {
      this.entry.report(this.entry.makeError(error.name, error.message));
      return;
    }
    try {
      compiled.runInContext(this.global, { displayErrors: false });
    } catch (error) {
      this.entry.report(error instanceof Error ? this.entry.makeError(error.name, error.message) : error);
    }
  }

  runInitScripts(scripts) {
    for (const script of scripts) {
      if (!script.all && !this.frame.isMain) continue;
      this.runScript(script.source, 'init-script');
      checkpoint();
    }
  }

  /** Calls a kit's function with a text; `done(outcome, text, stack)` with outcome 'ok', 'threw' or 'gone'. */
  evaluate(name, source, argument, done) {
    let target = this.#functions.get(name);
    if (target === undefined) {
      try {
        const script = this.engine.compile(`(${source}\n)`, name);
        target = script.runInContext(this.global, { displayErrors: false });
      } catch (error) {
        const own = error instanceof Error;
        done('threw', own ? `${error.name}: ${error.message}` : this.entry.describe(error), '');
        return;
      }
      this.#functions.set(name, target);
    }
    const evaluation = (outcome, text, stack) => {
      if (this.#evaluations.delete(evaluation)) done(outcome, text, stack);
    };
    this.#evaluations.add(evaluation);
    this.entry.evaluate(target, argument, evaluation);
  }

  // ---- timers

  addTimer(delay, callback) {
    if (!this.alive) return 0; // another document may still hold functions of this one
    const number = ++this.#nextTimer;
    this.#timers.set(number, this.engine.clock.add(this, delay, () => {
      // Cleared by a timer that was due with it.
      if (this.#timers.delete(number)) callback();
    }));
    return number;
  }

  clearTimer(number) {
    const timer = this.#timers.get(number);
    if (timer === undefined) return;
    this.#timers.delete(number);
    this.engine.clock.remove(timer);
  }

  // ---- the world

  /** The handler behind window.ipc. */
  post(text) {
    if (!this.alive) return;
    const top = this.view.main.document?.url ?? this.url;
    const caller = this.engine.profile.topCaller ? top : this.url;
    this.engine.wire.write(Out.message, JSON.stringify([this.view.label, caller, top]), text);
    this.engine.loop.posted();
  }

  /** A page's fetch; `done(error, status, headers, url, type, body, redirected)` as a task. */
  fetch({ url, method, mode, headers, body, redirect }, done) {
    if (!this.alive) return 0;
    const number = ++this.#nextFetch;
    const state = { number: 0 };
    const entry = { state, done };
    this.#fetches.set(number, entry);
    const request = { view: this.view, url: parseUrl(url, ''), method, mode, headers, body, redirect, state };
    this.engine.network.fetch(this, request, (error, answer = LOST) => {
      if (!this.#fetches.delete(number)) return;
      this.later(() => done(error, answer.status, answer.headers, answer.url, answer.type, answer.body, answer.redirected));
    });
    return number;
  }

  abort(number) {
    const entry = this.#fetches.get(number);
    if (entry === undefined) return;
    this.#fetches.delete(number);
    this.engine.network.cancel(entry.state);
  }

  /** Aborts all fetches, as an engine does on the way out; the page hears of it while it still can. */
  abortFetches() {
    const all = [...this.#fetches];
    for (const [number, { done }] of all) {
      this.abort(number);
      this.later(() => done('Load failed', 0, '', '', '', null, false));
    }
    this.engine.requests.cancelOwner(this, (done) => done('Load failed'));
  }

  /** The text of a classic script or a style sheet; `done(ok, text)` as a task. */
  loadText(url, done) {
    const target = parseUrl(url, this.baseUrl);
    if (target === null) return void this.later(() => done(false, ''));
    const request = {
      view: this.view, url: target, method: 'GET', mode: 'no-cors', headers: '', body: null, state: {}, isResource: true,
    };
    this.engine.network.fetch(this, request, (error, answer = LOST) => {
      const from = answer.hidden ?? answer;
      const ok = error === null && from.status < 400;
      this.later(() => done(ok, ok ? textOf(from.body) : ''));
    });
  }

  /** A style sheet, which the load event waits for; nothing is made of it. */
  loadStyle(url, done) {
    const release = this.loader.block();
    this.loadText(url, (ok) => {
      done(ok);
      checkpoint();
      release();
    });
  }

  subtle(operation, flat, done) {
    this.engine.loop.waiting++;
    this.keys.run(operation, flat).then((answer) => {
      this.engine.loop.waiting--;
      this.later(() => done(...answer));
    });
  }

  // ---- other frames

  /** The global object of a frame's document, if this document may touch it. */
  globalOf(frame) {
    if (frame === undefined) return undefined;
    const other = frame.current();
    return other.originKey === this.originKey ? other.global : undefined;
  }

  postMessage(frame, record, target) {
    const to = frame?.document;
    if (to === undefined || to === null) return;
    const { origin, originKey } = this;
    const source = this.frame.id;
    this.engine.loop.enqueue(to, () => {
      if (target === '*' || (target === '/' ? to.originKey === originKey : to.origin === target)) {
        to.entry.message(record, origin === DEAD_ORIGIN ? 'null' : origin, source);
      }
    });
  }

  navigate(frame, url) {
    const target = parseUrl(url, this.baseUrl);
    if (frame === undefined || target === null || !frame.mayBeNavigatedBy(this)) return;
    if (!frame.moveToFragment(target)) this.later(() => frame.navigate(target.href, { byPage: true, referrer: this }));
  }

  reload() {
    this.later(() => this.frame.navigate(this.url, { byPage: true, reload: true }));
  }

  attachFrame(element, name) {
    return this.frame.attach(element, name).id;
  }

  loadFrame(frame, url, html, sandbox) {
    if (frame === undefined) return;
    const release = this.loader.block();
    frame.sandbox = sandbox === null ? null : new Set(sandbox.toLowerCase().split(/\s+/).filter(Boolean));
    const done = (reason) => {
      if (this.alive) this.later(() => {
        if (reason !== OVERTAKEN) this.entry.frameLoaded(frame.element);
        checkpoint();
        release();
      });
    };
    this.later(() => frame.navigate(url, { html, byPage: true, done }));
  }

  // ---- the end

  /** The document is left: nothing of it runs any more. */
  destroy() {
    if (!this.alive) return;
    this.entry.unload();
    checkpoint();
    this.alive = false;
    this.engine.collector.documentLeft();
    this.engine.clock.removeAll(this);
    this.#fetches.clear();
    this.engine.requests.cancelOwner(this);
    for (const evaluation of [...this.#evaluations]) evaluation('gone', '', '');
    for (const child of [...this.frame.children]) child.detach();
  }
}

/** A body as text, the way scripts and documents are read. */
export function textOf(body) {
  if (body === null) return '';
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
