// Brings a document from its text to its load event: parser steps, scripts of all kinds, what the load event waits for.
import { checkpoint } from './loop.mjs';

export class Loader {
  #document;
  #blockers = 1; // the parser itself
  #deferred = [];
  #next;
  #done;
  #isOver = false;

  constructor(document, done) {
    this.#document = document;
    this.#done = done;
  }

  /** Holds the load event back; gives the function that lets go, once. */
  block() {
    if (this.#isOver) return () => {};
    this.#blockers++;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#unblock();
    };
  }

  #unblock() {
    if (--this.#blockers > 0) return;
    const document = this.#document;
    document.later(() => {
      if (this.#blockers > 0 || this.#isOver) return; // something began to load meanwhile
      this.#isOver = true;
      document.entry.complete();
      checkpoint();
      this.#done?.();
    });
  }

  run(html) {
    this.#next = this.#document.entry.parse(html);
    this.#step();
  }

  #step = () => {
    const document = this.#document;
    while (document.alive) {
      const found = this.#next();
      checkpoint();
      if (found === null) return this.#runDeferred();
      if (this.#start(found[0], found[1])) return;
    }
  };

  // Gives true where the parser must wait.
  #start(kind, element) {
    const { entry } = this.#document;
    switch (kind) {
      case 'inline':
        entry.runElement(element, entry.textOf(element), this.#document.url);
        checkpoint();
        return false;
      case 'blocking':
        this.#fetchClassic(element, this.#step);
        return true;
      case 'deferred':
        this.#deferred.push(this.#fetchAhead(element));
        return false;
      case 'async': {
        const release = this.block();
        this.#fetchClassic(element, release);
        return false;
      }
      case 'module':
        this.#deferred.push((next) => this.#runModule(element, next));
        return false;
      default: {
        const release = this.block();
        this.#runModule(element, release); // an asynchronous module
        return false;
      }
    }
  }

  #fetchClassic(element, then) {
    const run = this.#fetchAhead(element);
    run(then);
  }

  // Fetches at once; the function it gives runs the script when its turn has come and its text is there.
  #fetchAhead(element) {
    const document = this.#document;
    let result = null;
    let waiting = null;
    const settle = () => {
      const { entry } = document;
      const [ok, text] = result;
      if (ok) entry.runElement(element, text, entry.srcOf(element));
      checkpoint();
      entry.scriptLoaded(element, ok);
      checkpoint();
      waiting();
    };
    document.fetches.loadText(document.entry.srcOf(element), (ok, text) => {
      result = [ok, text];
      if (waiting !== null) settle();
    });
    return (then) => {
      waiting = then;
      if (result !== null) settle();
    };
  }

  #runModule(element, then) {
    const { entry, modules } = this.#document;
    const src = entry.srcOf(element);
    const done = (ok) => {
      entry.scriptLoaded(element, ok);
      checkpoint();
      then();
    };
    if (src !== '') modules.runUrl(src, done);
    else modules.runInline(entry.textOf(element), done);
  }

  #runDeferred() {
    const document = this.#document;
    if (!document.alive) return;
    document.entry.interactive();
    checkpoint();
    const list = this.#deferred;
    const next = () => {
      if (!document.alive) return;
      const run = list.shift();
      if (run !== undefined) return run(next);
      document.entry.contentLoaded();
      checkpoint();
      if (document.alive) this.#unblock();
    };
    next();
  }
}
