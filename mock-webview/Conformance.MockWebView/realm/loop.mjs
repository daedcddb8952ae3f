// The event loop of all pages: tasks in order, microtasks drained after each, timers when their time has come.
// Under virtual time the clock jumps to the next timer as soon as nothing else can happen.
import { performance } from 'node:perf_hooks';

const SLICE = 8; // ms of tasks before input is looked at again
const JUMPS = 64; // jumps in a row without a word from the kit
const JUMPED = 10_000; // ms jumped in a row without a word from the kit
const POST_GRACE = 5; // ms in which a host may react to a posted message, which has no answer, before time jumps

// Drains the microtask queue from a clean stack; the only way to have HTML's checkpoint between two listeners.
export const checkpoint = () => process._tickCallback();

// The error may be a page's own object.
function messageOf(error) {
  try {
    return `${error?.message}`;
  } catch {
    return 'an error that cannot be told';
  }
}

export class Loop {
  #tasks = [];
  #at = 0;
  #scheduled = false;
  #running = false;
  #timeout = null;
  #jumps = 0;
  #jumped = 0;
  #posted = -Infinity;
  #flush;
  #atRest;
  /** What the pages wait for and only the outside can bring: answers of hosts, results of cryptography. */
  waiting = 0;
  /** The document whose task runs. */
  current = null;
  /** Set while input is being taken apart: a turn follows at once. */
  holding = false;

  constructor(clock, virtual, flush, atRest) {
    this.clock = clock;
    this.virtual = virtual;
    this.#flush = flush;
    this.#atRest = atRest;
  }

  /** Queues a task of a document, or of nobody. */
  enqueue(owner, run) {
    this.#tasks.push(owner, run);
    if (!this.#running && !this.holding) this.schedule();
  }

  /** Makes sure that a turn comes. */
  schedule() {
    if (this.#scheduled || this.#running) return;
    this.#scheduled = true;
    setImmediate(this.#immediate);
  }

  #immediate = () => {
    this.#scheduled = false;
    this.turn();
  };

  /** The kit has spoken: time may jump again. */
  heard() {
    this.#jumps = 0;
    this.#jumped = 0;
    this.#posted = -Infinity;
  }

  /** A page posted a message that a host may react to. */
  posted() {
    this.#posted = performance.now();
  }

  /** Runs tasks until none is left or the slice is over, then lets the output go. */
  turn() {
    if (this.#running) return;
    this.#running = true;
    this.holding = false;
    const end = performance.now() + SLICE;
    this.#addDue();
    while (this.#at < this.#tasks.length) {
      this.#run(this.#tasks[this.#at], this.#tasks[this.#at + 1]);
      this.#at += 2;
      if (performance.now() > end) break;
    }
    this.#running = false;
    if (this.#at < this.#tasks.length) {
      if (this.#at > 4096) this.#compact();
      this.schedule();
    } else {
      this.#tasks.length = 0;
      this.#at = 0;
      this.#rest();
    }
    this.#flush();
    if (this.#tasks.length === 0) this.#atRest();
  }

  #compact() {
    this.#tasks.splice(0, this.#at);
    this.#at = 0;
  }

  #run(owner, task) {
    if (owner !== null && !owner.alive) return;
    this.current = owner;
    try {
      task();
    } catch (error) {
      // Page code is guarded inside its realm: what ends here is a defect of this process, or a page that broke the guard.
      process.stderr.write(`realm: ${messageOf(error)}\n${new Error('here').stack}\n`);
    }
    checkpoint();
    this.current = null;
  }

  #addDue() {
    for (const timer of this.clock.takeDue()) this.#tasks.push(timer.owner, timer.callback);
  }

  #rest() {
    if (this.#timeout !== null) {
      clearTimeout(this.#timeout);
      this.#timeout = null;
    }
    const wait = this.clock.untilNext();
    if (wait < 0) return;
    if (wait === 0) {
      this.schedule();
      return;
    }
    const grace = this.#posted + POST_GRACE - performance.now();
    if (this.virtual && this.waiting === 0 && this.#jumps < JUMPS && this.#jumped + wait <= JUMPED && grace <= 0) {
      this.#jumps++;
      this.#jumped += wait;
      this.clock.jump(wait);
      this.schedule(); // through the event loop, so that input which has arrived comes first
      return;
    }
    this.#timeout = setTimeout(this.#timer, Math.min(wait, grace > 0 ? Math.max(1, grace) : wait));
  }

  #timer = () => {
    this.#timeout = null;
    this.turn();
  };
}
