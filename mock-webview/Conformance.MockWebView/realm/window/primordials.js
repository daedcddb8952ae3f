// What the window APIs need of JavaScript, taken before any page code runs; the bridge, made safe to call.
const G = globalThis;
const {
  Object, Array, Promise, Map, Set, WeakMap, Symbol, String, Number, Boolean, Date, RegExp, Error, EvalError,
  RangeError, ReferenceError, SyntaxError, TypeError, URIError, ArrayBuffer, Uint8Array, DataView, Proxy, BigInt,
} = G;
const indirectEval = G.eval;
const { parse: parseJson, stringify: toJson } = G.JSON;
const { apply, construct, ownKeys, defineProperty: tryDefine, deleteProperty: tryDelete } = G.Reflect;
const {
  keys: keysOf, assign, freeze, hasOwn, getOwnPropertyDescriptor: descriptorOf, getPrototypeOf: prototypeOf, setPrototypeOf,
  defineProperty: define, defineProperties, getOwnPropertyDescriptors: descriptorsOf,
} = Object;
const { floor, max } = G.Math;
const { isArray, prototype: lists } = Array;
const { prototype: objects } = Object;
const { isView } = ArrayBuffer;
const { fromCharCode, fromCodePoint, prototype: texts } = String;

// Methods as they were: by the time one is called, a page may have put its own in its place, or one that throws. Each costs every
// document a little, so what is seldom called is held as it is, for 'apply'.
const uncurry = (method) => G.Function.prototype.call.bind(method);
const then = uncurry(Promise.prototype.then);
const promiseOf = uncurry(Promise.resolve);
const { reject: rejectOf } = Promise;
const promiseWith = (value) => promiseOf(Promise, value);
// Who waits for one of ours asks no Symbol.species.
const unasked = (promise) => define(promise, 'constructor', { __proto__: null, value: undefined });
const promiseOurs = (value) => unasked(new Promise((resolve) => resolve(value)));
const rejectionWith = (reason) => apply(rejectOf, Promise, [reason]);
const textLower = uncurry(texts.toLowerCase);
const textSlice = uncurry(texts.slice);
const textStarts = uncurry(texts.startsWith);
const textHas = uncurry(texts.includes);
const textIndex = uncurry(texts.indexOf);
const textTrim = uncurry(texts.trim);
const textSplit = uncurry(texts.split); // at texts, never at expressions
const textReplaceAll = uncurry(texts.replaceAll); // texts by texts
const { toUpperCase, toWellFormed } = texts;
const textUpper = (text) => apply(toUpperCase, text, []);
const listIndex = uncurry(lists.indexOf);
const listJoin = uncurry(lists.join);
const { pop: popOf, shift: shiftOf, sort: sortOf, toSpliced } = lists;
const pop = (list) => apply(popOf, list, []);
const shift = (list) => apply(shiftOf, list, []);
// A page may put a setter at an index of a prototype, or a prototype behind a prototype: where there is any, items are defined.
const putAt = (list, at, item) => {
  if (prototypeOf(lists) !== objects || at in lists) {
    define(list, at, { __proto__: null, value: item, writable: true, enumerable: true, configurable: true });
  } else list[at] = item;
};
function push(list) {
  for (let i = 1; i < arguments.length; i++) putAt(list, list.length, arguments[i]);
}
const listCopy = (list) => apply(toSpliced, list, [0, 0]); // which asks for no Symbol.species
const listSort = (list, compare) => apply(sortOf, list, [compare]);
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const mapHas = uncurry(Map.prototype.has);
const mapDelete = uncurry(Map.prototype.delete);
const mapEach = uncurry(Map.prototype.forEach);
const weakGet = uncurry(WeakMap.prototype.get);
const weakSet = uncurry(WeakMap.prototype.set);
const regexExec = uncurry(RegExp.prototype.exec);
const regexTest = (regex, text) => regexExec(regex, text) !== null;
const setBytes = uncurry(Uint8Array.prototype.set);
const sliceBytes = uncurry(Uint8Array.prototype.slice);
const getterOf = (holder, name) => descriptorOf(holder, name).get;
const typed = prototypeOf(Uint8Array.prototype);
const typedName = uncurry(getterOf(typed, Symbol.toStringTag)); // undefined of a DataView
const typedLength = uncurry(getterOf(typed, 'length'));
const typedBuffer = uncurry(getterOf(typed, 'buffer'));
const typedOffset = uncurry(getterOf(typed, 'byteOffset'));
const typedBytes = uncurry(getterOf(typed, 'byteLength'));
const dataBuffer = getterOf(DataView.prototype, 'buffer');
const dataOffset = getterOf(DataView.prototype, 'byteOffset');
const dataBytes = getterOf(DataView.prototype, 'byteLength');
const KEY = Symbol('webview'); // opens constructors that pages must not call

// No exception of the outer process may reach a page, not even a stack overflow inside the bridge.
const safe = (f) => (a, b, c, d, e, g, h) => {
  try {
    return f(a, b, c, d, e, g, h);
  } catch (error) {
    throw new RangeError(`The WebView failed: ${error.message}`);
  }
};
const bridge = { __proto__: null };
for (const name of keysOf(rawBridge)) bridge[name] = safe(rawBridge[name]);

/** Bytes of the outer process as bytes of this realm. */
const fromOuter = (outer) => {
  const own = new Uint8Array(typedLength(outer));
  setBytes(own, outer);
  return own;
};
const isBuffer = (v) => typeof v === 'object' && v !== null && (isView(v) || bridge.brand(v) === 'ArrayBuffer');
const viewOf = (v) => {
  if (!isView(v)) return new Uint8Array(v);
  if (typedName(v) !== undefined) return new Uint8Array(typedBuffer(v), typedOffset(v), typedBytes(v));
  return new Uint8Array(apply(dataBuffer, v, []), apply(dataOffset, v, []), apply(dataBytes, v, []));
};
const copyOf = (v) => fromOuter(viewOf(v));

// While no page code has run, nobody can have put anything on Object.prototype: a plain descriptor is read much faster.
let isFresh = true;
const describeProperty = (plain) => (isFresh ? plain : { __proto__: null, ...plain });
const hide = (target, name, value) =>
  define(target, name, describeProperty({ value, writable: true, configurable: true, enumerable: false }));
const accessor = (target, name, get, set, configurable = true) =>
  define(target, name, describeProperty({ get, set, enumerable: true, configurable }));
const replaceable = (name, get) =>
  accessor(G, name, get, (value) => define(G, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true }));
const tag = (type, name) => define(type.prototype, Symbol.toStringTag, describeProperty({ value: name, configurable: true }));
/** Numbers that an interface shows on itself and on its objects. */
const constants = (type, values) => {
  for (let names = keysOf(values), i = 0; i < names.length; i++) {
    const name = names[i];
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
