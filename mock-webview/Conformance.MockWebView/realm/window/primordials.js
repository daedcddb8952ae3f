// What the window APIs need of JavaScript, taken before any page code runs; the bridge, made safe to call.
const G = globalThis;
const {
  Object, Array, Promise, Map, Set, WeakMap, Symbol, String, Number, Boolean, Math, Date, RegExp, Error, EvalError,
  RangeError, ReferenceError, SyntaxError, TypeError, URIError, ArrayBuffer, Uint8Array, DataView, Proxy, BigInt,
} = G;
const indirectEval = G.eval;
const { parse: parseJson, stringify: toJson } = G.JSON;
const apply = G.Reflect.apply;
const uncurry = (method) => Function.prototype.call.bind(method);
const then = uncurry(Promise.prototype.then);
const promiseOf = uncurry(Promise.resolve);
const setBytes = uncurry(Uint8Array.prototype.set);
const sliceBytes = uncurry(Uint8Array.prototype.slice);
const typedLength = uncurry(
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length').get,
);
const KEY = Symbol('webview'); // opens constructors that pages must not call

// No exception of the outer process may reach a page, not even a stack overflow inside the bridge.
const safe = (f) => (a, b, c, d, e, g) => {
  try {
    return f(a, b, c, d, e, g);
  } catch (error) {
    throw new RangeError(`The WebView failed: ${error.message}`);
  }
};
const bridge = { __proto__: null };
for (const name of Object.keys(rawBridge)) bridge[name] = safe(rawBridge[name]);

/** Bytes of the outer process as bytes of this realm. */
const fromOuter = (outer) => {
  const own = new Uint8Array(typedLength(outer));
  setBytes(own, outer);
  return own;
};
const isBuffer = (v) => typeof v === 'object' && v !== null && (ArrayBuffer.isView(v) || bridge.brand(v) === 'ArrayBuffer');
const viewOf = (v) => (ArrayBuffer.isView(v) ? new Uint8Array(v.buffer, v.byteOffset, v.byteLength) : new Uint8Array(v));
const copyOf = (v) => sliceBytes(viewOf(v));

// While no page code has run, nobody can have put anything on Object.prototype: a plain descriptor is read much faster.
let isFresh = true;
const define = Object.defineProperty;
const describeProperty = (own) => (isFresh ? own : { __proto__: null, ...own });
const hide = (target, name, value) =>
  define(target, name, describeProperty({ value, writable: true, configurable: true, enumerable: false }));
const accessor = (target, name, get, set, configurable = true) =>
  define(target, name, describeProperty({ get, set, enumerable: true, configurable }));
const replaceable = (name, get) =>
  accessor(G, name, get, (value) => define(G, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true }));
const tag = (type, name) => define(type.prototype, Symbol.toStringTag, describeProperty({ value: name, configurable: true }));
/** Numbers that an interface shows on itself and on its objects. */
const constants = (type, values) => {
  for (const name of Object.keys(values)) {
    define(type, name, describeProperty({ value: values[name], enumerable: true }));
    define(type.prototype, name, describeProperty({ value: values[name], enumerable: true }));
  }
};
const illegal = (key) => {
  if (key !== KEY) throw new TypeError('Illegal constructor');
};
const need = (count, wanted) => {
  if (count < wanted) throw new TypeError('Not enough arguments');
};
