// localStorage and sessionStorage.
const storageAreas = new WeakMap(); // what a page holds is a proxy, and yet a Storage
function areaOf(storage) {
  const area = weakGet(storageAreas, storage);
  if (area === undefined) throw new TypeError('Illegal invocation');
  return area;
}
class Storage {
  constructor(key, area) {
    illegal(key);
    weakSet(storageAreas, this, area);
  }
  get length() { return bridge.storage(areaOf(this), 'length'); }
  key(index) { return bridge.storage(areaOf(this), 'key', Number(index)); }
  getItem(name) { return bridge.storage(areaOf(this), 'get', String(name)); }
  setItem(name, value) {
    need(arguments.length, 2);
    if (!bridge.storage(areaOf(this), 'set', String(name), String(value))) throw domError('QuotaExceededError', 'The quota has been exceeded.');
  }
  removeItem(name) { bridge.storage(areaOf(this), 'remove', String(name)); }
  clear() { bridge.storage(areaOf(this), 'clear'); }
}
tag(Storage, 'Storage');
// Items are properties too.
const numbersTo = (count) => {
  const list = [];
  for (let i = 0; i < count; i++) push(list, i);
  return list;
};
const makeStorage = (area) => {
  const own = new Storage(KEY, area);
  const shown = new Proxy(own, {
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
    ownKeys: () => listMap(numbersTo(own.length), (index) => own.key(index)),
    getOwnPropertyDescriptor(_, key) {
      const value = typeof key === 'string' ? own.getItem(key) : null;
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
  weakSet(storageAreas, shown, area);
  return shown;
};
for (const { 0: name, 1: area } of [['localStorage', 'local'], ['sessionStorage', 'session']]) {
  let made = null;
  accessor(G, name, () => {
    if (bridge.origin() === 'null') throw domError('SecurityError', 'The operation is insecure.');
    return (made ??= makeStorage(area));
  });
}
