// Requests that have left for the kit and wait for its answer.
import { Out } from './kinds.mjs';

export class Requests {
  #open = new Map(); // number → {owner, view, done, held}
  #next = 0;
  #wire;
  #loop;

  constructor(wire, loop) {
    this.#wire = wire;
    this.#loop = loop;
  }

  /** Sends a request. `done(error, status, headers, body)` is called once, outside any task, unless it is cancelled. */
  send(request, done) {
    const { view, owner, toHost, frameUrl, method, url, headers, body } = request;
    const number = this.#add(view, owner, done);
    const head = `[${number},${toHost ? 1 : 0},${view.labelJson},${JSON.stringify(frameUrl)},${JSON.stringify(method)},` +
      `${JSON.stringify(url)},${JSON.stringify(headers)}]`;
    this.#wire.write(Out.request, head, body);
    return number;
  }

  /** Asks the host whether a navigation may go on; `done(error, allow)`. */
  ask(view, owner, url, mainFrame, done) {
    const number = this.#add(view, owner, done);
    this.#wire.write(Out.navigating, JSON.stringify([number, view.label, url, mainFrame]));
    return number;
  }

  #add(view, owner, done) {
    const number = ++this.#next;
    this.#open.set(number, { view, owner, done, held: true });
    this.#loop.waiting++;
    return number;
  }

  #take(number) {
    const entry = this.#open.get(number);
    if (entry === undefined) return null;
    this.#open.delete(number);
    if (entry.held) this.#loop.waiting--;
    return entry;
  }

  answer(number, status, headers, body) {
    this.#take(number)?.done(null, status, headers, body);
  }

  fail(number, message) {
    this.#take(number)?.done(message);
  }

  allow(number, allow) {
    this.#take(number)?.done(null, allow);
  }

  /** Nobody will answer: the page waits for ever, but time need not. */
  dropped(number) {
    const entry = this.#open.get(number);
    if (entry === undefined || !entry.held) return;
    entry.held = false;
    this.#loop.waiting--;
    entry.owner.dropped?.();
  }

  /** Forgets a request, and says so to the host. */
  cancel(number) {
    const entry = this.#take(number);
    if (entry === null) return;
    this.#wire.write(Out.cancelled, JSON.stringify([number, entry.view.label]));
  }

  /** Cancels an owner's requests and calls `each` with what waited for them. */
  cancelOwner(owner, each) {
    for (const [number, entry] of [...this.#open]) {
      if (entry.owner !== owner) continue;
      this.cancel(number);
      each?.(entry.done);
    }
  }

  /** Forgets everything without a word: the session is over. */
  clear() {
    for (const number of [...this.#open.keys()]) this.#take(number);
  }
}
