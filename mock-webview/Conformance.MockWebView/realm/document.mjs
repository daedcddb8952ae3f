// One document: its realm, its URL and origin, what it waits for, and what it asks of the world.
import { Decoders } from './codecs.mjs';
import { Keys } from './crypto.mjs';
import { Fetches } from './fetches.mjs';
import { checkpoint } from './loop.mjs';
import { Modules } from './modules.mjs';
import { Out } from './kinds.mjs';
import { isSamePlace, parseUrl } from './urls.mjs';

/** Why a document never came that nobody waits for any more. */
export const OVERTAKEN = 'was overtaken by another navigation';
const DEAD_ORIGIN = 'null';

export class PageDocument {
  alive = true;
  /** Whether it is the empty document that a frame has before it goes anywhere. */
  isInitial = false;
  /** Whether its load event has fired. */
  isLoaded = false;
  /** Set while the page hears that it is left, or may be: it goes nowhere else meanwhile. */
  isLeaving = false;
  policy = null;
  referrer = '';
  scripting = true;
  decoders = new Decoders();
  keys = new Keys();
  fetches = new Fetches(this);
  modules = new Modules(this);
  #isLeft = false;
  #timers = new Map();
  #nextTimer = 0;
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
    if (frame === undefined || target === null || !frame.mayBeNavigatedBy(this) || frame.document?.isLeaving || this.frame.view.isForetelling) return;
    if (!frame.moveToFragment(target)) this.later(() => frame.navigate(target.href, { byPage: true, referrer: this }));
  }

  reload() {
    if (this.isLeaving || this.frame.view.isForetelling) return;
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

  /** The page hears that it may be left. */
  foretell() {
    if (!this.alive || this.isLeaving) return;
    this.isLeaving = true;
    try {
      this.entry.beforeUnload();
      checkpoint();
    } finally {
      this.isLeaving = false;
    }
  }

  /** The document is left: nothing of it runs any more. */
  destroy() {
    if (!this.alive || this.#isLeft) return; // its own handlers may take its frame away
    this.#isLeft = true;
    this.isLeaving = true;
    this.entry.unload();
    checkpoint();
    // Its frames hear of it next, while it can still be spoken to.
    this.#detachFrames();
    this.alive = false;
    this.engine.collector.documentLeft();
    this.engine.clock.removeAll(this);
    this.fetches.clear();
    this.engine.requests.cancelOwner(this);
    for (const evaluation of [...this.#evaluations]) evaluation('gone', '', '');
    this.#detachFrames(); // what those before have made on their way out
  }

  #detachFrames() {
    for (const child of [...this.frame.children]) child.detach();
  }
}
