// Structured clone, second half: the record of any realm becomes values of this one.
const VIEWS = { __proto__: null, DataView };
for (const name of ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
  'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']) {
  if (name in G) VIEWS[name] = G[name];
}

const primitive = (value) => {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value;
  throw domError('DataCloneError', 'The record of the message holds an object.');
};

const { add: addToSet } = Set.prototype;
class CloneReader {
  #at = 0;
  #made = [];
  #record;

  constructor(record) {
    this.#record = record;
  }

  #next() {
    return this.#record[this.#at++];
  }

  // The record may be made by a page of another origin: what is no primitive there is an object of its own, and stays out.
  #plain() {
    return primitive(this.#next());
  }

  #keep(value) {
    push(this.#made, value);
    return value;
  }

  read() {
    const kind = this.#next();
    switch (kind) {
      case T.plain:
        return this.#plain();
      case T.back:
        return this.#made[this.#next()];
      case T.object:
        return this.#readOwn(this.#keep({}));
      case T.array: {
        const array = this.#keep([]);
        array.length = this.#next();
        return this.#readOwn(array);
      }
      case T.dense:
        return this.#readDense();
      default:
        return this.#readRare(kind);
    }
  }

  #readRare(kind) {
    switch (kind) {
      case T.map:
        return this.#readMap();
      case T.set:
        return this.#readSet();
      case T.date:
        return this.#keep(new Date(this.#next()));
      case T.regexp:
        return this.#keep(new RegExp(this.#next(), this.#next()));
      case T.buffer:
        return this.#keep(typedBuffer(fromOuter(this.#next())));
      case T.view:
        return this.#readView();
      case T.error:
        return this.#readError();
      case T.blob:
        return this.#keep(new Blob([fromOuter(this.#next())], { type: this.#next() }));
      default:
        return this.#keep(Object(this.#plain()));
    }
  }

  // Defined, not assigned: a key named __proto__ is a key like any other.
  #readOwn(target) {
    const count = this.#next();
    for (let i = 0; i < count; i++) {
      const key = this.#next();
      define(target, key, { __proto__: null, value: this.read(), writable: true, enumerable: true, configurable: true });
    }
    return target;
  }

  #readDense() {
    const source = this.#next();
    const array = this.#keep([]);
    for (let i = 0; i < source.length; i++) putAt(array, i, primitive(source[i]));
    return array;
  }

  #readMap() {
    const map = this.#keep(new Map());
    for (let count = this.#next(); count > 0; count--) {
      const key = this.read();
      mapSet(map, key, this.read());
    }
    return map;
  }

  #readSet() {
    const set = this.#keep(new Set());
    for (let count = this.#next(); count > 0; count--) apply(addToSet, set, [this.read()]);
    return set;
  }

  #readView() {
    const name = this.#next();
    const offset = this.#next();
    const length = this.#next();
    const at = this.#made.length;
    push(this.#made, null); // the view came before its buffer
    const view = new VIEWS[name](this.read(), offset, length);
    this.#made[at] = view;
    return view;
  }

  #readError() {
    const name = this.#plain();
    const message = this.#plain();
    const stack = this.#plain();
    const hasCause = this.#next();
    const error = this.#keep(makeError(name, message ?? ''));
    if (message === undefined) delete error.message;
    define(error, 'stack', { __proto__: null, value: stack, writable: true, configurable: true });
    if (hasCause) hide(error, 'cause', this.read());
    return error;
  }
}

/** Makes the value of a record. */
const deserialize = (record) => new CloneReader(record).read();
