// One webview of the host: its frames, its evals, its end.
import { Frame } from './frame.mjs';
import { Out } from './kinds.mjs';

export class WebView {
  alive = true;
  isForetelling = false;
  frames = new Map();
  #committed = false;
  #isLoaded = false;
  #evals = [];
  #waiting = []; // for the load event
  #owed = new Set(); // answers to the kit that must come even if the webview goes

  constructor(engine, label, url, schemes, initScripts) {
    this.engine = engine;
    this.label = label;
    this.labelJson = JSON.stringify(label);
    this.schemes = new Set(schemes);
    this.initScripts = initScripts;
    this.main = new Frame(this, null, null);
    this.main.navigate(url);
  }

  /** The documents of these frames hear that they may be left. */
  foretell(frames) {
    this.isForetelling = true;
    try {
      for (const frame of frames) frame.document?.foretell();
    } finally {
      this.isForetelling = false;
    }
  }

  /** Queues a task of the webview itself. */
  later(run) {
    this.engine.loop.enqueue(this, run);
  }

  say(frame, level, text) {
    this.engine.wire.write(Out.said, JSON.stringify([this.label, frame.document?.url ?? '', level]), text);
  }

  // ---- the main frame's document

  committed(document) {
    this.#committed = true;
    this.#isLoaded = false;
    this.#tell('started', document.url);
  }

  loaded() {
    this.#isLoaded = true;
    this.#tell('finished', this.main.document.url);
    this.#wake();
  }

  #tell(state, url) {
    this.engine.wire.write(Out.page, JSON.stringify([this.label, state, url]));
  }

  #wake() {
    if (!this.#isLoaded || this.main.moving) return;
    for (const done of this.#waiting.splice(0)) done(true);
  }

  /** Calls `done(true)` when the document has loaded and no other is coming, `done(false)` when the webview goes. */
  whenLoaded(done) {
    this.#waiting.push(done);
    this.later(() => this.#wake());
  }

  /** Another document is no longer on its way. */
  settled() {
    this.later(() => this.#wake());
  }

  /** Makes an answer that is given once: by who calls it, or with the reason when the webview goes. */
  owe(answer) {
    const once = (...values) => {
      if (this.#owed.delete(once)) answer(...values);
    };
    once.gone = () => {
      if (this.#owed.delete(once)) answer('gone', 'was closed meanwhile');
    };
    this.#owed.add(once);
    return once;
  }

  // ---- what the host asks

  eval(source, done) {
    if (this.#committed) this.later(() => this.#runEval(source, done));
    else this.#evals.push([source, done]);
  }

  runWaitingEvals() {
    for (const [source, done] of this.#evals.splice(0)) this.later(() => this.#runEval(source, done));
  }

  #runEval(source, done) {
    const { document } = this.main;
    if (document === null || !document.alive) return done?.(null);
    this.engine.loop.current = document;
    const json = document.entry.evalScript(source, done !== null);
    done?.(json);
  }

  navigate(url, done) {
    this.main.navigate(url, { done });
  }

  reload(done) {
    this.main.navigate(this.main.document?.url ?? 'about:blank', { reload: true, done });
  }

  /** Ends the webview. */
  close() {
    if (!this.alive) return;
    this.main.detach();
    this.alive = false;
    for (const [, done] of this.#evals.splice(0)) done?.(null);
    for (const done of this.#waiting.splice(0)) done(false);
    for (const answer of [...this.#owed]) answer.gone();
  }
}
