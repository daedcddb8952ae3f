// AbortController and AbortSignal.
let abortSignal; // (signal, reason)
class AbortSignal extends EventTarget {
  #aborted = false;
  #reason = undefined;
  constructor(key) {
    illegal(key);
    super();
  }
  static {
    abortSignal = (signal, reason) => {
      if (signal.#aborted) return;
      signal.#aborted = true;
      signal.#reason = reason === undefined ? domError('AbortError', 'The operation was aborted.') : reason;
      fire(signal, new Event('abort'));
    };
  }
  get onabort() {
    return handlerOf(this, 'abort');
  }
  set onabort(value) {
    setHandler(this, 'abort', value);
  }
  get aborted() {
    return this.#aborted;
  }
  get reason() {
    return this.#reason;
  }
  throwIfAborted() {
    if (this.#aborted) throw this.#reason;
  }
  static abort(reason) {
    const signal = new AbortSignal(KEY);
    abortSignal(signal, reason);
    return signal;
  }
  static timeout(delay) {
    const signal = new AbortSignal(KEY);
    addTimer(() => abortSignal(signal, domError('TimeoutError', 'The operation timed out.')), delay, false, []);
    return signal;
  }
  static any(signals) {
    const joined = new AbortSignal(KEY);
    for (const signal of signals) {
      if (signal.aborted) {
        abortSignal(joined, signal.reason);
        break;
      }
      addListener(signal, 'abort', () => abortSignal(joined, signal.reason));
    }
    return joined;
  }
}
tag(AbortSignal, 'AbortSignal');
class AbortController {
  #signal = new AbortSignal(KEY);
  get signal() {
    return this.#signal;
  }
  abort(reason) {
    abortSignal(this.#signal, reason);
  }
}
tag(AbortController, 'AbortController');
