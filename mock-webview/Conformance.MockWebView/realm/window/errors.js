// DOMException, texts of values, and what happens to an error nobody catches.
const NATIVE_ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const DOM_CODES = {
  __proto__: null, IndexSizeError: 1, HierarchyRequestError: 3, InvalidCharacterError: 5, NotFoundError: 8, NotSupportedError: 9,
  InvalidStateError: 11, SyntaxError: 12, InvalidAccessError: 15, TypeMismatchError: 17, SecurityError: 18, NetworkError: 19,
  AbortError: 20, QuotaExceededError: 22, TimeoutError: 23, DataCloneError: 25,
};
class DOMException extends Error {
  #name;
  constructor(message = '', name = 'Error') {
    super(message);
    this.#name = String(typeof name === 'object' && name !== null ? (name.name ?? 'Error') : name);
  }
  get name() {
    return this.#name;
  }
  get code() {
    return DOM_CODES[this.#name] ?? 0;
  }
  static #isOne(value) {
    return #name in value;
  }
  static {
    isDomException = (value) => DOMException.#isOne(value);
  }
}
var isDomException;
tag(DOMException, 'DOMException');
const domError = (name, message) => new DOMException(message, name);
const makeError = (name, message) => (name in NATIVE_ERRORS ? new NATIVE_ERRORS[name](message) : domError(name, message));

/** A value as one line for people. */
function describe(value) {
  try {
    if (typeof value === 'string') return value;
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' || value === null) return String(value);
    if (value instanceof Error || bridge.brand(value) === 'Error') return `${value.name}: ${value.message}`;
    return toJson(value) ?? String(value);
  } catch {
    return '[unprintable]';
  }
}
/** A stack for people: the page's frames, not the WebView's. */
function stackOf(value) {
  try {
    if (typeof value !== 'object' || value === null || typeof value.stack !== 'string') return '';
    // A page may have its own split, and what it gives leaves the realm.
    return `${listJoin(listFilter(textSplit(value.stack, '\n'), (text) => !regexTest(OWN_FRAME, text)), '\n')}`;
  } catch {
    return '';
  }
}
const OWN_FRAME = /^\s+at .*(?:\bfile:\/\/|\bnode:|\bwebview:\d)|^\s+at new Promise \(<anonymous>\)$/;
const withStack = (value) => {
  const text = describe(value);
  const stack = stackOf(value);
  if (stack === '') return text;
  return textStarts(stack, text) ? stack : `${text}\n${stack}`;
};

/** Fires `error` at the window; where nobody prevents it, the kit hears of it. */
function reportError(error) {
  const event = new ErrorEvent('error', { message: describe(error), error, cancelable: true });
  if (fire(G, event)) bridge.say('uncaught', withStack(error));
}

// Page code entered from here; zero means that the stack is empty and microtasks may run.
let depth = 0;
/** Calls page code that must not throw into the outer process. */
const guarded = (f, self, ...args) => guardedWith(f, self, args);
function guardedWith(f, self, args) {
  depth++;
  try {
    return apply(f, self, args);
  } catch (error) {
    reportError(error);
    return undefined;
  } finally {
    depth--;
  }
}
function runScript(source, name) {
  depth++;
  try {
    bridge.runScript(source, name);
  } finally {
    depth--;
  }
}
/** HTML's microtask checkpoint after a callback. */
function checkpoint() {
  if (depth === 0) bridge.checkpoint();
}
