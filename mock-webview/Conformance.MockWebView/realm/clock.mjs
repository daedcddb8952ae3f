// The pages' clock: real time plus the jumps of virtual time, and the timers that wait for it, by time then by order.
import { performance } from 'node:perf_hooks';

export class Clock {
  #offset = 0;
  #timers = []; // sorted by due, then by order
  #order = 0;

  /** Milliseconds since the process began, jumps included. */
  now() {
    return performance.now() + this.#offset;
  }

  /** Milliseconds since 1970, jumps included. */
  wall() {
    return performance.timeOrigin + performance.now() + this.#offset;
  }

  /** How far jumps have led ahead of real time. */
  get offset() {
    return this.#offset;
  }

  /** Adds a timer: {owner, callback, due, order}. */
  add(owner, delay, callback) {
    const timer = { owner, callback, due: this.now() + delay, order: ++this.#order, dead: false };
    const timers = this.#timers;
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (timers[middle].due <= timer.due) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
    return timer;
  }

  /** Takes a timer out before its time. */
  remove(timer) {
    if (timer.dead) return;
    timer.dead = true;
    const at = this.#timers.indexOf(timer);
    if (at >= 0) this.#timers.splice(at, 1);
  }

  /** Takes all timers of an owner out. */
  removeAll(owner) {
    this.#timers = this.#timers.filter((timer) => {
      if (timer.owner === owner) timer.dead = true;
      return timer.owner !== owner;
    });
  }

  /** Milliseconds until the first timer, or -1 where none waits. */
  untilNext() {
    return this.#timers.length === 0 ? -1 : Math.max(0, this.#timers[0].due - this.now());
  }

  /** Moves the pages' time ahead. */
  jump(milliseconds) {
    this.#offset += milliseconds;
  }

  /** Takes the timers that are due. */
  takeDue() {
    const now = this.now();
    let count = 0;
    while (count < this.#timers.length && this.#timers[count].due <= now) count++;
    if (count === 0) return [];
    const due = this.#timers.splice(0, count);
    for (const timer of due) timer.dead = true;
    return due;
  }
}
