// Other frames' windows: the same object however often that frame navigates, open to its own origin, shut to others.
const windowIds = new WeakMap(); // window proxy → frame id
const windowsById = { __proto__: null };
const OPEN_TO_ALL = ['window', 'self', 'location', 'close', 'closed', 'focus', 'blur', 'frames', 'length', 'top', 'opener', 'parent', 'postMessage'];
const denied = () => domError('SecurityError', 'Blocked a frame from accessing a cross-origin frame. Protocols, domains, and ports must match.');

/** The window of a frame. */
function windowFor(id) {
  if (id === bridge.selfId()) return G;
  let found = windowsById[id];
  if (found === undefined) {
    found = new Proxy({}, new WindowHandler(id));
    windowsById[id] = found;
    weakSet(windowIds, found, id);
  }
  return found;
}

class WindowHandler {
  #id;
  #methods = { __proto__: null };

  constructor(id) {
    this.#id = id;
    const own = this.#methods;
    own.postMessage = function postMessage(message, options, transfer) {
      need(arguments.length, 1);
      postTo(id, message, options, transfer);
    };
    own.close = function close() {};
    own.focus = function focus() {};
    own.blur = function blur() {};
  }

  // What every origin may see; undefined where it is not among that.
  #restricted(key) {
    const id = this.#id;
    switch (key) {
      case 'window': case 'self': case 'frames':
        return windowsById[id];
      case 'top':
        return windowFor(bridge.topId());
      case 'parent':
        return windowFor(bridge.parentOf(id));
      case 'opener':
        return null;
      case 'length':
        return bridge.childCount(id);
      case 'closed':
        return bridge.isClosed(id);
      case 'location':
        return farLocation(id);
      case 'then': case Symbol.toStringTag: case Symbol.hasInstance: case Symbol.isConcatSpreadable:
        return undefined;
      default:
        if (key in this.#methods) return this.#methods[key];
        return this.#child(key);
    }
  }

  #child(key) {
    if (typeof key === 'symbol') throw denied();
    const child = regexTest(/^\d+$/, key) ? bridge.childAt(this.#id, Number(key)) : bridge.childNamed(this.#id, key);
    if (child !== 0) return windowFor(child);
    throw denied();
  }

  // postMessage must know who calls, so it is never the other realm's own.
  get(_, key) {
    if (key === 'postMessage' || key === 'parent' || key === 'top' || key === 'self' || key === 'window' || key === 'frames') {
      return this.#restricted(key);
    }
    const other = bridge.globalOf(this.#id);
    return other === undefined ? this.#restricted(key) : other[key];
  }

  set(_, key, value) {
    if (key === 'location') {
      goTo(this.#id, value);
      return true;
    }
    const other = bridge.globalOf(this.#id);
    if (other === undefined) throw denied();
    other[key] = value;
    return true;
  }

  has(_, key) {
    const other = bridge.globalOf(this.#id);
    if (other !== undefined) return key in other;
    if (listHas(OPEN_TO_ALL, key) || key === 'then') return true;
    throw denied();
  }

  ownKeys() {
    const other = bridge.globalOf(this.#id);
    return other === undefined ? listJoined(OPEN_TO_ALL, ['then']) : ownKeys(other);
  }

  getOwnPropertyDescriptor(_, key) {
    const other = bridge.globalOf(this.#id);
    if (other === undefined) return { value: this.#restricted(key), writable: false, enumerable: false, configurable: true };
    const found = descriptorOf(other, key);
    if (found !== undefined) found.configurable = true;
    return found;
  }

  defineProperty(_, key, descriptor) {
    const other = bridge.globalOf(this.#id);
    if (other === undefined) throw denied();
    return tryDefine(other, key, { ...descriptor, configurable: true });
  }

  deleteProperty(_, key) {
    const other = bridge.globalOf(this.#id);
    if (other === undefined) throw denied();
    return tryDelete(other, key);
  }

  getPrototypeOf() {
    const other = bridge.globalOf(this.#id);
    return other === undefined ? null : prototypeOf(other);
  }

  setPrototypeOf() {
    return false;
  }

  preventExtensions() {
    return false;
  }
}

function farLocation(id) {
  const refuse = () => {
    throw denied();
  };
  return new Proxy({}, {
    get: (_, key) => (key === 'replace' || key === 'assign' ? (url) => goTo(id, url) : key === 'then' ? undefined : refuse()),
    set: (_, key, value) => {
      if (key !== 'href') refuse();
      goTo(id, value);
      return true;
    },
    has: refuse,
    ownKeys: refuse,
    getOwnPropertyDescriptor: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });
}

function postTo(id, message, options, list) {
  const isObject = typeof options === 'object' && options !== null;
  const transfer = isObject ? options.transfer : list;
  let target = isObject ? options.targetOrigin : options;
  target = target === undefined ? '/' : String(target);
  if (target !== '*' && target !== '/') {
    const parsed = bridge.parseUrl(target, '');
    if (parsed === '') throw domError('SyntaxError', `Invalid target origin '${target}' in a call to 'postMessage'`);
    target = textSplit(parsed, '\n')[1];
  }
  bridge.postMessage(id, serialize(message, transfer), target);
}
hide(G, 'postMessage', function postMessage(message, options, transfer) {
  need(arguments.length, 1);
  postTo(bridge.selfId(), message, options, transfer);
});
hide(G, 'structuredClone', function structuredClone(value, options) {
  need(arguments.length, 1);
  return deserialize(serialize(value, options?.transfer));
});
