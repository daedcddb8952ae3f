// What a document asks of the network: its page's fetches, until they end or it is left, and its scripts and style sheets.
import { checkpoint } from './loop.mjs';
import { parseUrl } from './urls.mjs';

const LOST = { status: 0, headers: '', url: '', type: '', body: null, redirected: false };

export class Fetches {
  #open = new Map();
  #next = 0;
  #document;

  constructor(document) {
    this.#document = document;
  }

  /** A page's fetch; `done(error, status, headers, url, type, body, redirected)` as a task. */
  fetch({ url, method, mode, headers, body, redirect }, done) {
    if (!this.#document.alive) return 0;
    const number = ++this.#next;
    const state = { number: 0 };
    const entry = { state, done };
    this.#open.set(number, entry);
    const request = { view: this.#document.view, url: parseUrl(url, ''), method, mode, headers, body, redirect, state };
    this.#document.engine.network.fetch(this.#document, request, (error, answer = LOST) => {
      if (!this.#open.delete(number)) return;
      this.#document.later(() => done(error, answer.status, answer.headers, answer.url, answer.type, answer.body, answer.redirected));
    });
    return number;
  }

  abort(number) {
    const entry = this.#open.get(number);
    if (entry === undefined) return;
    this.#open.delete(number);
    this.#document.engine.network.cancel(entry.state);
  }

  /** Aborts all fetches, as an engine does on the way out; the page hears of it while it still can. */
  abortAll() {
    const all = [...this.#open];
    for (const [number, { done }] of all) {
      this.abort(number);
      this.#document.later(() => done('Load failed', 0, '', '', '', null, false));
    }
    this.#document.engine.requests.cancelOwner(this.#document, (done) => done('Load failed'));
  }

  /** The text of a classic script or a style sheet; `done(ok, text)` as a task. */
  loadText(url, done) {
    const target = parseUrl(url, this.#document.baseUrl);
    if (target === null) return void this.#document.later(() => done(false, ''));
    const request = {
      view: this.#document.view, url: target, method: 'GET', mode: 'no-cors', headers: '', body: null, state: {}, isResource: true,
    };
    this.#document.engine.network.fetch(this.#document, request, (error, answer = LOST) => {
      const from = answer.hidden ?? answer;
      const ok = error === null && from.status < 400;
      this.#document.later(() => done(ok, ok ? textOf(from.body) : ''));
    });
  }

  /** A style sheet, which the load event waits for; nothing is made of it. */
  loadStyle(url, done) {
    const release = this.#document.loader.block();
    this.loadText(url, (ok) => {
      done(ok);
      checkpoint();
      release();
    });
  }

  /** Forgets a page's fetches: nothing of it runs any more. */
  clear() {
    this.#open.clear();
  }
}

/** A body as text, the way scripts and documents are read. */
export function textOf(body) {
  if (body === null) return '';
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
