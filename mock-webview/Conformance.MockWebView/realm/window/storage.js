// localStorage and sessionStorage.
class Storage {
  #area;
  constructor(key, area) {
    illegal(key);
    this.#area = area;
  }
  get length() { return bridge.storage(this.#area, 'length'); }
  key(index) { return bridge.storage(this.#area, 'key', Number(index)); }
  getItem(name) { return bridge.storage(this.#area, 'get', String(name)); }
  setItem(name, value) {
    need(arguments.length, 2);
    if (!bridge.storage(this.#area, 'set', String(name), String(value))) throw domError('QuotaExceededError', 'The quota has been exceeded.');
  }
  removeItem(name) { bridge.storage(this.#area, 'remove', String(name)); }
  clear() { bridge.storage(this.#area, 'clear'); }
}
tag(Storage, 'Storage');
// Items are properties too.
const makeStorage = (area) => {
  const own = new Storage(KEY, area);
  return new Proxy(own, {
    get(_, key) {
      if (key in Storage.prototype) {
        const found = own[key];
        return typeof found === 'function' && key !== 'constructor' ? (...args) => apply(found, own, args) : found;
      }
      return typeof key === 'string' ? (own.getItem(key) ?? undefined) : undefined;
    },
    set(_, key, value) {
      own.setItem(key, value);
      return true;
    },
    has: (_, key) => key in Storage.prototype || (typeof key === 'string' && own.getItem(key) !== null),
    deleteProperty(_, key) {
      own.removeItem(key);
      return true;
    },
    ownKeys: () => Array.from({ length: own.length }, (_, index) => own.key(index)),
    getOwnPropertyDescriptor(_, key) {
      const value = typeof key === 'string' ? own.getItem(key) : null;
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
};
for (const [name, area] of [['localStorage', 'local'], ['sessionStorage', 'session']]) {
  let made = null;
  accessor(G, name, () => {
    if (bridge.origin() === 'null') throw domError('SecurityError', 'The operation is insecure.');
    return (made ??= makeStorage(area));
  });
}
