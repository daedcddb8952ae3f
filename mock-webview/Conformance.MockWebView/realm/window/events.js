// Event, EventTarget and dispatch.
// What an event knows inside. Without a prototype to pollute, and yet an object that V8 can see through.
class EventState {
  target = null;
  current = null;
  phase = 0;
  stopped = false;
  stoppedNow = false;
  prevented = false;
  passive = false;
  path = [];
  trusted = false;
  dispatching = false;
  time = bridge.now() - timeOrigin;
  constructor(type, init) {
    this.type = String(type);
    this.bubbles = !!init?.bubbles;
    this.cancelable = !!init?.cancelable;
    this.composed = !!init?.composed;
  }
}
setPrototypeOf(EventState.prototype, null);
let stateOf; // an event's inner state
class Event {
  #state;
  constructor(type, init = {}) {
    need(arguments.length, 1);
    this.#state = new EventState(type, init);
  }
  static {
    stateOf = (event) => event.#state;
  }
  get type() { return this.#state.type; }
  get bubbles() { return this.#state.bubbles; }
  get cancelable() { return this.#state.cancelable; }
  get composed() { return this.#state.composed; }
  get target() { return this.#state.target; }
  get srcElement() { return this.#state.target; }
  get currentTarget() { return this.#state.current; }
  get eventPhase() { return this.#state.phase; }
  get defaultPrevented() { return this.#state.prevented; }
  get isTrusted() { return this.#state.trusted; }
  get timeStamp() { return this.#state.time; }
  get cancelBubble() { return this.#state.stopped; }
  set cancelBubble(value) { if (value) this.#state.stopped = true; }
  get returnValue() { return !this.#state.prevented; }
  set returnValue(value) { if (!value) this.preventDefault(); }
  composedPath() { return listCopy(this.#state.path); }
  preventDefault() { if (this.#state.cancelable && !this.#state.passive) this.#state.prevented = true; }
  stopPropagation() { this.#state.stopped = true; }
  stopImmediatePropagation() { this.#state.stopped = this.#state.stoppedNow = true; }
  initEvent(type, bubbles = false, cancelable = false) {
    if (this.#state.dispatching) return;
    this.#state.type = String(type);
    this.#state.bubbles = !!bubbles;
    this.#state.cancelable = !!cancelable;
  }
}
constants(Event, { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 });
tag(Event, 'Event');

const listenersOf = new WeakMap(); // target → lists by type
const captures = (options) => (typeof options === 'boolean' ? options : !!options?.capture);
class EventTarget {
  addEventListener(type, callback, options) {
    need(arguments.length, 2);
    addListener(this ?? G, String(type), callback, options);
  }
  removeEventListener(type, callback, options) {
    removeListener(this ?? G, String(type), callback, captures(options));
  }
  dispatchEvent(event) {
    if (!(event instanceof Event)) throw new TypeError("Argument 1 ('event') to EventTarget.dispatchEvent must be an instance of Event");
    const state = stateOf(event);
    if (state.dispatching) throw domError('InvalidStateError', 'The event is already being dispatched.');
    state.trusted = false;
    return dispatch(this ?? G, event);
  }
}
tag(EventTarget, 'EventTarget');

function addListener(target, type, callback, options) {
  if (callback === null || callback === undefined) return;
  if (typeof callback !== 'function' && typeof callback !== 'object') throw new TypeError('The listener is not an object.');
  const capture = captures(options);
  if (options?.signal?.aborted) return;
  const list = listenerList(target, type);
  if (listSome(list, (entry) => entry.callback === callback && entry.capture === capture)) return;
  const entry = { callback, handler: null, code: null, capture, once: !!options?.once, passive: !!options?.passive, removed: false };
  push(list, entry);
  if (options?.signal) addListener(options.signal, 'abort', () => dropListener(list, entry));
}
function listenerList(target, type) {
  let byType = weakGet(listenersOf, target);
  if (byType === undefined) weakSet(listenersOf, target, (byType = { __proto__: null }));
  return (byType[type] ??= []);
}
function removeListener(target, type, callback, capture) {
  const list = weakGet(listenersOf, target)?.[type];
  if (list === undefined) return;
  const found = listFind(list, (entry) => entry.callback === callback && entry.capture === capture);
  if (found !== undefined) dropListener(list, found);
}
function dropListener(list, entry) {
  entry.removed = true;
  const at = listIndex(list, entry);
  if (at >= 0) removeAt(list, at);
}

function pathOf(target) {
  const path = [target];
  if (target instanceof Node) {
    for (let node = target.parentNode; node !== null; node = node.parentNode) push(path, node);
    if (lastOf(path) === document) push(path, G);
  }
  return path;
}

/** Dispatches an event; gives false where it was cancelled. */
function dispatch(target, event, shown = target) {
  const state = stateOf(event);
  state.target = shown;
  state.dispatching = true;
  const path = (state.path = pathOf(target));
  if (state.type === 'load' && path.length > 1 && lastOf(path) === G) pop(path);
  const active = state.type === 'click' ? activeOf(target) : null;
  const untick = active === null ? null : tick(active); // a box changes before anyone hears of the click
  const last = path.length - 1;
  for (let i = last; i >= 0 && !state.stopped; i--) visit(path[i], event, state, true, i === 0 ? 2 : 1);
  for (let i = 0; i <= last && !state.stopped; i++) {
    if (i > 0 && !state.bubbles) break;
    visit(path[i], event, state, false, i === 0 ? 2 : 3);
  }
  state.phase = 0;
  state.current = null;
  state.path = [];
  state.dispatching = state.stopped = state.stoppedNow = false;
  if (state.prevented) untick?.();
  else if (active !== null) activate(active, untick !== null);
  return !state.prevented;
}

function visit(node, event, state, capture, phase) {
  state.phase = phase;
  state.current = node;
  const list = weakGet(listenersOf, node)?.[state.type];
  if (list !== undefined && list.length > 0) {
    const entries = list.length === 1 ? list : listCopy(list);
    // What a listener adds hears of the next event.
    const count = entries.length;
    for (let i = 0; i < count; i++) {
      const entry = entries[i];
      if (entry.removed || entry.capture !== capture) continue;
      if (entry.once) dropListener(list, entry);
      state.passive = entry.passive;
      if (entry.callback === KEY) callHandler(entry, node, event, state);
      else callListener(entry.callback, node, event);
      state.passive = false;
      if (state.trusted) checkpoint();
      if (state.stoppedNow) return;
    }
  }
}

function callListener(callback, node, event) {
  if (typeof callback === 'function') {
    guarded(callback, node, event);
    return;
  }
  guarded(() => callback.handleEvent(event), undefined);
}

/** Dispatches an event of the engine's own. */
const fire = (target, event) => {
  stateOf(event).trusted = true;
  return dispatch(target, event);
};
/** Dispatches an event about the document at its window alone, with the document as its target. */
const fireAtWindow = (event) => {
  stateOf(event).trusted = true;
  return dispatch(G, event, document);
};
const listens = (target, type) => (weakGet(listenersOf, target)?.[type]?.length ?? 0) > 0;
